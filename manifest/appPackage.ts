import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { z } from 'zod';
import { iconSizes, sizeOfPng } from './icons.ts';
import type { Installation } from './installation.ts';
import { againstSchema } from './schema.ts';
import { textsIn } from './texts.ts';

/** The package Teams would not take, or would show half in the wrong language: one line a fault. */
export class PackageRefused extends Error {
  override readonly name = 'PackageRefused';
}

/** All that a package holds, by its name in the zip. */
export type AppFiles = Readonly<Record<'manifest.json' | 'en.json' | 'color.png' | 'outline.png', Buffer>>;

const fileHere = (...path: string[]): Promise<Buffer> => readFile(join(import.meta.dirname, ...path));

/** The files of one municipality's package; `version` is the program's own. Throws when the template lacks a value. */
export async function appFiles(installation: Installation, version: string): Promise<AppFiles> {
  const template = (await fileHere('manifest.json')).toString();
  return {
    'manifest.json': Buffer.from(filledIn(template, { ...installation, version })),
    'en.json': await fileHere('en.json'),
    'color.png': await fileHere('icons', 'color.png'),
    'outline.png': await fileHere('icons', 'outline.png'),
  };
}

/** Values are put in after parsing: no quote in a name can change what the manifest says. */
function filledIn(template: string, values: Readonly<Record<string, string>>): string {
  const fill = (text: string): string =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new PackageRefused(`manifest.json asks for ${name}, which nothing gives`);
      return value;
    });
  const manifest: unknown = JSON.parse(template, (_, value) => (typeof value === 'string' ? fill(value) : value));
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Everything that is wrong with the files, a line each; empty when Teams can take them. Asks no network. */
export async function faultsIn(files: AppFiles): Promise<readonly string[]> {
  return [
    ...(await againstSchema('manifest.json', files['manifest.json'].toString())),
    ...(await againstSchema('en.json', files['en.json'].toString())),
    ...languageFaults(files),
    ...iconFaults(files),
  ];
}

/** Where a translation is missing Teams shows the Swedish; one left over translates what is no longer there. */
function languageFaults(files: AppFiles): readonly string[] {
  const swedish = textsIn(JSON.parse(files['manifest.json'].toString()));
  const { $schema: _, ...english } = z.record(z.string(), z.string()).parse(JSON.parse(files['en.json'].toString()));
  return [
    ...[...swedish.keys()].filter((path) => !english[path]).map((path) => `en.json lacks ${path}`),
    ...Object.keys(english)
      .filter((path) => !swedish.has(path))
      .map((path) => `en.json has ${path}, manifest.json not`),
  ];
}

const iconFaults = (files: AppFiles): readonly string[] =>
  (['color', 'outline'] as const).flatMap((name) => {
    const size = sizeOfPng(files[`${name}.png`]);
    const side = iconSizes[name];
    return size?.width === side && size.height === side
      ? []
      : [`${name}.png must be a PNG of ${side} × ${side} pixels`];
  });

/** The zip to upload; the same files give the same bytes. */
export function zipped(files: AppFiles): Uint8Array {
  // The earliest day a zip can tell: when a file was made says nothing about what it holds.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
