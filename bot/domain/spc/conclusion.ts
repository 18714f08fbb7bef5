import { type Language, type Localised, say } from '../../text/language.ts';
import {
  type Change,
  manyOutside,
  notCounted,
  oneOutside,
  runBetween,
  runSince,
  seldomCrosses,
  spcTexts,
  tooFew,
  tooShortBaseline,
} from '../../text/spc.ts';
import { type ControlChart, fewestPoints, type Side, type Signal } from './chart.ts';

/** Which way is better, where somebody has decided that; only then a lasting change is called one for the better. */
export type Better = 'higher' | 'lower';

/**
 * What the chart tells, in one to a few plain sentences: which kind of signal, since when and in which direction. What
 * lasts comes first, then what was; few crossings are told only when no long run tells the same already.
 */
export const conclusion = (chart: ControlChart, better?: Better): Localised =>
  joinedTexts([...verdict(chart, better), ...setAside(chart)]);

/** The same of a chart whose gaps are no news: of what is not counted nothing is said. */
export const verdictText = (chart: ControlChart, better?: Better): Localised => joinedTexts(verdict(chart, better));

function joinedTexts(sentences: readonly Localised[]): Localised {
  const joined = (language: Language): string => sentences.map((one) => say(one, language)).join(' ');
  return { sv: joined('sv'), en: joined('en'), lattlast: joined('lattlast') };
}

type LabelOf = (index: number) => string;

function verdict({ n, baseline, points, runs, signals }: ControlChart, better: Better | undefined): Localised[] {
  if (n === 0) return [spcTexts.noValues];
  if (baseline < fewestPoints) return [(baseline < n ? tooShortBaseline : tooFew)(baseline, fewestPoints)];
  const labelOf: LabelOf = (index) => points[index]?.label ?? '';
  const long = signals.filter((one) => one.kind === 'longRun').toReversed();
  const few = long.length > 0 ? [] : signals.filter((one) => one.kind === 'fewCrossings');
  const told = [
    ...long.filter(({ ongoing }) => ongoing).map((run) => lastingRun(run, labelOf, better)),
    ...few.map(({ side, from, to }) => seldomCrosses(runs, side, labelOf(from), labelOf(to))),
    ...outsideTold(signals, n, labelOf),
    ...long
      .filter(({ ongoing }) => !ongoing)
      .map(({ length, side, from, to }) => runBetween(length, side, labelOf(from), labelOf(to))),
  ];
  return told.length > 0 ? told : [spcTexts.usual];
}

type LongRun = Extract<Signal, { kind: 'longRun' }>;

const lastingRun = ({ length, side, from }: LongRun, labelOf: LabelOf, better: Better | undefined): Localised =>
  runSince(length, side, labelOf(from), changeOf(side, better));

function outsideTold(signals: readonly Signal[], n: number, labelOf: LabelOf): Localised[] {
  const outside = signals.flatMap((one) =>
    one.kind === 'outside' ? [{ label: labelOf(one.from), side: one.side }] : [],
  );
  const [only] = outside;
  if (!only) return [];
  return [outside.length === 1 ? oneOutside(only.label, only.side) : manyOutside(outside, n)];
}

const setAside = ({ n, points }: ControlChart): Localised[] =>
  points.length > n && n > 0 ? [notCounted(points.length - n)] : [];

/** Whether a lasting change to this side is for the better. */
export function changeOf(side: Side, better: Better | undefined): Change {
  if (better === undefined) return 'either';
  return (side === 'above') === (better === 'higher') ? 'better' : 'worse';
}
