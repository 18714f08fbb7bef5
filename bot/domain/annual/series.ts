import { annualTexts as texts } from '../../text/annual.ts';
import type { ChartKind } from '../spc/chart.ts';
import type { Better } from '../spc/conclusion.ts';
import type { FigureUnit } from './define.ts';
import { ofFalls, ofMedicine, withHarm } from './groups/care.ts';
import type { Query, Where } from './query.ts';

export interface Series {
  /** The figure of the year that its months make. */
  readonly id: string;
  readonly title: string;
  readonly unit: FigureUnit;
  readonly chart: Extract<ChartKind, 'c' | 'p' | 'xmr'>;
  readonly better?: Better;
  /** Nothing of a month is told while many of its cases wait: those that are done were the quick ones. */
  readonly ripens?: true;
  readonly query: (where: Where) => Query;
}

const share =
  (part: Where, of: Where = {}) =>
  (where: Where): Query => ({
    ...{ count: 'share', of: 'cases', where: { ...where, ...of }, part },
  });
const hours =
  (to: 'receivedAt' | 'assessedAt' | 'answeredAt') =>
  (where: Where): Query => ({
    ...{ count: 'mean', hours: ['reportedAt', to], where },
  });

const closed = { status: 'closed' };

/** The main indicators. Better or worse only where the catalogue of indicators says which way is: more reports is no failure. */
export const series: readonly Series[] = [
  { id: 'totals.cases', title: texts.cases, unit: 'count', chart: 'c', query: (where) => ({ count: 'cases', where }) },
  {
    id: 'riskShare',
    title: texts.riskShare,
    unit: 'share',
    chart: 'p',
    better: 'higher',
    query: share({ kind: 'risk' }),
  },
  {
    ...{ id: 'care.falls', title: texts.falls, unit: 'count', chart: 'c', better: 'lower' },
    query: (where) => ({ count: 'events', where: { ...where, ...ofFalls } }),
  },
  {
    ...{ id: 'care.U1', title: texts.fallsWithHarm, unit: 'share', chart: 'p', better: 'lower' },
    query: (where) => ({ count: 'share', of: 'events', where: { ...where, ...ofFalls }, part: withHarm }),
  },
  {
    ...{ id: 'care.medicine', title: texts.medicine, unit: 'count', chart: 'c' },
    query: (where) => ({ count: 'events', where: { ...where, ...ofMedicine } }),
  },
  {
    id: 'times.receive.mean',
    title: texts.timeToReceive,
    unit: 'hours',
    chart: 'xmr',
    better: 'lower',
    query: hours('receivedAt'),
  },
  {
    id: 'times.decide.mean',
    title: texts.timeToDecide,
    unit: 'hours',
    chart: 'xmr',
    better: 'lower',
    query: hours('assessedAt'),
  },
  {
    id: 'times.answer.mean',
    title: texts.timeToAnswer,
    unit: 'hours',
    chart: 'xmr',
    better: 'lower',
    ripens: true,
    query: hours('answeredAt'),
  },
  {
    ...{ id: 'effects.U27', title: texts.actionDone, unit: 'share', chart: 'p', better: 'higher', ripens: true },
    query: share({ actionDone: 'yes' }, closed),
  },
  {
    ...{ id: 'effects.shown', title: texts.effectShown, unit: 'share', chart: 'p', better: 'higher', ripens: true },
    query: share({ effect: 'yes' }, { ...closed, effect: ['yes', 'partly', 'no'] }),
  },
];
