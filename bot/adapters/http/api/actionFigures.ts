import type { ActionState } from '../../../domain/actionFacts.ts';
import { type ActionTally, countIn } from '../../../domain/actionFigures.ts';
import { strengths } from '../../../domain/casework.ts';
import { actionStateNames, apartText, figureColumns, strengthWords, wholeText } from '../../../text/actionList.ts';
import { type Language, say } from '../../../text/language.ts';
import type { ActionFigures } from '../../../usecases/actionFigures.ts';
import { nameSaid } from './says.ts';

/** What came of an action comes first; then what has not come to that yet. */
const states: readonly ActionState[] = ['yes', 'partly', 'no', 'toSee', 'open', 'unseen', 'dropped'];

const countsSaid = (tally: ActionTally) => ({
  total: countIn(tally, {}),
  strengths: strengths.map((strength) => countIn(tally, { strength })),
  states: states.map((state) => countIn(tally, { state })),
});

export const figuresSaid = ({ units, apart, whole }: ActionFigures, language: Language) => ({
  strengths: strengths.map((strength) => nameSaid(strength, strengthWords, language)),
  states: states.map((state) => nameSaid(state, actionStateNames, language)),
  cross: strengths.map((strength) => states.map((state) => countIn(whole, { strength, state }))),
  units: units.map(({ unitId, name, area, tally, weeks }) => ({
    ...{ unitId, unit: name, area, counts: countsSaid(tally) },
    ...{ weekOpen: weeks.open, weekDone: weeks.done },
  })),
  apart: { name: say(apartText, language), counts: countsSaid(apart) },
  whole: { name: say(wholeText, language), counts: countsSaid(whole) },
});

/**
 * Small counts stand: emptied, they could be told from the sums beside them. So this file is internal, where the
 * overview's, in which every count stands alone, is open with 1–4 left out.
 */
export function figuresTable(figures: ReturnType<typeof figuresSaid>, language: Language) {
  const { area, unit, weekOpen, weekDone } = figureColumns;
  const numbers = (counts: ReturnType<typeof countsSaid>) => [counts.total, ...counts.strengths, ...counts.states];
  const { apart, whole } = figures;
  return {
    columns: [
      ...[area, unit, wholeText].map((text) => say(text, language)),
      ...[...figures.strengths, ...figures.states].map(({ name }) => name),
      ...[weekOpen, weekDone].map((text) => say(text, language)),
    ],
    rows: [
      ...figures.units.map((one) => [one.area, one.unit, ...numbers(one.counts), one.weekOpen, one.weekDone]),
      ...[apart, whole].map(({ name, counts }) => ['', name, ...numbers(counts)]),
    ],
  };
}
