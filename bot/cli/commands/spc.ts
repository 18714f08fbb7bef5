import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { readTable } from '../../adapters/csv/csvFile.ts';
import { type ChartKind, type ControlChart, chartKinds, type Observation } from '../../domain/spc/chart.ts';
import { conclusion } from '../../domain/spc/conclusion.ts';
import { controlChart } from '../../domain/spc/controlChart.ts';
import { readObservations } from '../../domain/spc/readObservations.ts';
import { type Language, say } from '../../text/language.ts';
import { chartTable } from '../chartTable.ts';
import { refuseFaults } from '../checkedTable.ts';
import { faultLine } from '../faultLine.ts';
import { Refusal, WrongUsage } from '../refusal.ts';
import type { Shell } from '../tool.ts';
import { wholeNumber } from '../values.ts';

interface Options {
  readonly chart: ChartKind;
  readonly freeze?: number;
  readonly exclude?: readonly number[];
  readonly json?: true;
}

/** The conclusion is for those who work in care; they read Swedish. */
const language: Language = 'sv';

const most = 1_000_000;
const point = wholeNumber(1, most);

export function spcCommand(parent: Command, shell: Shell): void {
  parent
    .command('spc')
    .summary('a control chart of any series')
    .description(
      [
        'Draws a control chart as figures: centre, limits, signals, and a conclusion in Swedish. Stores nothing.',
        'One row per point in order of time, with a header: label,count[,size] or label,value (label may be left out).',
        'c counts, u counts per size, p shares of size, xmr single values, g cases between, t days between,',
        'up and pp u′ and p′ (Laney), for very large sizes. Fewer than 12 points make a run chart without limits.',
      ].join('\n'),
    )
    .argument('<data.csv>', 'one row per point')
    .addOption(new Option('--chart <kind>', 'what kind of chart').choices(chartKinds).makeOptionMandatory())
    .option('--freeze <n>', 'centre and limits from the first n points only', point)
    .option('--exclude <i,j>', 'numbers of points, from 1, that are shown and counted in nothing', pointNumbers)
    .option('--json', 'as JSON instead of a table')
    .action(async (file: string, options: Options) => {
      const observations = await checked(shell, file, options);
      const exclude = options.exclude?.map((number) => number - 1);
      const chart = controlChart(options.chart, observations, { freeze: options.freeze, exclude });
      if (chart.baseline === 0) throw new Refusal(`${file}: no point is left to tell what is usual.`);
      const sentence = say(conclusion(chart), language);
      if (options.json) return shell.out.data(JSON.stringify(asJson(chart, sentence)));
      for (const line of [...chartTable(chart, language), '', sentence]) await shell.out.data(line);
    });
}

function pointNumbers(text: string): readonly number[] {
  const numbers = text.split(',').map((one) => one.trim());
  if (numbers.some((one) => !/^[1-9]\d{0,6}$/.test(one)))
    throw new InvalidArgumentError('It must be numbers of points, from 1, separated by commas, such as 3,17.');
  return numbers.map(Number);
}

/** Throws Refusal after every fault of the file has been told, WrongUsage for options that do not fit it. */
async function checked({ out }: Shell, file: string, options: Options): Promise<readonly Observation[]> {
  const { table, faults: unreadable } = readTable(file, await bytesOf(file));
  const read = readObservations(options.chart, table);
  const faults = unreadable.length > 0 ? unreadable : read.faults;
  refuseFaults(out, faults, 'No chart');
  const points = read.observations.length;
  const beyond = [...(options.exclude ?? []), options.freeze ?? 1].find((number) => number > points);
  if (beyond !== undefined) throw new WrongUsage(`There is no point ${beyond}: ${file} has ${points}.`);
  for (const remark of read.remarks) out.say(faultLine(remark));
  return read.observations;
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new WrongUsage(`The file cannot be read: ${file}`, { cause });
  }
}

/** The keys of design/interfaces.md; signals name points by their labels. */
function asJson({ chart, n, centre, points, runs, signals }: ControlChart, sentence: string) {
  const label = (index: number): string => points[index]?.label ?? '';
  return {
    ...{ chart, n, centre, points, runs },
    signals: signals.map(({ kind, from, to }) => ({ kind, from: label(from), to: label(to) })),
    sentence,
  };
}
