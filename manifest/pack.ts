/** `npm run pack`: the Teams app package of one municipality, from the environment. Exits 0 done, 1 refused. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigRefused } from '../bot/config.ts';
import program from '../package.json' with { type: 'json' };
import { appFiles, faultsIn, PackageRefused, zipped } from './appPackage.ts';
import { readInstallation } from './installation.ts';

const target = join('dist', 'lyhord-teams.zip');

async function pack(): Promise<void> {
  const files = await appFiles(readInstallation(process.env), program.version);
  const faults = await faultsIn(files);
  if (faults.length > 0) throw new PackageRefused(faults.join('\n'));
  await mkdir('dist', { recursive: true });
  await writeFile(target, zipped(files));
  process.stdout.write(`${target}: version ${program.version}, ready to upload to Teams\n`);
}

try {
  await pack();
} catch (fault) {
  const isRefusal = fault instanceof ConfigRefused || fault instanceof PackageRefused;
  const why = fault instanceof Error ? fault.message : 'something went wrong';
  process.stderr.write(isRefusal ? `${why}\n` : `The package could not be made: ${why}\n`);
  process.exitCode = 1;
}
