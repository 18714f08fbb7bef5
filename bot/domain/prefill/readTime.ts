import type { Temporal } from 'temporal-polyfill';
import { atStockholm, type Instant, stockholm, toInstant } from '../time.ts';
import { type ClockTime, clockTimesIn } from './clockTime.ts';
import { type DayPart, type DayTold, dayParts, dayPartsIn, daysIn, type PartTold } from './daysAndParts.ts';
import type { Reading } from './reading.ts';
import { type Groups, numberOf, timeTextOf } from './timeWords.ts';

interface Told {
  readonly clock: ClockTime | undefined;
  readonly part: PartTold | undefined;
  readonly day: DayTold | undefined;
}

/**
 * When it happened, never after `now`, or null when the words leave it open. An hour without morning or afternoon is
 * the latest such time that is not in the future. From two in the afternoon on it is left open where both such times
 * lie within the last 16 hours: "vid två" written at three is the night's as well as the afternoon's, and a wrong guess
 * is wrong by twelve hours. A part of the day without an hour is the hour that stands for it (dayParts); a day without
 * either is left open.
 */
export function readTime(reading: Reading, now: Instant): Instant | null {
  const text = timeTextOf(reading.tokens);
  const here = stockholm(now);
  const [clock] = clockTimesIn(text);
  const past = agoIn(text, here);
  if (past && !past.isJust && (!clock || past.at < clock.at)) return past.instant;
  const parts = dayPartsIn(text);
  const days = daysIn(text, here.toPlainDate());
  const part = clock
    ? nearest(parts, clock.at)
    : (parts.find(({ isDated }) => isDated) ?? (days.length > 0 ? parts[0] : undefined));
  const day = nearest(days, clock?.at ?? part?.at ?? 0);
  if (past?.isJust && !clock && !part && !day) return past.instant;
  const candidates = candidatesOf({ clock, part, day }, here);
  const happened = candidates.filter((instant) => instant <= now).sort();
  return isOpen(happened, here) ? null : (happened.at(-1) ?? null);
}

/** Whether the words tell anything at all of when it was, even where that leaves the moment open. */
export function tellsWhen(reading: Reading, now: Instant): boolean {
  const text = timeTextOf(reading.tokens);
  const here = stockholm(now);
  return (
    clockTimesIn(text).length > 0 ||
    daysIn(text, here.toPlainDate()).length > 0 ||
    dayPartsIn(text).length > 0 ||
    agoIn(text, here) !== undefined
  );
}

// Who writes in the night or the morning means the hour just passed; later in the day both readings are near.
const doubtFromHour = 14;
const bothNearHours = 16;

/** Whether two readings of the same hour lie so near that the words do not tell which. */
function isOpen(happened: readonly Instant[], here: Temporal.ZonedDateTime): boolean {
  if (here.hour < doubtFromHour) return false;
  const since = toInstant(here.subtract({ hours: bothNearHours }));
  return new Set(happened.filter((instant) => instant >= since)).size > 1;
}

// Words that belong to one time stand in one sentence or two.
const belongs = 80;

function nearest<T extends { readonly at: number }>(told: readonly T[], at: number): T | undefined {
  return told
    .filter((one) => Math.abs(one.at - at) <= belongs)
    .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
}

function candidatesOf({ clock, part, day }: Told, here: Temporal.ZonedDateTime): Instant[] {
  const today = here.toPlainDate();
  if (clock) {
    const days = day ? [day.day] : [today, today.subtract({ days: 1 })];
    return days.flatMap((date) =>
      hoursOf(clock, part?.part, day !== undefined && !day.day.equals(today)).map((hour) =>
        at(nightly(date, hour, part?.part, day), hour, clock.minute),
      ),
    );
  }
  return part ? standingFor(part.part, day, here) : [];
}

const at = (date: Temporal.PlainDate, hour: number, minute: number): Instant =>
  atStockholm(date.toString(), [hour, minute].map((part) => String(part).padStart(2, '0')).join(':'));

