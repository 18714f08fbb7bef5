import { randomUUID } from 'node:crypto';
import type { Directory } from '../domain/directory.ts';
import type { Actor } from '../domain/people.ts';
import { ledning } from '../domain/summaryDue.ts';
import { keys } from '../ports/documents.ts';
import { troubles } from '../text/health.ts';
import { say } from '../text/language.ts';
import { nameOfPlace, toMend } from './deliveryHealth.ts';
import type { Deps } from './deps.ts';
import { checked, type Finding, named, well, wrong } from './finding.ts';
import { outboxAge } from './outboxAge.ts';

/** What the store says of itself, and of what is in it that people rely on; nothing of any case. */
export async function examine(deps: Deps, by: Actor): Promise<readonly Finding[]> {
  const asked = 'see what is wrong with the store first';
  return [
    await checked('store', () => writtenAndReadBack(deps), storeMend),
    await checked('directory', async () => completeDirectory(await deps.directories.current()), asked),
    await checked('channels', () => tiedChannels(deps), asked),
    await checked('deliveries', () => workingDeliveries(deps, by), asked),
    await checked('outbox', () => movingOutbox(deps), asked),
  ];
}

export const storeMend =
  'see that DATA_DIR, or COSMOS_ENDPOINT with database and container, is right, that it can be reached from here, ' +
  'and that the program may read and write there';

/** A draft of nobody's, taken away at once; should it stay, it is swept like any other. */
async function writtenAndReadBack({ store, clock }: Deps) {
  await store.ready();
  const requestId = randomUUID();
  const key = keys.draft('lyhord-doctor', requestId);
  const draft = { personId: 'lyhord-doctor', requestId, reportType: 'fall' as const, inputs: {} };
  await store.put({ ...key, ...draft, changedAt: clock.now() }, null);
  const found = await store.get(key);
  if (found?.document.requestId !== requestId) return wrong('what is written cannot be read back', storeMend);
  await store.remove(key, found.revision);
  return well('written to and read back');
}

const importIt = 'import it: lyhord import directory units.csv people.csv';

function completeDirectory(directory: Directory) {
  const { units, people, managersOf, deputiesOf } = directory;
  if (units.length === 0 || people.length === 0) return wrong('nothing has been imported', importIt);
  const unled = units.filter(({ unitId }) => managersOf(unitId).length + deputiesOf(unitId).length === 0);
  const lacking = [
    ...(unled.length > 0 ? [`no enhetschef and no deputy for ${named(unled.map(({ name }) => name))}`] : []),
    ...(directory.withRole('admin').length === 0 ? ['nobody is admin, so nobody hears of what does not arrive'] : []),
  ];
  return lacking.length > 0
    ? wrong(lacking.join('; '), `enter them in people.csv and ${importIt}`)
    : well(`${units.length} units, ${people.length} people, and each unit has someone who acts`);
}

async function tiedChannels({ store, directories }: Deps) {
  const directory = await directories.current();
  const untied: string[] = [];
  for (const unitId of [...directory.units.map((unit) => unit.unitId), ledning]) {
    if (!(await store.get(keys.channel(unitId)))) untied.push(nameOfPlace(`channel:${unitId}`, directory));
  }
  return untied.length > 0
    ? wrong(
        `none for ${named(untied)}`,
        'add the app to the team and write “@Lyhörd koppla” in the channel, in ledning’s “@Lyhörd koppla ledning”',
      )
    : well('each unit has one, and so has ledning');
}

async function workingDeliveries(deps: Deps, by: Actor) {
  const broken = await toMend(deps, by);
  const inWords = broken.map(({ about, problem }) => `${about}: ${say(troubles[problem].broken, 'en')}`);
  const mends = new Set(broken.map(({ problem }) => say(troubles[problem].mend, 'en')));
  return broken.length > 0 ? wrong(named(inWords), [...mends].join(' ')) : well('everything arrives');
}

const minuteMs = 60_000;
const patienceMs = 15 * minuteMs;

async function movingOutbox(deps: Deps) {
  const age = await outboxAge(deps);
  return age > patienceMs
    ? wrong(
        `what has waited longest has waited ${Math.round(age / minuteMs)} minutes`,
        'see that a server runs, and in its log why Teams does not take it',
      )
    : well('nothing has waited long');
}
