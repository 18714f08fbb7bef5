/**
 * A headless Chromium for the tests, from npm alone: nothing to install by hand.
 *
 * `@sparticuz/chromium` carries the program packed for Lambda, with the two libraries (NSS, NSPR) and the font
 * that a bare machine lacks. We unpack it ourselves: its own `executablePath()` leaves 200 MB in the shared temp
 * folder, and trusts whatever already lies there under the name `chromium`.
 */
import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);

/** Needed in containers and as root. Not the package's own list: its `--single-process` dies with a second context. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/**
 * Starts a browser; close it when done, and everything unpacked for it is gone.
 *
 * `CHROME_PATH` names a Chrome or Chromium of the developer's own; it must be set on anything but Linux x64.
 * Throws when neither is to be had. Unpacking takes about two seconds: launch once per test file.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { CHROME_PATH: ownChrome } = process.env;
  const args = [...FLAGS, ...more];
  if (ownChrome) return chromium.launch({ executablePath: ownChrome, args });
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('The bundled Chromium is for Linux x64: set CHROME_PATH to a Chrome or Chromium of your own');
  return launchBundled(args);
}

async function launchBundled(args: string[]): Promise<Browser> {
  const folder = await mkdtemp(join(tmpdir(), 'lyhord-chromium-'));
  // A test run that is broken off never reaches `disconnected`.
  const removeAtExit = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeAtExit);
  const remove = async () => {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    process.off('exit', removeAtExit);
  };
  try {
    await unpackInto(folder);
    const browser = await chromium.launch({
      executablePath: join(folder, 'chromium'),
      args,
      env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: folder },
    });
    browser.once('disconnected', () => void remove());
    return browser;
  } catch (cause) {
    await remove();
    throw new Error('The bundled Chromium did not start', { cause });
  }
}

async function unpackInto(folder: string): Promise<void> {
  await Promise.all([
    inflate('chromium.br', join(folder, 'chromium')),
    inflate('al2023.tar.br', join(folder, 'libraries.tar')).then(untar),
    inflate('fonts.tar.br', join(folder, 'fonts.tar')).then(untar),
  ]);
  // The packed fonts.conf points at Lambda's folders. The system's fonts come along for their emoji;
  // whatever else a machine has, words are set in the packed one.
  await writeFile(join(folder, 'fonts.conf'), fontsConf(folder));
}

const require = createRequire(import.meta.url);
const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'bin');

async function inflate(name: string, target: string): Promise<string> {
  const source = createReadStream(join(packed, name));
  await pipeline(source, createBrotliDecompress(), createWriteStream(target, { mode: 0o700 }));
  return target;
}

/** Every Linux has `tar`; it saves the tests a dependency. */
const untar = (archive: string) => run('tar', ['-x', '-f', archive, '-C', dirname(archive)]);

const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <match target="pattern">
    <edit name="family" mode="append" binding="strong"><string>Open Sans</string></edit>
  </match>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;
