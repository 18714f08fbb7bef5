import { type Failure, fail } from './result.ts';

/** In and out; what a phone takes is 2–12 MB. */
export const mostBytes = 15 * 1024 * 1024;

/** Cameras of 50 megapixels pass. Decoded it is up to 4 bytes a pixel, whatever the file weighs. */
export const mostPixels = 52_000_000;

type FileKind = 'jpeg' | 'png' | 'webp' | 'heic';

/** The brands of HEIF whose pictures are HEVC, which no free library decodes. Source: ISO/IEC 23008-12, annex B. */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** What a file is by its first bytes, whatever it is called. Sources: ITU-T T.81, B.1; PNG 3rd ed., 5.2; RFC 9649, 2.4. */
function fileKindOf(bytes: Uint8Array): FileKind | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('RIFF') && start.slice(8) === 'WEBP') return 'webp';
  return start.slice(4, 8) === 'ftyp' && heicBrands.includes(start.slice(8)) ? 'heic' : undefined;
}

/** Why a file cannot be taken, before anything has tried to open it; undefined where it can. */
export function whyNotTaken(bytes: Uint8Array): Failure | undefined {
  if (bytes.length > mostBytes) return fail('invalid_input', 'pictureTooHeavy');
  const kind = fileKindOf(bytes);
  if (kind === 'heic') return fail('invalid_input', 'pictureHeic');
  return kind ? undefined : fail('invalid_input', 'notAPicture');
}
