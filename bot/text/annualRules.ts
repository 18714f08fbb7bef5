import { type Condition, isList, type Query, type Where } from '../domain/annual/query.ts';
import { type Instant, localMinute } from '../domain/time.ts';

/** Holds of every rule; said once where many stand together. */
export const neverCounted = 'Tillbakatagna och sammanslagna ärenden räknas inte.';

/**
 * A figure's rule in words, made from its query so that they cannot differ: "Antal ärenden rapporterade 2026, med
 * kind=risk". Columns are called what the exports call them.
 */
export function ruleText(query: Query): string {
  switch (query.count) {
    case 'cases':
      return `Antal ärenden ${whereText(query.where)}`;
    case 'events':
      return `Antal händelser i ärenden ${whereText(query.where)}`;
    case 'share': {
      const what = query.of === 'cases' ? 'ärenden' : 'händelser i ärenden';
      return `Andel av ${what} ${whereText(query.where)}: de ${whereText(query.part)}`;
    }
    case 'mean':
    case 'median': {
      const [from, to] = query.hours;
      const name = query.count === 'mean' ? 'Medelvärde' : 'Median';
      return `${name} av timmar från ${from} till ${to}, av ärenden ${whereText(query.where)} där båda är kända`;
    }
    case 'indicator': {
      const { indicator, span, where } = query;
      return `Indikatorn ${indicator} enligt indikatorkatalogen, enhet för enhet, av ärenden ${whereText({ ...where, reportedAt: span })}`;
    }
    case 'measure':
      return `Inrapporterade värden av ${query.indicator} för ${query.year}${andWhere(query.units)}: summan av täljare genom summan av nämnare, annars medelvärdet av värdena; av varje enhet de längsta perioder den har lämnat`;
    case 'silentUnits':
      return `Antal enheter${andWhere(query.units)} som ${conditionText('reportedAt', query.span)} någon gång hade minst sju dagar utan rapport, och längre än t-diagrammets övre gräns för enhetens egna dagar mellan rapporter året före`;
  }
}

const andWhere = (where: Where): string => (Object.keys(where).length === 0 ? '' : ` med ${conditions(where)}`);

function whereText({ reportedAt, ...rest }: Where): string {
  const reported = reportedAt === undefined ? [] : [`rapporterade ${conditionText('reportedAt', reportedAt)}`];
  const others = Object.keys(rest).length === 0 ? [] : [`med ${conditions(rest)}`];
  return [...reported, ...others].join(', ');
}

function conditions({ any, ...where }: Where): string {
  const all = Object.entries(where).map(([column, condition]) => conditionText(column, condition));
  const oneOf = any ? [`minst ett av: ${any.map((one) => `(${conditions(one)})`).join(', ')}`] : [];
  return [...all, ...oneOf].join(' och ');
}

function conditionText(column: string, condition: Condition): string {
  if (condition === null || typeof condition !== 'object') return `${column}=${valueText(condition)}`;
  if (isList(condition)) return `${column}=${condition.map(valueText).join(' eller ')}`;
  const { from, before } = condition;
  const year = yearText(from, before);
  if (year !== undefined) return column === 'reportedAt' ? year : `${column} ${year}`;
  const bounds = [
    ...(from === undefined ? [] : [`från ${boundText(from)}`]),
    ...(before === undefined ? [] : [`före ${boundText(before)}`]),
  ].join(' och ');
  return column === 'reportedAt' ? bounds : `${column} ${bounds}`;
}

const valueText = (value: string | number | null): string => (value === null || value === '' ? 'tomt' : `${value}`);

/** `2026` where the bounds are those of a year. */
function yearText(from: Bound | undefined, before: Bound | undefined): string | undefined {
  if (typeof from !== 'string' || typeof before !== 'string') return undefined;
  const [first, last] = [boundText(from), boundText(before)];
  const isYear = first.endsWith('-01-01') && last === `${Number(first.slice(0, 4)) + 1}-01-01`;
  return isYear ? first.slice(0, 4) : undefined;
}

/** A year and a month begin at midnight in Stockholm: their day says it all. */
type Bound = number | Instant;
const boundText = (bound: Bound): string => {
  if (typeof bound === 'number') return `${bound}`;
  const [day, time = ''] = localMinute(bound).split('T');
  return time.startsWith('00:00') ? `${day}` : localMinute(bound);
};
