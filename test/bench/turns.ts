import { randomUUID } from 'node:crypto';
import { verbs } from '../../bot/cards/verbs.ts';
import { activity } from '../e2e/teams/activities.ts';
import type { FakeConnector } from '../e2e/teams/fakeConnector.ts';
import type { Reporter } from './municipality.ts';

export type Turn = 'fetch' | 'submit';

/** A dialog's turn by one of the reporters, as Teams would send it; each submit is a report of its own. */
export function turnsOf(connector: FakeConnector, reporters: readonly Reporter[], turn: Turn): () => string {
  let next = 0;
  return () => {
    const reporter = reporters[next++ % reporters.length];
    const chat = reporter && connector.teams.personal(reporter.member.id);
    if (!chat) throw new Error('Nobody reports');
    const fields = { type: 'invoke', name: `task/${turn}`, value: { data: dataOf[turn](reporter) } };
    return JSON.stringify(activity({ connector, from: reporter.member, in: chat }, fields));
  };
}

const dataOf: Readonly<Record<Turn, (by: Reporter) => object>> = {
  fetch: () => ({ verb: verbs.formOpen, reportType: 'fall' }),
  submit: ({ unitId }) => ({
    verb: verbs.formSubmit,
    reportType: 'fall',
    requestId: randomUUID(),
    what: 'Föll på väg till badrummet i natt, satt på golvet när vi kom. Ingen skada som syns.',
    immediateAction: 'Hjälpte upp med lift.',
    harm: 'none',
    unit: unitId,
  }),
};
