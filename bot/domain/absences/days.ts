import { Temporal } from 'temporal-polyfill';
import { countNamed, monthNamed, weekdayNamed } from './dayNames.ts';

type Day = Temporal.PlainDate;

/** A day as somebody wrote it: YYYY-MM-DD, or none. `noSuchDay`: the calendar has no such day. */
export type DayTold = { readonly day: string } | { readonly day: null; readonly why: 'noSuchDay' | 'unclear' };

/** From and with when, until and with when; absent where it was not said. */
export interface DaysTold {
  readonly from?: DayTold;
  readonly until?: DayTold;
}

/** A day, or the days of a week or a while, first and last; `null` for one that the calendar does not have. */
type Span = readonly [first: Day, last: Day];
type Read = Span | null | undefined;

/** What a part is read in the light of. Days are the next ones from `base`, which counts only when `mayBeBase`. */
interface Light {
  readonly today: Day;
  readonly base: Day;
  readonly mayBeBase: boolean;
}

/** Bare small letters; a written-out date without hyphens, so that a hyphen stands between two days. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(20\d\d)-(\d\d?)-(\d\d?)\b/g, '$1/$2/$3')
    .replace(/\bt\.? ?o\.? ?m\b\.?/g, 'till')
    .replace(/\bfr\.? ?o\.? ?m\b\.?/g, 'fran')
    .replace(/\btill (?:och|o) med\b/g, 'till')
    .replace(/\bfran (?:och|o) med\b/g, 'fran')
    .replace(/\s*[-–—−]\s*/g, ' - ')
    .replace(/[,;]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[ .!]+$/, '')
    .trim();

const untilWords = /(?:^|\s)(?:till|tills|until|till and including|til|through|thru|to|och|and|-)(?:\s|$)/;
const fromWords = /^(?:fran|from|mellan|between|med start|starting)(?:\s|$)/;
const smallWords = /^(?:(?:nu|pa|on|den|the|ar|is|jag|i am) )+(?=\S)/;

/**
 * Days as people write them, Swedish or English: `till 3 dec`, `23/12–7 jan`, `fredag`, `v. 52`, `two weeks`. A day
 * without a year is the next one; one that has just been is taken for the past, not for next year.
 */
export function readDays(text: string, today: string): DaysTold {
  const now = Temporal.PlainDate.from(today);
  const said = plain(text);
  if (said === '') return {};
  const light = { today: now, base: now, mayBeBase: false };
  const [first = '', ...rest] = said.split(untilWords);
  if (rest.length === 0)
    return fromWords.test(said) ? { from: told(spanIn(bare(first), light), 0) } : single(said, light);
  const last = rest.join(' ');
  const begin = bare(first);
  if (begin === '') return { from: { day: today }, until: told(spanIn(bare(last), light), 1) };
  return between(begin, bare(last), light);
}

const bare = (part: string): string => part.trim().replace(fromWords, '').trim();

function single(said: string, light: Light): DaysTold {
  const span = spanIn(said, light);
  return { from: told(span, 0), until: told(span, 1) };
}

/** `23–27 dec` and `dec 23–27`: what one of the two does not say, it has from the other. */
function between(first: string, last: string, light: Light): DaysTold {
  const dayOnly = /^\d{1,2}$/;
  const week = /^(?:v|vecka|week)\.? ?\d{1,2}$/;
  const end = week.test(first) && dayOnly.test(last) ? `v ${last}` : last;
  if (dayOnly.test(first) && !dayOnly.test(end)) {
    const until = spanIn(end, light);
    const from = until ? dateOf(until[1].year, until[1].month, Number(first)) : until;
    return { from: told(from && [from, from], 0), until: told(until, 1) };
  }
  const from = spanIn(first, light);
  const base = from ? from[0] : light.base;
  return { from: told(from, 0), until: told(spanIn(end, { ...light, base, mayBeBase: true }), 1) };
}

function told(span: Read, end: 0 | 1): DayTold {
  if (span) return { day: span[end].toString() };
  return { day: null, why: span === null ? 'noSuchDay' : 'unclear' };
}

type Groups = Readonly<Record<string, string | undefined>>;
type Reader = readonly [RegExp, (groups: Groups, light: Light) => Day | Span | null | undefined];

const ordinal = '(?::?[ae]|st|nd|rd|th|\\.)?';
const named = '(?<month>[a-z]{3,9})\\.?';
const year = '(?:[ /.](?<year>20\\d\\d))?';

