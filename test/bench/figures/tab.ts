import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import lighthouse, { desktopConfig } from 'lighthouse';
import Trace from 'lighthouse/core/gather/gatherers/trace.js';
import { freePort } from '../../../bot/demo/freePort.ts';
import { launchBrowser } from '../../browser/chromium.ts';
import { firstWaiting } from '../../browser/tab/firstWaiting.ts';
import { openTab } from '../../browser/tab/tabOnPage.ts';
import { startTab, type TabRun } from '../../browser/tab/tabRun.ts';
import { takeAllCores, takeLoadCore } from '../cores.ts';
import { type Bench, type Figure, median, type Setting, told } from '../figure.ts';

const dist = join(import.meta.dirname, '../../../tab/dist');
const person = 'demo-enhetschef';
const presets = ['desktop', 'mobile'] as const;
const categories = ['performance', 'accessibility', 'best-practices'] as const;

type Preset = (typeof presets)[number];
type Scores = Readonly<Record<(typeof categories)[number], number>>;

// Tracing which web features a page uses crashes the bundled Chromium. Only the audit `baseline` reads it, which
// weighs nothing in any score.
const traced = Trace.getDefaultTraceCategories().filter((category) => category !== 'blink.webdx_feature_usage');
Trace.getDefaultTraceCategories = () => traced;

/** What Lighthouse says of the built tab, as Google's own presets for a computer and for a phone on a slow network ask. */
export const bench: Bench = {
  async measure(setting) {
    takeAllCores();
    const port = await freePort();
    const [run, browser] = await Promise.all([startTab(), launchBrowser([`--remote-debugging-port=${port}`])]);
    try {
      const figures: Figure[] = [await scriptSize(browser, run)];
      for (const [name, path] of await pagesOf(run))
        for (const preset of presets)
          figures.push(
            ...(await lighthouseOf(name, preset, () => scores(`${run.origin}/tab/${path}`, port, preset), setting)),
          );
      return figures;
    } finally {
      await browser.close();
      await run.stop();
      takeLoadCore();
    }
  },
};

/** The first page a manager sees, and the two that hold the most. */
const pagesOf = async (run: TabRun): Promise<readonly (readonly [name: string, path: string])[]> => [
  ['Att göra', 'att-gora'],
  ['Ärendet', await firstWaiting(run, person)],
  ['Enheten', 'enhet'],
];

async function lighthouseOf(
  name: string,
  preset: Preset,
  run: () => Promise<Scores>,
  { sized, say }: Setting,
): Promise<readonly Figure[]> {
  const runs: Scores[] = [];
  for (let i = 0; i < sized(5, 3, 1); i++) runs.push(await run());
  say(`${name}, ${preset}: ${runs.map(({ performance }) => performance).join(', ')}`);
  const goals: Scores = { performance: preset === 'desktop' ? 95 : 85, accessibility: 100, 'best-practices': 100 };
  return categories.map((category) => {
    const value = median(runs.map((scored) => scored[category]));
    const figure = `tab, ${name}, Lighthouse ${preset}: ${category.replace('-', ' ')}`;
    return { figure, value, unit: 'of 100', goal: `≥ ${goals[category]}`, met: value >= goals[category] };
  });
}

/** Throws where Lighthouse could not measure: that is no score of 0. */
async function scores(url: string, port: number, preset: Preset): Promise<Scores> {
  const result = await lighthouse(
    url,
    {
      ...{ port, logLevel: 'error', output: 'json' },
      onlyCategories: [...categories],
      extraHeaders: { 'lyhord-demo-person': person },
    },
    preset === 'desktop' ? desktopConfig : undefined,
  );
  const score = (category: keyof Scores): number => {
    const found = result?.lhr.categories[category]?.score;
    if (typeof found !== 'number') throw new Error(`Lighthouse, ${category}: ${result?.lhr.runtimeError?.message}`);
    return Math.round(found * 100);
  };
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
  };
}

/** Every script that has come when the first page can be used, packed as it travels; and what only Teams makes it fetch. */
async function scriptSize(browser: Awaited<ReturnType<typeof launchBrowser>>, run: TabRun): Promise<Figure> {
  const page = await openTab(browser, run, person, 'att-gora');
  const fetched = await page.evaluate<string[]>(
    "performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((name) => name.endsWith('.js'))",
  );
  await page.context().close();
  const sizes = await Promise.all(fetched.map((name) => sizeOf(name.replace('/tab/', ''))));
  const bytes = sizes.reduce((sum, size) => sum + size, await teamsScripts());
  return { ...told('tab: script before first use', bytes / 1000, 'kB gzip'), goal: '≤ 250', met: bytes <= 250_000 };
}

const sizeOf = async (name: string): Promise<number> => (await stat(join(dist, `${name}.gz`))).size;

async function teamsScripts(): Promise<number> {
  const names = await readdir(join(dist, 'assets'));
  const sizes = await Promise.all(
    names.filter((name) => /^teamsHost-.*\.js$/.test(name)).map((name) => sizeOf(`assets/${name}`)),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
