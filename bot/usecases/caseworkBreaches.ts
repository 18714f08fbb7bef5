import type { Case, CaseEvent } from '../domain/case.ts';
import { apply, begin } from '../domain/caseHistory.ts';
import { missingIn } from '../domain/closing.ts';

interface Wrong {
  readonly rule: 'casework' | 'process';
  readonly text: string;
}

/** What must be true of the work on a case that was replayed from these events. */
export const caseworkBreaches = (c: Case, events: readonly CaseEvent[]): readonly Wrong[] => [
  ...closings(c.id, events),
  ...c.actions.flatMap(({ id, causes }) =>
    causes
      .filter((causeId) => !c.causes.some((cause) => cause.id === causeId))
      .map((causeId) => ({
        rule: 'casework' as const,
        text: `action ${id} answers cause ${causeId}, which is not there`,
      })),
  ),
  ...doubles(c.processes.map(({ key }) => key)).map((key) => ({
    rule: 'process' as const,
    text: `${key} was started more than once`,
  })),
];

/** Whenever it was closed, nothing was missing as it stood the moment before. */
function closings(id: string, [first, ...rest]: readonly CaseEvent[]): readonly Wrong[] {
  if (!first || !rest.some(({ type }) => type === 'closed')) return [];
  const found: Wrong[] = [];
  let c = begin(id, first);
  for (const event of rest) {
    const missing = event.type === 'closed' ? missingIn(c, event.immediateAction) : [];
    if (missing.length > 0)
      found.push({ rule: 'casework', text: `event ${event.seq} closed it without ${missing.join(', ')}` });
    c = apply(c, event);
  }
  return found;
}

/** What stands more than once in a list, each once. */
export const doubles = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, i) => values.indexOf(value) !== i)),
];
