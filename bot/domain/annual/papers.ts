import { annualTexts } from '../../text/annual.ts';
import { annualPaperTexts as texts } from '../../text/annualPapers.ts';
import { neverCounted, ruleText } from '../../text/annualRules.ts';
import type { Paper, PaperSection } from '../paper.ts';
import { localMinute } from '../time.ts';
import type { Annual, ToldFigure, ToldGroup } from './annual.ts';
import { changeSections } from './changeSections.ts';
import { type Report, reports } from './define.ts';
import { figuresFileOf, fileNameOf, scopeText } from './files.ts';
import { groupSection } from './groupSection.ts';
import { healthKeys } from './groups/content.ts';
import { outlines, type Part, tellOf } from './outline.ts';

/** The year's two reports, half written: every number is there, and what a person is to write is marked. */
export const annualPapers = (annual: Annual): readonly Paper[] => reports.map((report) => paperOf(annual, report));

function paperOf(annual: Annual, report: Report): Paper {
  const { year, isPublic, isOver, madeAt } = annual;
  const day = localMinute(madeAt).slice(0, 10);
  return {
    fileName: fileNameOf(annual, report),
    title: texts.title(annualTexts.names[report], year),
    notices: [isPublic ? texts.draft : texts.internal, ...(isOver ? [] : [texts.notOver(day)])],
    facts: [
      [texts.scope, scopeText(annual)],
      [texts.made, localMinute(madeAt).slice(0, 16).replace('T', ' kl. ')],
    ],
    sections: outlines[report].flatMap((part, i) =>
      i === 0 ? withNote(sectionsOf(part, annual, report), annual) : sectionsOf(part, annual, report),
    ),
    signatures: [],
    footer: `${texts.title(annualTexts.names[report], year)} · ${isPublic ? texts.footer.public : texts.footer.internal}`,
  };
}

/** How to read what is not there stands before the first figure. */
const withNote = (sections: readonly PaperSection[], { isPublic }: Annual): readonly PaperSection[] =>
  sections.map((one, i) => (i === 0 && isPublic ? { ...one, words: [...one.words, texts.smallCells] } : one));

function sectionsOf(part: Part, annual: Annual, report: Report): readonly PaperSection[] {
  if ('heading' in part) {
    const { heading, words, prompts = [] } = part;
    return [{ heading, words: words?.(annual) ?? [], prompts }];
  }
  if ('made' in part) return made[part.made](annual, report);
  const group = annual.groups.find(({ id }) => id === part.group);
  if (!group) throw new Error(`No such group: ${part.group}`);
  const shown = part.healthOnly ? { ...group, figures: group.figures.filter(isOfHealth) } : group;
  return groupSection(shown, annual.year, part);
}

const isOfHealth = ({ id }: ToldFigure): boolean => healthKeys.some((key) => id === `category.${key}`);

const made: Readonly<
  Record<Extract<Part, { made: unknown }>['made'], (annual: Annual, report: Report) => readonly PaperSection[]>
> = {
  changes: changeSections,
  silent: silentSection,
  entered: ({ groups, year }) =>
    groups
      .filter(({ id }) => id.startsWith('entered.'))
      .flatMap((group) => groupSection({ ...group, figures: group.figures.filter(hasValue) }, year, {})),
  rules: rulesSection,
};

const hasValue = ({ now, before }: ToldFigure): boolean =>
  [now, before].some(({ value, hidden }) => value !== null || hidden);

function silentSection(annual: Annual): readonly PaperSection[] {
  const rows = annual.silent.map(({ unit, days }) => [unit, `${days}`]);
  return [
    {
      ...{
        heading: annualTexts.groups.silence,
        level: 2,
        words: [texts.words.silence(tellOf(annual)('silence.units'))],
      },
      ...(rows.length > 0 && {
        table: { head: [texts.unit, texts.days], widths: [70, 30], rows, numbersFrom: 1 },
      }),
      prompts: [texts.prompts.silence],
    },
  ];
}

/** One row a table, and one a figure that stands alone: the files have a row for every number (R86). */
function rulesSection(annual: Annual, report: Report): readonly PaperSection[] {
  const groups = annual.groups.filter(
    ({ id, reports: of, figures }) =>
      of.includes(report) && (id.startsWith('entered.') ? figures.some(hasValue) : figures.length > 0),
  );
  return [
    {
      heading: texts.headings.rules,
      words: [texts.words.rules(figuresFileOf(annual)), neverCounted],
      table: { head: [texts.figure, texts.rule], widths: [30, 70], rows: groups.flatMap(rulesOf) },
    },
  ];
}

function rulesOf({ title, figures, of, id }: ToldGroup): readonly (readonly string[])[] {
  const isTable = of !== undefined || id === 'category' || id.startsWith('entered.');
  if (!isTable) return figures.map((figure) => [figure.title, `${ruleText(figure.query)}.`]);
  const [first] = figures;
  return first ? [[title, `${first.title}: ${ruleText(first.query)}. ${texts.andSoOn}`]] : [];
}
