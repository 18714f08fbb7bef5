import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { LocalRun } from './localRun.ts';
import { localTool } from './localTool.ts';
import type { Playground } from './playground.ts';
import { weekHistory } from './weekHistory.ts';

/** Both cards of the week that ended last, as they come on Monday, over a year of invented history. */
export async function takeWeekPictures(
  teams: Playground,
  local: LocalRun,
  pictureOf: (name: string) => string,
): Promise<void> {
  const today = Temporal.Now.plainDateISO('Europe/Stockholm');
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const file = join(local.dataDir, 'history.csv');
  await writeFile(file, weekHistory(monday.subtract({ weeks: 1 })));
  await localTool(local, 'import', 'cases', file);
  await connectLedning(teams);
  await localTool(local, 'tick', '--at', `${monday}T07:30`);
  const number = monday.subtract({ weeks: 1 }).weekOfYear;
  await (await teams.cardWith(`Hela verksamheten, vecka ${number}`)).screenshot(pictureOf('week-ledning'));
  await teams.goTo({ channel: 'General' });
  await (await teams.cardWith(`, vecka ${number}`)).screenshot(pictureOf('week-unit'));
}

/** The second channel becomes that of ledning. */
async function connectLedning(teams: Playground): Promise<void> {
  await teams.goTo('personal');
  await teams.say('demo roll admin');
  await teams.waitForText('Nu är du Anders Ottosson');
  await teams.goTo({ channel: 'Hemtjänst Norr' });
  await teams.sayTo('Lyhörd', 'koppla ledning');
  await teams.waitForText('ledningen');
}
