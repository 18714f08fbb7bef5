import { toldText } from '../../text/annualAmounts.ts';
import { annualPaperTexts as texts } from '../../text/annualPapers.ts';
import type { Annual } from './annual.ts';
import type { Report } from './define.ts';

/** What a report has, from top to bottom: a chapter of words, a group of figures, or something made of many groups. */
export type Part =
  | {
      readonly heading: string;
      readonly words?: (annual: Annual) => readonly string[];
      readonly prompts?: readonly string[];
    }
  | {
      readonly group: string;
      readonly words?: readonly string[];
      readonly chart?: 'columns' | 'bars';
      /** Rows that count nothing are left out. */
      readonly onlyCounted?: true;
      /** Of its rows, those of these categories alone. */
      readonly healthOnly?: true;
    }
  | { readonly made: 'changes' | 'silent' | 'entered' | 'rules' };

/** A figure of the list in words; what is not there cannot be told. */
export function tellOf({ groups }: Annual): (id: string, year?: 'now' | 'before') => string {
  const figures = new Map(groups.flatMap((group) => group.figures.map((one) => [one.id, one] as const)));
  return (id, year = 'now') => {
    const figure = figures.get(id);
    if (!figure) throw new Error(`No such figure: ${id}`);
    return toldText(figure[year], figure.unit);
  };
}

const { headings, words, prompts } = texts;

const summary = (annual: Annual): readonly string[] => {
  const tell = tellOf(annual);
  return [
    words.summary(annual.year, tell('totals.cases'), tell('totals.cases', 'before')),
    words.risks(tell('totals.riskShare')),
    words.open(tell('totals.open'), annual.isOver),
  ];
};

/** How cases were handled, and what came of it: the same in both reports. */
const work: readonly Part[] = [
  { heading: headings.handling, words: () => [words.times], prompts: [prompts.handling] },
  { group: 'times' },
  { heading: headings.effects, prompts: [prompts.actions, prompts.lessons] },
  { group: 'effects' },
  { heading: headings.changes, words: () => [words.changes], prompts: [prompts.changes] },
  { made: 'changes' },
];

const kvalitet: readonly Part[] = [
  { heading: headings.summary, words: summary, prompts: [prompts.summary] },
  { group: 'totals' },
  { heading: headings.reporting, words: () => [words.months], prompts: [prompts.reporting] },
  { group: 'month', chart: 'columns' },
  { group: 'kind', chart: 'bars' },
  { group: 'role' },
  { group: 'operation', words: [words.units], onlyCounted: true },
  { group: 'area' },
  { group: 'regime' },
  { group: 'lagrum' },
  { made: 'silent' },
  { heading: headings.content, prompts: [prompts.content] },
  { group: 'categoryGroup', chart: 'bars' },
  { group: 'category', words: [words.categories], onlyCounted: true },
  { group: 'care' },
  { heading: headings.gravity },
  { group: 'severity', chart: 'columns' },
  { group: 'risk' },
  ...work,
  { heading: headings.law, words: () => [words.lexSarah], prompts: [prompts.lexSarah] },
  { group: 'lexSarah' },
  { group: 'lexSarahOutcome' },
  { group: 'process' },
  { heading: headings.entered, words: () => [words.entered], prompts: [prompts.entered] },
  { made: 'entered' },
  { heading: headings.surveys, prompts: [prompts.surveys] },
  { heading: headings.followUp, prompts: [prompts.followUp] },
  { heading: headings.areas, prompts: [prompts.areas] },
  { made: 'rules' },
];

const patientsakerhet: readonly Part[] = [
  {
    heading: headings.summary,
    words: (annual) => [...summary(annual), words.health(tellOf(annual)('health.share'))],
    prompts: [prompts.summary],
  },
  { heading: headings.goals, prompts: [prompts.goals] },
  { heading: headings.participation, prompts: [prompts.participation] },
  { heading: headings.health, prompts: [prompts.health] },
  { group: 'category', words: [words.categories], chart: 'bars', onlyCounted: true, healthOnly: true },
  { group: 'harm' },
  { group: 'care' },
  { group: 'severity' },
  { group: 'risk' },
  { heading: headings.lawHealth, prompts: [prompts.lawHealth] },
  { group: 'process' },
  ...work,
  { heading: headings.entered, words: () => [words.entered], prompts: [prompts.entered] },
  { made: 'entered' },
  { heading: headings.areas, prompts: [prompts.areas] },
  { made: 'rules' },
];

export const outlines: Readonly<Record<Report, readonly Part[]>> = { kvalitet, patientsakerhet };
