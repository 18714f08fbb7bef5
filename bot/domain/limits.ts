import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, subtractWorkingDays } from './calendar.ts';
import { type Instant, stockholm, toInstant } from './time.ts';

/** How long something may take: hours by the clock, calendar days, or working days; the last two keep the time of day. */
export type Limit = { readonly hours: number } | { readonly days: number } | { readonly workingDays: number };

/**
 * What the municipality has set itself. None of it is the law's: where the law says *genast*, *snarast* or *utan
 * dröjsmål*, this is how the municipality reads it, and it is shown as "kommunens gräns" (design/domain.md).
 */
export interface Limits {
  readonly receive: Limit;
  /** Where the reporter told of serious harm, or danger to life. */
  readonly receiveAtOnce: Limit;
  readonly assess: Limit;
  /** From received to a finished investigation. */
  readonly investigate: Limit;
  /** How long before an action's due day its owner is reminded. */
  readonly actionSoon: Limit;
  /** From an action done to looking at its effect, where nobody has planned a day. */
  readonly look: Limit;
  /** From report to the first answer to the reporter. */
  readonly answer: Limit;
  readonly lexSarahAssess: Limit;
  readonly lexSarahInvestigate: Limit;
  /** From the opening of the investigation to telling the person it is about. */
  readonly lexSarahTell: Limit;
  readonly lexSarahReport: Limit;
  readonly lexSarahChair: Limit;
  readonly lexSarahWritten: Limit;
  readonly lexMariaDecide: Limit;
  readonly lexMariaInvestigate: Limit;
  readonly lexMariaTell: Limit;
  /** To those whose personal data it was, where the risk is high. The 72 hours to IMY are the law's own, and not here. */
  readonly personuppgiftTell: Limit;
  readonly medicinteknik: Limit;
  readonly tillbud: Limit;
  readonly klagomal: Limit;
}

/** The first assessment, investigations and the lex Maria decision as design/domain.md has them; the rest are ours to propose. */
export const defaultLimits: Limits = {
  receive: { workingDays: 1 },
  receiveAtOnce: { hours: 2 },
  assess: { workingDays: 3 },
  investigate: { days: 30 },
  actionSoon: { workingDays: 3 },
  look: { days: 30 },
  answer: { workingDays: 10 },
  lexSarahAssess: { workingDays: 1 },
  lexSarahInvestigate: { days: 60 },
  lexSarahTell: { workingDays: 3 },
  lexSarahReport: { workingDays: 1 },
  lexSarahChair: { workingDays: 1 },
  lexSarahWritten: { days: 30 },
  lexMariaDecide: { days: 7 },
  lexMariaInvestigate: { days: 60 },
  lexMariaTell: { workingDays: 3 },
  personuppgiftTell: { workingDays: 3 },
  medicinteknik: { workingDays: 3 },
  tillbud: { hours: 24 },
  klagomal: { workingDays: 10 },
};

/** When a limit that began at an instant is over. */
export function after(from: Instant, limit: Limit): Instant {
  if ('workingDays' in limit) return addWorkingDays(from, limit.workingDays);
  if ('hours' in limit) return toInstant(Temporal.Instant.from(from).add({ hours: limit.hours }));
  return toInstant(stockholm(from).add({ days: limit.days }));
}

/** When a limit that is over at an instant begins. */
export function before(until: Instant, limit: Limit): Instant {
  if ('workingDays' in limit) return subtractWorkingDays(until, limit.workingDays);
  if ('hours' in limit) return toInstant(Temporal.Instant.from(until).subtract({ hours: limit.hours }));
  return toInstant(stockholm(until).subtract({ days: limit.days }));
}
