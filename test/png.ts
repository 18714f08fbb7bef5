import { inflateSync } from 'node:zlib';

/** Pixels of a square PNG, `side` wide: red, green, blue, alpha, 0–255. Source: the PNG specification, filters 0–4. */
export function pixelsOf(file: Buffer, side: number): readonly (readonly number[])[] {
  if (file.subarray(24, 29).toString('hex') !== '0806000000') throw new Error('not a PNG of 8-bit RGBA, line by line');
  const raw = inflateSync(imageData(file));
  const line = side * 4;
  const out = Buffer.alloc(line * side);
  for (let at = 0; at < out.length; at++) {
    const row = Math.floor(at / line);
    const left = at % line < 4 ? 0 : (out[at - 4] ?? 0);
    const up = row === 0 ? 0 : (out[at - line] ?? 0);
    const corner = row === 0 || at % line < 4 ? 0 : (out[at - line - 4] ?? 0);
    const predicted = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][raw[row * (line + 1)] ?? 0] ?? 0;
    out[at] = (raw[at + row + 1] ?? 0) + predicted;
  }
  return Array.from({ length: side * side }, (_, index) => [...out.subarray(index * 4, index * 4 + 4)]);
}

function nearest(left: number, up: number, corner: number): number {
  const off = (value: number): number => Math.abs(left + up - corner - value);
  if (off(left) <= off(up) && off(left) <= off(corner)) return left;
  return off(up) <= off(corner) ? up : corner;
}

function imageData(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  return Buffer.concat(parts);
}
