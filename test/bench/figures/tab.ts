import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import lighthouse, { desktopConfig } from 'lighthouse';
import { freePort } from '../../../bot/demo/freePort.ts';
import { launchBrowser } from '../../browser/chromium.ts';
import { openTab } from '../../browser/tab/tabOnPage.ts';
import { startTab } from '../../browser/tab/tabRun.ts';
import { type Bench, type Figure, median, told } from '../figure.ts';

const dist = join(import.meta.dirname, '../../../tab/dist');
const person = 'demo-enhetschef';
/** The first page she sees. */
const path = 'att-gora';

const atLeast = (goal: number, figure: string, value: number): Figure => ({
  ...{ figure, value, unit: 'of 100', goal: `≥ ${goal}`, met: value >= goal },
});

/** What Lighthouse says of the built tab, as Google's own presets for a computer and for a phone on a slow network ask. */
export const bench: Bench = {
  async measure({ sized, say }) {
    const port = await freePort();
    const [run, browser] = await Promise.all([startTab(), launchBrowser([`--remote-debugging-port=${port}`])]);
    try {
      const figures: Figure[] = [await scriptSize(browser, run)];
      for (const preset of ['desktop', 'mobile'] as const) {
        const runs: Scores[] = [];
        for (let i = 0; i < sized(5, 3, 1); i++) runs.push(await scores(`${run.origin}/tab/${path}`, port, preset));
        say(`${preset}: ${runs.map(({ performance }) => performance).join(', ')}`);
        const of = (what: keyof Scores): number => median(runs.map((one) => one[what]));
        figures.push(
          atLeast(preset === 'desktop' ? 95 : 85, `tab, Lighthouse ${preset}: performance`, of('performance')),
          atLeast(100, `tab, Lighthouse ${preset}: accessibility`, of('accessibility')),
          atLeast(100, `tab, Lighthouse ${preset}: best practices`, of('best-practices')),
        );
      }
      return figures;
    } finally {
      await browser.close();
      await run.stop();
    }
  },
};

interface Scores {
  readonly performance: number;
  readonly accessibility: number;
  readonly 'best-practices': number;
}

async function scores(url: string, port: number, preset: 'desktop' | 'mobile'): Promise<Scores> {
  const result = await lighthouse(
    url,
    {
      ...{ port, logLevel: 'error', output: 'json' },
      onlyCategories: ['performance', 'accessibility', 'best-practices'],
      extraHeaders: { 'lyhord-demo-person': person },
    },
    preset === 'desktop' ? desktopConfig : undefined,
  );
  const score = (category: keyof Scores): number => Math.round((result?.lhr.categories[category]?.score ?? 0) * 100);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
  };
}

/** Every script that has come when the first page can be used, packed as it travels; and what only Teams makes it fetch. */
async function scriptSize(
  browser: Awaited<ReturnType<typeof launchBrowser>>,
  run: { readonly origin: string },
): Promise<Figure> {
  const page = await openTab(browser, run, person, path);
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
