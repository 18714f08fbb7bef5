import type { Surroundings } from '../ports/surroundings.ts';
import { checked, type Finding, well, wrong } from './finding.ts';
import { leaseMs } from './lanes.ts';

/** What the program stands on besides its store. */
export async function examineSurroundings(surroundings: Surroundings): Promise<readonly Finding[]> {
  return [
    await checked('sign-in', () => signedIn(surroundings), signInMend),
    await checked('tab', () => tabSignsIn(surroundings), tabMend),
    await checked('pictures', () => keptPictures(surroundings), picturesMend),
    await checked('clock', () => rightClock(surroundings), 'see that the program may call out over https'),
    await checked('disk', () => roomOnDisk(surroundings), 'see that DATA_DIR is a folder on a disk that is there'),
  ];
}

const signInMend =
  'see MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppPassword (a secret runs out), or the managed identity, ' +
  'and that login.microsoftonline.com can be reached';

const signedIn = async ({ signIn }: Surroundings) =>
  well((await signIn()) ? 'the bot gets a token' : 'no bot to sign in: anyone on this machine is believed');

const tabMend = 'see that login.microsoftonline.com can be reached, and that MicrosoftAppTenantId is your tenant';

const tabSignsIn = async ({ tabKeys }: Surroundings) =>
  well(
    (await tabKeys()) ? 'the keys that its tokens are signed with can be read' : 'no tokens here: anyone is believed',
  );

const picturesMend =
  'see that PICTURES_ENDPOINT (or DATA_DIR) is right, that it can be reached from here, and that the managed identity ' +
  'has the role Storage Blob Data Contributor; that nobody can open a picture asks for npm ci on this machine';

const keptPictures = async ({ pictures }: Surroundings) => {
  await pictures();
  return well('can be opened and kept');
};

/** Two instances whose clocks go wrong in opposite directions still agree within a lease. */
const mostAheadMs = leaseMs / 2;

async function rightClock({ clockAheadMs }: Surroundings) {
  const ahead = await clockAheadMs();
  if (ahead === null) return well('nobody to compare it with');
  const seconds = Math.round(Math.abs(ahead) / 1000);
  return Math.abs(ahead) > mostAheadMs
    ? wrong(`${seconds} seconds ${ahead > 0 ? 'fast' : 'slow'}`, 'let the machine set its clock by the network (NTP)')
    : well('right within half a minute');
}

const megabyte = 1024 * 1024;
/** Fifty thousand cases. */
const leastFreeBytes = 500 * megabyte;

async function roomOnDisk({ freeBytes }: Surroundings) {
  const free = await freeBytes();
  if (free === null) return well('the database is elsewhere');
  const room = `${Math.floor(free / megabyte)} MB free`;
  return free < leastFreeBytes
    ? wrong(room, 'make room on the disk of DATA_DIR, or move it to a larger one')
    : well(room);
}
