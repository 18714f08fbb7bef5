import type { overviewRoutes } from '../../../contract/overview.ts';
import { chosenIndicators } from '../../../domain/indicators/chosen.ts';
import type { Indicator, WeekCount } from '../../../domain/indicators/define.ts';
import { amountOf } from '../../../domain/indicators/weekChart.ts';
import { type AreaStanding, areasOf, byAttention, type Overview, type UnitStanding } from '../../../domain/overview.ts';
import { ok } from '../../../domain/result.ts';
import { cellThatMayLeave } from '../../../domain/smallCells.ts';
import { formatDateTime } from '../../../domain/time.ts';
import { type Language, type Localised, say } from '../../../text/language.ts';
import { attentionNames, unitPageTexts as texts, weekName } from '../../../text/unitPage.ts';
import { passedText } from '../../../text/weekCard.ts';
import { figure, nameOf, waitingRows } from '../../../text/weekRows.ts';
import { catalogueInForce } from '../../../usecases/catalogue.ts';
import { overview as overviewOf } from '../../../usecases/overview.ts';
import type { Handlers } from './call.ts';
import { paged } from './paging.ts';
import { nameSaid } from './says.ts';
import { tableFile } from './table.ts';

/** By these areas are compared: shares, which do not grow with an area. */
const compared: readonly string[] = ['riskShare', 'U9', 'closedWithEffect', 'recurrence'];

export const overview: Handlers<keyof typeof overviewRoutes> = {
  'GET /overview': async ({ deps, turn: { actor, language } }) => {
    const found = await overviewOf(deps, actor);
    return found.ok ? ok(overviewSaid(found.value, await catalogueInForce(deps), language)) : found;
  },
  'GET /overview/units': async ({ deps, turn: { actor, language } }, { query }) => {
    const found = await overviewOf(deps, actor);
    if (!found.ok) return found;
    const { rows, ...rest } = paged(unitsIn(found.value, query.area), query.after);
    return ok({ ...rest, rows: rows.map((one) => unitSaid(one, language)) });
  },
  'GET /overview/file': async ({ deps, turn: { actor, language } }, { query }) => {
    const found = await overviewOf(deps, actor);
    if (!found.ok) return found;
    const { week } = found.value;
    const table = tableOf(unitsIn(found.value, query.area), language);
    return ok(tableFile({ name: `lyhord-enheter-${week}`, ...table }, 'open', language));
  },
};

const unitsIn = ({ units }: Overview, area: string | undefined): readonly UnitStanding[] =>
  byAttention(units.filter((one) => area === undefined || one.area === area));

type Catalogue = Awaited<ReturnType<typeof catalogueInForce>>;

function overviewSaid({ week, countedAt, whole, year, units }: Overview, catalogue: Catalogue, language: Language) {
  const chosen = chosenIndicators(catalogue);
  const shares = chosen.filter(({ id }) => compared.includes(id));
  const named = ([name, value]: readonly [Localised, string]) => ({ name: say(name, language), value });
  return {
    week: { key: week, name: weekName(week, week.slice(0, 4), language) },
    countedAt: { at: countedAt, said: formatDateTime(countedAt, language) },
    conclusion: say(whole.conclusion, language),
    units: [
      [texts.allUnits, units.length] as const,
      [texts.changed, units.filter(({ changed }) => changed.length > 0).length] as const,
      [texts.silent, units.filter(({ silent }) => silent).length] as const,
      [texts.improved, units.filter(({ improved }) => improved.length > 0).length] as const,
    ].map(([name, count]) => named([name, String(count)])),
    waiting: waitingRows(whole).map(([name, value]) => named([name, say(value, language)])),
    clocks: whole.waiting.clocks.map((one) => say(passedText(one), language)),
    year: yearSaid(chosen, year, language),
    yearColumns: shares.map((one) => nameOf(one, language)),
    areas: areasOf(units).map((area) => areaSaid(area, shares, language)),
  };
}

/** A count, a share or a mean of the whole year; a rate is of a week, so the year has none. */
const yearSaid = (chosen: readonly Indicator[], year: WeekCount, language: Language) =>
  chosen
    .filter(({ unit }) => unit !== 'rate')
    .map((one) => ({ name: nameOf(one, language), value: yearFigure(one, year, language) }));

const yearFigure = (of: Indicator, year: WeekCount, language: Language): string =>
  figure(of, amountOf(of, year.counts[of.id] ?? null), language);

function areaSaid({ area, units, year }: AreaStanding, shares: readonly Indicator[], language: Language) {
  const those = (wanted: (one: UnitStanding) => boolean) => units.filter(wanted).length;
  return {
    ...{ area, units: units.length },
    changed: those(({ changed }) => changed.length > 0),
    silent: those(({ silent }) => silent),
    improved: those(({ improved }) => improved.length > 0),
    overdue: units.reduce((sum, { overdueActions }) => sum + overdueActions, 0),
    year: shares.map((one) => yearFigure(one, year, language)),
  };
}

const unitSaid = (one: UnitStanding, language: Language) => ({
  ...{ unitId: one.unitId, name: one.name, area: one.area, open: one.open, overdue: one.overdueActions },
  attention: nameSaid(one.attention, attentionNames, language),
  changed: one.changed.map((subject) => say(subject, language)),
  improved: one.improved.map((subject) => say(subject, language)),
  reports: one.year.reports,
});

/** Small counts are left empty: a file goes further than a page, and no sum here tells them. */
function tableOf(units: readonly UnitStanding[], language: Language) {
  const listed = (subjects: readonly Localised[]) => subjects.map((one) => say(one, language)).join(', ');
  const rows = units.map((one) => [
    ...[one.area, one.name, say(attentionNames[one.attention], language)],
    ...[listed(one.changed), listed(one.improved)],
    ...[one.open, one.overdueActions, one.year.reports].map(cellThatMayLeave),
  ]);
  return { columns: Object.values(texts.fileColumns).map((title) => say(title, language)), rows };
}
