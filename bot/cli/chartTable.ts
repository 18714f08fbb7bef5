import type { ChartPoint, ControlChart } from '../domain/spc/chart.ts';
import { type Language, say } from '../text/language.ts';
import { spcTexts } from '../text/spc.ts';

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB', lattlast: 'sv-SE' };

/** A control chart as lines of text: a column for each number, and at its end what stands out. */
export function chartTable({ points, signals }: ControlChart, language: Language): readonly string[] {
  const number = new Intl.NumberFormat(locales[language], { maximumSignificantDigits: 5, useGrouping: false });
  const shown = (value: number | null): string => (value === null ? '–' : number.format(value));
  const longRuns = signals.filter(({ kind }) => kind === 'longRun');
  const inLongRun = (index: number): boolean => longRuns.some(({ from, to }) => from <= index && index <= to);
  const notes = ({ outside, excluded }: ChartPoint, index: number): string => {
    if (excluded) return say(spcTexts.excluded, language);
    const found = [outside ? spcTexts.outside : [], inLongRun(index) ? spcTexts.inLongRun : []].flat();
    return found.map((one) => say(one, language)).join(', ');
  };
  const header = Object.values(spcTexts.columns).map((name) => say(name, language));
  const rows = points.map((point, i) => {
    const { label, value, centre, lower, upper } = point;
    return [label, ...[value, centre, lower, upper].map(shown), notes(point, i)];
  });
  return aligned([header, ...rows]);
}

/** Label and notes to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0),
  );
  const last = widths.length - 1;
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 || i === last ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
