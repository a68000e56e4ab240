import type { Bitmap } from '../pages/render.ts';

const SIDE = 32;
const BITS = SIDE * SIDE;

/**
 * Where a picture grows darker from left to right, as 1,024 bits (dHash), in base64: the same page scanned twice differs in
 * 90 of them at most, but two different ones may differ in 87. A hint for somebody who looks, and never more.
 */
export function outlineOf(bitmap: Bitmap): string {
  const bits = new Uint8Array(BITS / 8);
  for (let row = 0; row < SIDE; row++) {
    let left = cellMean(bitmap, 0, row);
    for (let column = 0; column < SIDE; column++) {
      const right = cellMean(bitmap, column + 1, row);
      const bit = row * SIDE + column;
      if (left > right) bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
      left = right;
    }
  }
  return Buffer.from(bits).toString('base64');
}

function cellMean({ data, width, height, channels }: Bitmap, column: number, row: number): number {
  const [from, to] = [Math.floor((width * column) / (SIDE + 1)), Math.ceil((width * (column + 1)) / (SIDE + 1))];
  const [top, bottom] = [Math.floor((height * row) / SIDE), Math.ceil((height * (row + 1)) / SIDE)];
  const step = width > 600 ? 2 : 1;
  let sum = 0;
  let count = 0;
  for (let y = top; y < bottom; y += step)
    for (let x = from; x < to; x += step, count++) sum += data[(y * width + x) * channels] ?? 0;
  return sum / Math.max(1, count);
}

/** An outline as numbers, ready to be compared. */
export function readOutline(outline: string): Uint32Array {
  const bytes = Buffer.from(outline, 'base64');
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, at) => bytes.readUInt32LE(at * 4));
}

/** In how many bits two outlines differ; more than `most` is not counted to its end. */
export function distance(a: Uint32Array, b: Uint32Array, most: number): number {
  if (a.length !== b.length) return BITS;
  let bits = 0;
  for (let at = 0; at < a.length && bits <= most; at++) bits += ones((a[at] ?? 0) ^ (b[at] ?? 0));
  return bits;
}

function ones(number: number): number {
  let n = number - ((number >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
