import { mayDecideIn } from '../domain/access.ts';
import type { Target } from '../domain/notices.ts';
import { actorOf } from '../domain/people.ts';
import { isOutdated } from '../domain/summaryDue.ts';
import { keys } from '../ports/documents.ts';
import type { Notice } from '../ports/store.ts';
import type { Deps } from './deps.ts';
import { channelOf, reach, type Sending } from './sending.ts';
import { weekActionView } from './weekActions.ts';
import { weekCard } from './weekCard.ts';

export type WeekTarget = Extract<Target, { to: 'week' | 'weekAgain' | 'weekAction' }>;

/** What is to be said of a week: its card once, the card that stands brought up to date, or what was decided. */
export function weekSending(deps: Deps, notice: Notice, target: WeekTarget): Promise<Sending | undefined> {
  switch (target.to) {
    case 'week':
      return firstCard(deps, target);
    case 'weekAgain':
      return cardAgain(deps, notice, target);
    case 'weekAction':
      return decision(deps, target);
  }
}

type ChannelTarget = Extract<WeekTarget, { to: 'week' | 'weekAgain' }>;

async function firstCard(deps: Deps, { unitId, week }: ChannelTarget): Promise<Sending | undefined> {
  const to = await channelOf(deps, unitId);
  if (!to || isOutdated(unitId, week, deps.clock.now(), deps.policy.summaryTime)) return undefined;
  return { to, message: { kind: 'week', view: await weekCard(deps, { unitId, week }) }, shown: null, version: 0 };
}

async function cardAgain(deps: Deps, { pk }: Notice, target: ChannelTarget): Promise<Sending | undefined> {
  const shown = await deps.store.postOf(pk, target);
  if (!shown) return undefined;
  const { unitId, week } = target;
  const message = { kind: 'week' as const, view: await weekCard(deps, { unitId, week }) };
  return { to: null, message, shown, version: shown.version + 1 };
}

/** Whoever may no longer see it, since the unit is hers no more, is told nothing. */
async function decision(deps: Deps, target: Extract<WeekTarget, { to: 'weekAction' }>): Promise<Sending | undefined> {
  const { personId, unitId, week, actionId } = target;
  const found = await deps.store.get(keys.weekAction(unitId, week, actionId));
  if (!found) return undefined;
  const directory = await deps.directories.current();
  const isHers = found.document.ownerId === personId;
  if (!isHers && !mayDecideIn(actorOf(personId, directory.person(personId)), unitId, directory)) return undefined;
  const { to, language } = await reach(deps, personId);
  const view = weekActionView(found.document, directory);
  return { to, message: { kind: 'weekAction', view, language }, shown: null, version: 0 };
}
