import type { Bitmap } from './render.ts';

const TILES = 14;

/**
 * Mean brightness of the tiles of a picture, row by row, sampled. Two ways of drawing or shrinking a page differ in every pixel,
 * but hardly here; a part that one of them shows and the other does not stands out.
 */
export function tilesOf(bitmap: Bitmap): number[] {
  const means: number[] = [];
  for (let row = 0; row < TILES; row++)
    for (let column = 0; column < TILES; column++) means.push(Math.round(tileMean(bitmap, column, row)));
  return means;
}

/** Greatest difference between two pictures' tiles, of 255; 255 where they were not cut alike. */
export function difference(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return 255;
  return a.reduce((most, mean, i) => Math.max(most, Math.abs(mean - (b[i] ?? 255))), 0);
}

function tileMean({ data, width, height, channels }: Bitmap, column: number, row: number): number {
  const step = width > 600 ? 3 : 1;
  const [left, right] = [Math.floor((width * column) / TILES), Math.floor((width * (column + 1)) / TILES)];
  const [top, bottom] = [Math.floor((height * row) / TILES), Math.floor((height * (row + 1)) / TILES)];
  let sum = 0;
  let count = 0;
  for (let y = top; y < bottom; y += step)
    for (let x = left; x < right; x += step, count++) sum += data[(y * width + x) * channels] ?? 0;
  return sum / Math.max(1, count);
}
