import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { cleaned } from '../../../../bot/adapters/pictures/cleaned.ts';
import { mostBytes } from '../../../../bot/domain/pictureFile.ts';

const drawn = (width: number, height: number, background = 'red') =>
  sharp({ create: { width, height, channels: 3, background } });

/** A photo as a phone takes it: held upright, with the place, the time and the camera in it. */
const aPhoto = (): Promise<Buffer> =>
  drawn(400, 300)
    .jpeg()
    .withExif({
      IFD0: { Make: 'Telefon', Model: 'Modell 7', ImageDescription: 'Anna Ek, rum 12' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 20/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '18/1 3/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();

async function kept(file: Uint8Array) {
  const clean = await cleaned(file);
  if (!clean.ok) throw new Error(clean.reason);
  return clean.value;
}
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a photo', () => {
  test('comes out turned the way it was held, without place, time, camera or words', async () => {
    const photo = await aPhoto();
    expect((await sharp(photo).metadata()).exif?.length).toBeGreaterThan(100);
    expect(textOf(photo)).toContain('rum 12');
    const { bytes, width, height } = await kept(photo);
    const { exif, xmp, iptc, icc, orientation, format } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, icc, orientation, format }).toEqual({ format: 'jpeg' });
    expect(textOf(bytes)).not.toMatch(/Exif|GPS|Telefon|rum 12|http/);
    expect([width, height]).toEqual([300, 400]);
  });

  test('loses what is hidden behind it', async () => {
    const behind = Buffer.concat([await aPhoto(), Buffer.from('<script>alert(1)</script>')]);
    expect(textOf((await kept(behind)).bytes)).not.toContain('script');
  });

  test.each([
    [4000, 3000, 2048, 1536],
    [100, 8000, 26, 2048],
    [640, 480, 640, 480],
  ])('of %i × %i is kept as %i × %i', async (width, height, keptWidth, keptHeight) => {
    const clean = await kept(await drawn(width, height).jpeg().toBuffer());
    expect([clean.width, clean.height]).toEqual([keptWidth, keptHeight]);
  });
});

test.each([
  ['PNG', () => drawn(20, 20).png().toBuffer()],
  ['WebP', () => drawn(20, 20).webp().toBuffer()],
  ['CMYK JPEG', () => drawn(20, 20).toColourspace('cmyk').jpeg().toBuffer()],
] as const)('%s is taken whatever it is called, and kept as JPEG', async (_what, made) => {
  const { bytes, width } = await kept(await made());
  expect((await sharp(bytes).metadata()).format).toBe('jpeg');
  expect([width, (await sharp(bytes).stats()).dominant.r > 200]).toEqual([20, true]);
});

test('what is transparent becomes white, as on paper', async () => {
  const clear = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#00000000' } })
    .png()
    .toBuffer();
  expect((await sharp((await kept(clear)).bytes).stats()).channels.map(({ mean }) => Math.round(mean))).toEqual([
    255, 255, 255,
  ]);
});

/** Says that it is 30,000 × 30,000 pixels; unpacked it would be 3.6 GB. */
async function aBomb(): Promise<Buffer> {
  const png = await drawn(10, 10).png().toBuffer();
  png.writeUInt32BE(30_000, 16);
  png.writeUInt32BE(30_000, 20);
  return png;
}

test.each<[what: string, reason: string, made: () => Promise<Buffer> | Buffer]>([
  ['a script named .jpg', 'notAPicture', () => Buffer.from('<script>alert(1)</script>')],
  ['a drawing that can hold scripts', 'notAPicture', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a PDF', 'notAPicture', () => Buffer.from('%PDF-1.7')],
  ['a GIF', 'notAPicture', () => drawn(9, 9).gif().toBuffer()],
  ['nothing', 'notAPicture', () => Buffer.alloc(0)],
  ['a HEIC from an iPhone', 'pictureHeic', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
  ['a file above 15 MB', 'pictureTooHeavy', () => Buffer.alloc(mostBytes + 1, 0xff)],
  ['a bomb', 'pictureTooLarge', aBomb],
  ['a real picture of too many pixels', 'pictureTooLarge', () => drawn(8000, 7000).png().toBuffer()],
  ['half a photo', 'pictureBroken', async () => (await drawn(800, 800, 'blue').jpeg().toBuffer()).subarray(0, 3000)],
  ['a script behind the first bytes of a photo', 'pictureBroken', () => Buffer.from('\xff\xd8\xff<script>', 'latin1')],
  ['a TIFF that says it is a PNG', 'pictureBroken', () => Buffer.from('\x89PNG\r\n\x1a\nII*\0', 'latin1')],
])('%s is refused: %s', async (_what, reason, made) => {
  expect(await cleaned(await made())).toEqual({ ok: false, code: 'invalid_input', reason });
});

test('many at once are all taken, and one that is refused holds up nobody', async () => {
  const photo = await drawn(300, 200).jpeg().toBuffer();
  const broken = Buffer.from('\xff\xd8\xff', 'latin1');
  const all = await Promise.all([photo, broken, photo, broken, photo].map((file) => cleaned(file)));
  expect(all.map(({ ok }) => ok)).toEqual([true, false, true, false, true]);
});
