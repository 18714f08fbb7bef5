import type { Turn } from '../../../conversation/turn.ts';
import { actionStates } from '../../../domain/actionFacts.ts';
import { type actionCounts, actionSorts, type Names, type Shown } from '../../../domain/actionList.ts';
import { strengths } from '../../../domain/casework.ts';
import { type Directory, unitNameOf } from '../../../domain/directory.ts';
import { dayIn } from '../../../domain/forms/days.ts';
import { hashOf } from '../../../domain/hash.ts';
import type { Instant } from '../../../domain/time.ts';
import {
  actionSortNames,
  actionStateNames,
  lateActions,
  openCasesText,
  reportedIn,
  strengthWords,
} from '../../../text/actionList.ts';
import { say } from '../../../text/language.ts';
import type { ActionPeriod } from '../../../usecases/listActions.ts';
import { nameSaid } from './says.ts';

type Asked = Readonly<
  Partial<Record<'period' | 'state' | 'strength' | 'unitId' | 'owner' | 'sort', string | undefined>>
>;

/** How many years back there is a choice for; an older one can be written in the address. */
const yearsShown = 5;

export const periodIn = ({ period = '' }: Asked): ActionPeriod =>
  /^[12]\d{3}$/.test(period) ? Number(period) : 'open';

/** What is chosen and known; whatever else stands in an address chooses nothing. */
export const shownIn = ({ state, strength, unitId, owner, sort }: Asked, now: Instant): Shown => ({
  filter: {
    state: [...actionStates, 'late' as const].find((one) => one === state),
    strength: strengths.find((one) => one === strength),
    unitId,
    owner: owner === undefined ? undefined : hashOf(owner),
  },
  sort: actionSorts.find((one) => one === sort) ?? 'day',
  today: dayIn(now),
});

/** Facts know people by a hash: whoever it fits is who it is called. Words and names of a row come from its case. */
export function namesFor(directory: Directory): Names {
  const people = new Map(directory.people.map(({ personId, name }) => [hashOf(personId), name]));
  return {
    unit: (unitId) => unitNameOf(unitId, directory),
    owner: (hash) => people.get(hash) ?? '',
  };
}

/** All that the list can be narrowed to, named and counted. */
export function choicesSaid(counts: ReturnType<typeof actionCounts>, { directory, language }: Turn, now: Instant) {
  const byName = <T extends { readonly name: string }>(rows: readonly T[]): T[] =>
    rows.toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
  const thisYear = Number(dayIn(now).slice(0, 4));
  const years = Array.from({ length: yearsShown }, (_, i) => thisYear - i);
  return {
    states: [
      { key: 'late', name: say(lateActions, language), count: counts.late },
      ...actionStates.map((state) => ({
        ...nameSaid(state, actionStateNames, language),
        count: counts.states.get(state) ?? 0,
      })),
    ],
    strengths: strengths.map((strength) => ({
      ...nameSaid(strength, strengthWords, language),
      count: counts.strengths.get(strength) ?? 0,
    })),
    units: byName([...counts.units].map(([key, count]) => ({ key, name: unitNameOf(key, directory), count }))),
    owners: byName(
      directory.people.flatMap(({ personId, name }) => {
        const count = counts.owners.get(hashOf(personId));
        return count === undefined ? [] : [{ key: personId, name, count }];
      }),
    ),
    periods: [
      { key: '', name: say(openCasesText, language) },
      ...years.map((year) => ({ key: String(year), name: say(reportedIn(year), language) })),
    ],
    sorts: actionSorts.map((sort) => nameSaid(sort, actionSortNames, language)),
  };
}
