import type { Localised } from '../../text/language.ts';
import { awayWithoutDeputy } from '../absences/absence.ts';
import type { Directory } from '../directory.ts';
import { atStockholm, type Instant } from '../time.ts';
import { latestOf } from './define.ts';

/** A manager who is away with nobody in her place: about units, and no case. */
export interface DeputyMissing {
  /** Who is away. */
  readonly managerId: string;
  /** The last day, YYYY-MM-DD. */
  readonly until: string;
  /** As of a duty: its reminders follow the same calendar (schedule.ts). */
  readonly dueAt: Instant;
  readonly remindFrom: Instant;
  /** Who can name somebody: the heads of her units who are there. */
  readonly tell: readonly string[];
}

/** Those on a day, in the directory as it is on that day. */
export const deputiesMissing = (directory: Directory, day: string): readonly DeputyMissing[] =>
  awayWithoutDeputy(directory, day).flatMap(({ personId, unitIds, away }) => {
    if (!away) return [];
    const heads = unitIds.flatMap((unitId) => directory.headsOf(unitId).map((head) => head.personId));
    const tell = [...new Set(heads)].filter((head) => head !== personId && !directory.isAway(head));
    // Said after the morning's round, it is for the next.
    const dueAt = latestOf(atStockholm(away.from, '00:00'), away.changedAt);
    return [{ managerId: personId, until: away.until, dueAt, remindFrom: dueAt, tell }];
  });

export const deputyMissing = {
  why: {
    sv: 'Chefen är borta och ingen ersätter. Nya ärenden väntar på någon.',
    en: 'The manager is away and nobody stands in. New cases wait for somebody.',
  },
  button: { sv: 'Utse ersättare', en: 'Name a stand-in' },
} as const satisfies Record<'why' | 'button', Localised>;
