import { readFile, writeFile } from 'node:fs/promises';
import type { Figure } from './figure.ts';

/**
 * Puts the figures as a table between the marks `<!-- <name> -->` and `<!-- /<name> -->` of a Markdown file; what stood
 * there goes. Throws where the marks are missing.
 */
export async function writeTable(file: string, name: string, figures: readonly Figure[]): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${begin} and ${end} are not in ${file}`);
  await writeFile(file, `${text.slice(0, from)}${begin}\n${tableOf(figures)}${text.slice(to)}`);
}

export const tableOf = (figures: readonly Figure[]): string =>
  ['| figure | measured | goal | |', '|---|---|---|---|', ...figures.map(lineOf), ''].join('\n');

const lineOf = ({ figure, value, unit, goal, met }: Figure): string =>
  `| ${figure} | ${value} ${unit} | ${goal ?? ''} | ${met === null ? '' : met ? 'met' : '**not met**'} |`;
