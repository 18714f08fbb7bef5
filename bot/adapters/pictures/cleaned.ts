import sharp, { type Sharp } from 'sharp';
import { mostPixels, whyNotTaken } from '../../domain/pictureFile.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { CleanPicture } from '../../ports/pictures.ts';

/** Shows a wound or a spot on a floor, and a wide table; a few hundred kB. */
const longestSide = 2048;
const quality = 82;
const patienceSeconds = 20;

// Whatever else libvips can open, from SVG to PDF, has had holes: nothing but these three ever reaches a decoder.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.cache(false);

let last: Promise<unknown> = Promise.resolve();

/**
 * A picture as it can be kept: turned the way it was held, at most 2048 pixels wide and high, JPEG; all that the camera
 * wrote into it (place, time, model, thumbnail) is gone, and whatever was hidden behind it. One at a time, since a large
 * one takes 200 MB for a moment.
 */
export function cleaned(file: Uint8Array): Promise<Result<CleanPicture>> {
  const refused = whyNotTaken(file);
  if (refused) return Promise.resolve(refused);
  const turn = last.then(() => redrawn(file));
  last = turn.catch(() => {});
  return turn;
}

async function redrawn(file: Uint8Array): Promise<Result<CleanPicture>> {
  try {
    // Only the head of the file is read for this.
    const { width, height } = await sharp(file, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return fail('invalid_input', 'pictureTooLarge');
    const { data, info } = await jpegOf(sharp(file, { limitInputPixels: mostPixels, failOn: 'error' }));
    return ok({ bytes: data, width: info.width, height: info.height });
  } catch {
    // What it says may quote the file; that it cannot be opened is all that anyone needs.
    return fail('invalid_input', 'pictureBroken');
  }
}

const jpegOf = (picture: Sharp) =>
  picture
    .timeout({ seconds: patienceSeconds })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .jpeg({ quality })
    .toBuffer({ resolveWithObject: true });
