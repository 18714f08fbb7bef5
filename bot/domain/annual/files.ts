import { annualTexts } from '../../text/annual.ts';
import { annualPaperTexts as texts } from '../../text/annualPapers.ts';
import { neverCounted, ruleText } from '../../text/annualRules.ts';
import type { Annual, Told } from './annual.ts';
import type { Report } from './define.ts';
import { repeatOf } from './query.ts';

type Named = Pick<Annual, 'year' | 'scope' | 'isPublic'>;

const names: Readonly<Record<Report, string>> = {
  kvalitet: 'kvalitetsberattelse',
  patientsakerhet: 'patientsakerhetsberattelse',
};

/** Whose figures a file holds, and where it may go, stand in its name. */
const named = (name: string, { year, scope: { regime, board }, isPublic }: Named): string =>
  [name, year, regime, board, isPublic ? null : 'endast-internt']
    .flatMap((part) => (part === null ? [] : `${part}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')))
    .join('-');

export const fileNameOf = (annual: Named, report: Report): string => named(names[report], annual);
export const figuresFileOf = (annual: Named): string => named('siffror', annual);

export const scopeText = ({ scope: { regime, board } }: Pick<Annual, 'scope'>): string =>
  [
    ...(regime === null ? [] : [annualTexts.regimes[regime]]),
    ...(board === null ? [] : [texts.board(board)]),
    ...(regime === null && board === null ? [texts.wholeOrganisation] : []),
  ].join(', ');

/** Every figure as a row: what it is, what it came to, and the query that gives it (R86). */
export const figureColumns = [
  ...(['id', 'reports', 'group', 'title', 'unit', 'value', 'numerator', 'denominator', 'n', 'hidden'] as const),
  ...(['valueBefore', 'numeratorBefore', 'denominatorBefore', 'hiddenBefore'] as const),
  ...(['requirements', 'rule', 'repeat', 'query'] as const),
] as const;
export type FigureRow = Readonly<Record<(typeof figureColumns)[number], string | number | null | readonly string[]>>;

const yes = (is: boolean): string | null => (is ? 'yes' : null);
const tellable = ({ value, numerator, denominator, n, hidden }: Told) =>
  hidden ? { value: null, numerator: null, denominator: null, n: null } : { value, numerator, denominator, n };

export const figureRows = ({ groups }: Annual): readonly FigureRow[] =>
  groups.flatMap(({ title: group, reports, requirements, figures }) =>
    figures.map(({ id, title, unit, query, now, before }): FigureRow => {
      const then = tellable(before);
      return {
        ...{ id, reports, group, title, unit, ...tellable(now), hidden: yes(now.hidden) },
        ...{ valueBefore: then.value, numeratorBefore: then.numerator, denominatorBefore: then.denominator },
        ...{ hiddenBefore: yes(before.hidden), requirements, rule: `${ruleText(query)}. ${neverCounted}` },
        ...{ repeat: repeatOf(query), query: JSON.stringify(query) },
      };
    }),
  );

/** The same for programs, with the verdicts of the control charts. */
export const annualJson = (annual: Annual) => ({
  year: annual.year,
  scope: annual.scope,
  from: annual.span.from,
  before: annual.span.before,
  madeAt: annual.madeAt,
  isOver: annual.isOver,
  neverCounted,
  classification: annual.isPublic ? texts.footer.public : texts.footer.internal,
  figures: annual.groups.flatMap(({ id: group, reports, requirements, figures }) =>
    figures.map(({ id, title, unit, query, now, before }) => ({
      ...{ id, group, reports, requirements, title, unit, ...tellable(now), hidden: now.hidden },
      ...{ before: { ...tellable(before), hidden: before.hidden } },
      ...{ rule: ruleText(query), repeat: repeatOf(query), query },
    })),
  ),
  changes: annual.changes.map(({ id, title, query, sentence, chart }) => ({
    ...{ id, title, sentence, rule: ruleText(query), repeat: repeatOf(query), query },
    months: chart?.points.map(({ label, value }) => ({ label, value })) ?? null,
  })),
  silentUnits: annual.silent,
});