const readers: readonly Reader[] = [
  [/^(?:i ?dag|today|nu|now)$/, (_, { today }) => today],
  [/^(?:i ?(?:morgon|morron)|tomorrow)$/, (_, { today }) => today.add({ days: 1 })],
  [/^(?:i ?overmorgon|(?:the )?day after tomorrow)$/, (_, { today }) => today.add({ days: 2 })],
  [/^(?<year>20\d\d)[/.](?<month>\d\d?)[/.](?<day>\d\d?)$/, onDate],
  [/^(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)$/, onDate],
  [new RegExp(`^(?<day>\\d\\d?)[/.](?<month>\\d\\d?)${year}$`), onDate],
  [new RegExp(`^(?<day>\\d\\d?)${ordinal} (?:of )?${named}${year}$`), onDate],
  [new RegExp(`^${named} (?:the )?(?<day>\\d\\d?)${ordinal}${year}$`), onDate],
  [new RegExp(`^(?<day>\\d\\d?)${ordinal}$`), dayOfMonth],
  [/^(?:(?<next>nasta|next) |(?:this|kommande|coming|den har) )?(?<weekday>[a-z]{3,9})$/, onWeekday],
  [/^(?:v|vecka|week)\.? ?(?<week>\d\d?)$/, inWeek],
  [
    /^(?:hela |resten av |rest of |whole )?(?:(?:the|this|den har|denna) )?(?:veckan|vecka|week)(?: ut)?$/,
    (_, { today }) => [today, sunday(today)],
  ],
  [
    /^(?:hela )?(?:nasta vecka|next week)$/,
    (_, { today }) => [sunday(today).add({ days: 1 }), sunday(today).add({ days: 7 })],
  ],
  [
    /^(?:manaden ut|resten av manaden|rest of the month)$/,
    (_, { today }) => [today, today.with({ day: today.daysInMonth })],
  ],
  [
    /^(?:(?:i|for) )?(?<count>[a-z]+|\d\d?) (?<unit>dagar|dag|days|day|veckor|vecka|weeks|week|manader|manad|months|month)(?: framat| ahead)?$/,
    forAWhile,
  ],
];

function spanIn(part: string, light: Light): Read {
  const said = part.replace(smallWords, '');
  for (const [pattern, read] of readers) {
    const match = pattern.exec(said);
    const found = match ? read(match.groups ?? {}, light) : undefined;
    if (found !== undefined) return found instanceof Temporal.PlainDate ? [found, found] : found;
  }
  // "fredag 4 dec": the date says it all.
  const [word = '', ...rest] = said.split(' ');
  return weekdayNamed(word) !== undefined && rest.length > 0 ? spanIn(rest.join(' '), light) : undefined;
}

function dateOf(ofYear: number, month: number, day: number): Day | null {
  try {
    return Temporal.PlainDate.from({ year: ofYear, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0;

/** Further ahead than this a day that names no year is one that has been. */
const furthestDays = 300;

function onDate(g: Groups, { today, base }: Light): Day | null | undefined {
  const month = /^\d/.test(g['month'] ?? '') ? Number(g['month']) : monthNamed(g['month'] ?? '');
  if (month === undefined) return undefined;
  if (g['year']) return dateOf(Number(g['year']), month, Number(g['day']));
  const thisYear = dateOf(base.year, month, Number(g['day']));
  if (thisYear && !isBefore(thisYear, base)) return thisYear;
  const nextYear = dateOf(base.year + 1, month, Number(g['day']));
  const isFar = nextYear && today.until(nextYear).total('days') > furthestDays;
  return isFar ? (thisYear ?? nextYear) : nextYear;
}

function dayOfMonth(g: Groups, { base }: Light): Day | null {
  const inMonth = dateOf(base.year, base.month, Number(g['day']));
  if (inMonth && !isBefore(inMonth, base)) return inMonth;
  const next = base.add({ months: 1 });
  return dateOf(next.year, next.month, Number(g['day']));
}

function onWeekday(g: Groups, { today, base, mayBeBase }: Light): Day | undefined {
  const wanted = weekdayNamed(g['weekday'] ?? '');
  if (wanted === undefined) return undefined;
  if (g['next']) return sunday(today).add({ days: wanted });
  const ahead = (wanted - base.dayOfWeek + 7) % 7;
  return base.add({ days: ahead === 0 && !mayBeBase ? 7 : ahead });
}

const sunday = (day: Day): Day => day.add({ days: 7 - day.dayOfWeek });

function inWeek(g: Groups, { base }: Light): Span | null {
  const number = Number(g['week']);
  const monday = (ofYear: number): Day => {
    const fourth = Temporal.PlainDate.from({ year: ofYear, month: 1, day: 4 });
    return fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: number - 1 });
  };
  const weekYear = base.yearOfWeek ?? base.year;
  const found = [weekYear, weekYear + 1].map(monday).find((day) => !isBefore(sunday(day), base));
  if (number < 1 || !found || found.weekOfYear !== number) return null;
  return [isBefore(found, base) ? base : found, sunday(found)];
}

function forAWhile(g: Groups, { base }: Light): Span | undefined {
  const [said = '', unit = ''] = [g['count'], g['unit']];
  const count = countNamed(said) ?? Number(said);
  if (!Number.isInteger(count) || count < 1) return undefined;
  const length = /^d/.test(unit) ? { days: count } : /^[vw]/.test(unit) ? { weeks: count } : { months: count };
  return [base, base.add(length).subtract({ days: 1 })];
}
