import { finds } from '../../../../domain/administration.ts';
import { type Directory, nameOf } from '../../../../domain/directory.ts';
import { dayIn, daysAfter, daysBefore, isRealDay } from '../../../../domain/forms/days.ts';
import { isNight } from '../../../../domain/logReview.ts';
import { fail, ok } from '../../../../domain/result.ts';
import { atStockholm, formatDay, type Instant, localMinute } from '../../../../domain/time.ts';
import type { LogLineSeen } from '../../../../ports/store.ts';
import { actNames, placeName } from '../../../../text/accessLog.ts';
import { logFlags, unknownPerson } from '../../../../text/administration.ts';
import { type Language, say } from '../../../../text/language.ts';
import { exportLog, type LogEntry } from '../../../../usecases/exportLog.ts';
import { log } from '../../../../usecases/readCase.ts';
import { reviewLog, reviewsBy } from '../../../../usecases/reviewLog.ts';
import { searchLog } from '../../../../usecases/searchLog.ts';
import type { Handlers } from '../call.ts';
import { exactlySaid, momentSaid, nameSaid } from '../says.ts';
import { tableFile } from '../table.ts';

/** How far back one looks unless told. */
const daysLooked = 30;
const linesDrawn = 10;
const mostPeople = 50;
/** What a spreadsheet still opens, and the server holds in memory. */
const mostExported = 100_000;

type Keys =
  | 'GET /administration/log'
  | 'GET /administration/log/review'
  | 'POST /administration/log/reviews'
  | 'GET /administration/log.csv';

export const accessLog: Handlers<Keys> = {
  'GET /administration/log': async ({ deps, turn: { actor, directory, language } }, { query }) => {
    const { from, before } = periodIn(query, deps.clock.now());
    const search = {
      ...{ from, before: lineSeenIn(query.after) ?? before, number: query.number?.trim() ?? '' },
      isBy: whoIs(query.person?.trim() ?? '', directory),
    };
    const found = await searchLog(deps, actor, search);
    if (!found.ok) return found;
    const { rows, next } = found.value;
    return ok({
      rows: rows.map((line) => lineSaid(line, directory, language)),
      next: next && `${next.at}/${next.pk}/${next.id}`,
      readTo: next && exactlySaid(next.at, language),
    });
  },
  'GET /administration/log/review': async ({ deps, turn: { actor, directory, language } }, { query }) => {
    const { from, before, days } = periodIn(query, deps.clock.now());
    const input = { from, before, sample: linesDrawn, seed: query.draw ?? '', note: null };
    const found = await reviewLog(deps, actor, input);
    if (!found.ok) return found;
    await log(deps, actor.personId, 'tool', 'tab: log review');
    const { lines, people, repeated, sample } = found.value;
    return ok({
      ...{ ...days, lines, morePeople: Math.max(0, people.length - mostPeople) },
      people: people.slice(0, mostPeople).map((one) => ({ ...one, ...who(one.by, directory, language) })),
      repeated: repeated.slice(0, mostPeople).map((one) => ({ ...one, ...who(one.by, directory, language) })),
      sample: sample.map((line) => lineSaid(line, directory, language)),
      earlier: (await reviewsBy(deps, actor)).map((review) => ({
        ...{ at: momentSaid(review.at, language), by: who(review.by, directory, language).by },
        days: `${formatDay(dayIn(review.from), language)} – ${formatDay(lastDayOf(review.before), language)}`,
        ...{ lines: review.lines, note: review.note },
      })),
    });
  },
  'POST /administration/log/reviews': async ({ deps, turn: { actor } }, { body }) => {
    const { from, before } = periodIn(body, deps.clock.now());
    const found = await reviewLog(deps, actor, { from, before, sample: 0, seed: '', note: body.note });
    return found.ok ? ok({ lines: found.value.lines }) : found;
  },
  'GET /administration/log.csv': async ({ deps, turn: { actor, language } }, { query }) => {
    const { from, before, days } = periodIn(query, deps.clock.now());
    const found = await exportLog(deps, actor, { from, before });
    if (!found.ok) return found;
    const cameToNothing = await log(deps, actor.personId, 'export', 'tab: log');
    const rows: string[][] = [];
    for await (const { at, by, act, number, from: where, outcome } of found.value) {
      if (rows.length === mostExported) {
        await cameToNothing('refused');
        return fail('invalid_input', 'tooManyLines');
      }
      rows.push([localMinute(at), by, act, number ?? '', where, outcome]);
    }
    const columns = ['at', 'by', 'act', 'number', 'from', 'outcome'];
    return ok(tableFile({ name: `logg-${days.from}-${days.to}`, columns, rows }, 'internal', language));
  },
};

/** Days of Stockholm, both included; one that the calendar does not have is as if it had not been said. */
function periodIn(given: { from?: string | undefined; to?: string | undefined }, now: Instant) {
  const real = (day = '') => (isRealDay(day) ? day : undefined);
  const to = real(given.to) ?? dayIn(now);
  const from = real(given.from) ?? daysBefore(to, daysLooked - 1);
  return { from: atStockholm(from, '00:00'), before: atStockholm(daysAfter(to, 1), '00:00'), days: { from, to } };
}

const lastDayOf = (before: Instant): string => dayIn(new Date(Date.parse(before) - 1).toISOString());

/** Whom a search means: those of the directory whose name it finds, or the id itself of one who is no longer there. */
function whoIs(search: string, directory: Directory): (personId: string) => boolean {
  if (search === '') return () => true;
  const isSought = finds(search);
  return (personId) => personId === search || isSought(nameOf(personId, directory));
}

/** Where a page begins, from its address; anything else begins anew. */
function lineSeenIn(after = ''): LogLineSeen | undefined {
  const [at, pk, id, ...more] = after.split('/');
  return at && pk && id && more.length === 0 ? { at, pk, id } : undefined;
}

const who = (personId: string, directory: Directory, language: Language) => ({
  by: nameOf(personId, directory) || say(unknownPerson, language),
  byId: personId,
});

function lineSaid(line: LogEntry, directory: Directory, language: Language) {
  const { at, by, act, number, from, outcome } = line;
  const flags = [
    ...(act === 'read' && isNight(at) ? [logFlags.night] : []),
    ...(outcome === 'done' ? [] : [logFlags[outcome]]),
  ];
  return {
    ...who(by, directory, language),
    ...{ at: exactlySaid(at, language), act: nameSaid(act, actNames, language), number },
    from: say(placeName(from), language),
    flags: flags.map((flag) => say(flag, language)),
  };
}
