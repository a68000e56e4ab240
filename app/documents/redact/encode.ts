import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import sharp from 'sharp';
import { PALE } from '../pages/busy.ts';
import type { Bitmap } from '../pages/render.ts';
import { jbig2 } from './bilevel/jbig2.ts';
import type { Ink } from './bilevel/shapes.ts';
import { FOUR_WHITE, foursOf } from './four-at-once.ts';

/** A picture as a PDF takes it. */
export interface Encoded {
  data: Uint8Array;
  filter: 'FlateDecode' | 'DCTDecode' | 'JBIG2Decode';
  /** Whether it was deflated twice: nothing at all still takes a thousandth of its pixels the first time. */
  isTwice?: true;
  bits: 1 | 4 | 8;
  channels: 1 | 3;
  width: number;
  height: number;
  /** Of black and white: the shapes it shares with other pages, of all of which this is the same array. */
  shapes?: Uint8Array;
}

const pack = promisify(deflate);
sharp.concurrency(1);
sharp.cache(false);

/** A page's pictures: one, or black over what lies under it. Black and white is coded later, together with that of other pages. */
export interface Pictures {
  image: Encoded | Ink;
  under: Encoded | null;
}

/**
 * A drawn page, or what of it lies under its black. Greys are made few (sharp edges stay sharp and small), even colours are
 * kept nearly as they are, and pictures and grounds that fade become JPEG. What is so pale that nobody was shown it when the
 * page was read (`PALE`) is white.
 */
export async function encodeDrawn(bitmap: Bitmap, holdsPictures: boolean): Promise<Encoded> {
  if (bitmap.channels === 1 && !holdsPictures && !fades(bitmap)) return packed(bitmap, FEW);
  const seen = withoutPale(bitmap);
  const even = await packed(seen, MANY);
  if (even.data.length < bitmap.width * bitmap.height * EVEN) return even;
  const jpeg = await encodeJpeg(seen);
  return jpeg.data.length < even.data.length ? jpeg : even;
}

/** Whether there is a ground that runs from one grey to another: many greys, each on a part of the page that can be seen. */
function fades({ data }: Bitmap): boolean {
  const counts = new Uint32Array(32);
  for (const value of data) {
    const grey = value >> 3;
    counts[grey] = (counts[grey] ?? 0) + 1;
  }
  return counts.subarray(1, 29).filter((count) => count > data.length / 1000).length > 10;
}

function withoutPale({ data, channels, ...size }: Bitmap): Bitmap {
  const out = data.slice();
  for (let at = 0; at < out.length; at += channels) {
    let least = 255;
    for (let c = 0; c < channels; c++) least = Math.min(least, out[at + c] ?? 255);
    if (least > 255 - PALE) out.fill(255, at, at + channels);
  }
  return { data: out, channels, ...size };
}

async function packed(bitmap: Bitmap, levels: Uint8Array): Promise<Encoded> {
  const { width, height, channels } = bitmap;
  const data = await pack(fourBit(bitmap, levels), { level: 4 });
  const encoded: Encoded = { data, filter: 'FlateDecode', bits: 4, channels, width, height };
  const again = await pack(data, { level: 9 });
  return again.length < data.length * TWICE ? { ...encoded, data: again, isTwice: true } : encoded;
}

/** Only where it becomes smaller than this by it, so that few pictures are. */
const TWICE = 0.9;

/** Scans, photographs, and what fades. */
export async function encodeJpeg({ data, width, height, channels }: Bitmap): Promise<Encoded> {
  const jpeg = await sharp(data, { raw: { width, height, channels } })
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    // Tables made to measure would save two parts in a hundred and take as long again as all the rest.
    .jpeg({ quality: channels === 1 ? 60 : 72, chromaSubsampling: '4:4:4', optimiseCoding: false })
    .toBuffer();
  return { data: jpeg, filter: 'DCTDecode', bits: 8, channels, width, height };
}

/** Drawings that are black and white and nothing else (`isBlackAndWhite`), coded together. */
export function encodeInk(drawings: readonly Ink[]): Encoded[] {
  const { shared, pages } = jbig2(drawings);
  return drawings.flatMap(({ width, height }, at) => {
    const page = pages[at];
    if (!page) return [];
    const { data, shares } = page;
    const encoded: Encoded = { data, filter: 'JBIG2Decode', bits: 1, channels: 1, width, height };
    return shares && shared ? { ...encoded, shapes: shared } : encoded;
  });
}

/** Two values a byte, rows padded to whole bytes. */
function fourBit({ data, width, height, channels }: Bitmap, levels: Uint8Array): Uint8Array {
  const row = width * channels;
  const out = new Uint8Array(Math.ceil(row / 2) * height).fill(255);
  const fours = foursOf(data);
  if (row % 4 === 0 && fours.length > 0) {
    for (let i = 0; i < fours.length; i++) {
      if (fours[i] === FOUR_WHITE) continue;
      out[2 * i] = two(data, 4 * i, levels);
      out[2 * i + 1] = two(data, 4 * i + 2, levels);
    }
    return out;
  }
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < row; x += 2)
      out[to++] = x + 1 < row ? two(data, y * row + x, levels) : ((levels[data[y * row + x] ?? 255] ?? 0) << 4) | 15;
  return out;
}

/** A page that takes less than this of a byte a pixel is made of even grounds. */
const EVEN = 1 / 50;
/** Every third, or every one, of the sixteen greys there are. */
const everySo = (step: number) =>
  Uint8Array.from({ length: 256 }, (_, value) => step * Math.round((value / 255) * (15 / step)));
/** Six greys: the edges of letters look the same, and repeat more often, which makes a page a fifth smaller. */
const FEW = everySo(3);
const MANY = everySo(1);

function two(data: Uint8Array, at: number, levels: Uint8Array): number {
  return ((levels[data[at] ?? 255] ?? 0) << 4) | (levels[data[at + 1] ?? 255] ?? 0);
}