/** The hours the words may mean: beside "på kvällen" 8 is 20; in figures with another day, "igår kl 8", it is the morning. */
function hoursOf(clock: ClockTime, part: DayPart | undefined, isOtherDay: boolean): readonly number[] {
  if (!part) return isOtherDay && clock.isFigure ? clock.hours.slice(0, 1) : clock.hours;
  const both = clock.hours.flatMap((hour) => (hour <= 12 ? [hour, (hour + 12) % 24] : [hour]));
  const fitting = both.filter((hour) => dayParts[part].hours.some((known) => known === hour));
  return fitting.length > 0 ? fitting : clock.hours;
}

/** "igår kväll vid tolv" and "i söndags natt vid två" are on the next date; "natten till söndag vid elva" on the one before. */
function nightly(
  date: Temporal.PlainDate,
  hour: number,
  part: DayPart | undefined,
  day: DayTold | undefined,
): Temporal.PlainDate {
  if (!day || day.night === 'within') return date;
  const afterMidnight = hour <= 6;
  if (day.night === 'after' && afterMidnight && (part === 'natt' || (part === 'kvall' && hour === 0)))
    return date.add({ days: 1 });
  return day.night === 'before' && hour >= 22 ? date.subtract({ days: 1 }) : date;
}

// Before five the shift that is writing still calls the evening before "i kväll".
const newDay = 5;

function standingFor(part: DayPart, day: DayTold | undefined, here: Temporal.ZonedDateTime): Instant[] {
  const { standsFor, begins } = dayParts[part];
  const today = here.toPlainDate();
  const now = toInstant(here);
  if (day && !day.day.equals(today)) {
    const date = part === 'natt' && day.night === 'after' ? day.day.add({ days: 1 }) : day.day;
    return [atStockholm(date.toString(), standsFor)];
  }
  const usual = atStockholm(today.toString(), standsFor);
  if (usual <= now) return [usual];
  if (here.hour >= begins) return [now];
  return here.hour < newDay ? [atStockholm(today.subtract({ days: 1 }).toString(), standsFor)] : [];
}

const number =
  'en|ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|femton|tjugo|tjugofem|trettio|fyrtio|fyrtiofem|femtio|an|one|two|three|four|five|six|ten|twenty|thirty|\\d{1,3}';
const agoPattern = new RegExp(
  `(?<late>\\b(?:var|ar|blev|kom|kommer|vart) (?:over |minst |ca )?)?(?<said>\\bfor )?(?:mindre an |drygt |knappt |ca |cirka |ungefar |typ |about )?(?:(?<half>\\ben halvtimme|en halvtimma|halvtimme|halvtimma|en halv timme|half an hour)|(?<quarter>\\ben kvart)|\\b(?<count>${number})(?<more> och en halv)? (?<unit>timme|timma|timmar|tim|h|minuter|minut|min|hours?|minutes?)) (?<word>sedan|sen|ago)\\b`,
  'g',
);
const justNow =
  /\b(?:just nu|precis nu|nu precis|nyss|nu nyss|har precis|precis har|just now|right now)\b|^nu (?:har|foll|ramlade|trillade|halkade|slog|blev)\b|\b(?:foll|ramlade|trillade|hande|halkade|hander) nu\b/;

/** "för två timmar sedan", "en halvtimme sen", "nyss". "Hon kom en timme sen" is lateness and no time at all. */
function agoIn(
  text: string,
  here: Temporal.ZonedDateTime,
): { at: number; instant: Instant; isJust: boolean } | undefined {
  for (const { index, groups: g = {} } of text.matchAll(agoPattern)) {
    if (g.word === 'sen' && g.late && !g.said) continue;
    const minutes = g.half ? 30 : g.quarter ? 15 : minutesOf(g);
    return { at: index, instant: toInstant(here.subtract({ minutes })), isJust: false };
  }
  const just = justNow.exec(text);
  return just ? { at: just.index, instant: toInstant(here), isJust: true } : undefined;
}

function minutesOf(g: Groups): number {
  const count = numberOf(g.count ?? '') + (g.more ? 0.5 : 0);
  return Math.round(/^(?:tim|h)/.test(g.unit ?? '') ? count * 60 : count);
}
