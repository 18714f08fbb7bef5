import { readFile } from 'node:fs/promises';
import { readTable } from '../adapters/csv/csvFile.ts';
import { type FileFault, judgedWhole, type Table } from '../domain/imports/fault.ts';
import { faultLine } from './faultLine.ts';
import { counted, type Output } from './output.ts';
import { Refusal, WrongUsage } from './refusal.ts';

/** A file read as CSV, and its faults as a file. Throws WrongUsage when it cannot be read at all. */
export async function tableOf(file: string) {
  try {
    return readTable(file, await readFile(file));
  } catch (cause) {
    throw new WrongUsage(`The file cannot be read: ${file}`, { cause });
  }
}

/** Nobody mends more before she tries again. */
export const mostTold = 200;

/** Says the first faults, and how many more there are; throws Refusal when there is one. */
export function refuseFaults(out: Output, faults: readonly FileFault[], nothing = 'Nothing has been imported'): void {
  for (const fault of faults.slice(0, mostTold)) out.say(faultLine(fault));
  if (faults.length > mostTold) out.say(`… and ${faults.length - mostTold} more.`);
  if (faults.length > 0) throw new Refusal(`${nothing}: ${counted(faults.length, 'fault')}.`);
}

/** The rows of a file that has none; throws Refusal after all faults have been told. */
export async function checkedTable<T>(
  out: Output,
  file: string,
  read: (table: Table) => { readonly rows: readonly T[]; readonly faults: readonly FileFault[] },
): Promise<readonly T[]> {
  const found = await tableOf(file);
  const { rows, faults } = judgedWhole([found], () => read(found.table));
  refuseFaults(out, faults);
  return rows;
}
