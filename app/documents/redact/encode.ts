import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import sharp from 'sharp';
import type { Bitmap } from '../pages/render.ts';
import { jbig2 } from './bilevel/jbig2.ts';

/** A picture as a PDF takes it. */
export interface Encoded {
  data: Uint8Array;
  filter: 'FlateDecode' | 'DCTDecode' | 'JBIG2Decode';
  bits: 1 | 4 | 8;
  channels: 1 | 3;
  width: number;
  height: number;
}

const pack = promisify(deflate);
sharp.concurrency(1);
sharp.cache(false);

/** Text as few greys (sharp edges stay sharp and small); photographs, scans and colour as JPEG. */
export async function encode(bitmap: Bitmap, kind: 'text' | 'picture'): Promise<Encoded> {
  const { data, width, height, channels } = bitmap;
  if (kind === 'text' && channels === 1)
    return { data: await pack(fourBit(bitmap), { level: 4 }), filter: 'FlateDecode', bits: 4, channels, width, height };
  const jpeg = await sharp(data, { raw: { width, height, channels } })
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    // Tables made to measure would save two parts in a hundred and take as long again as all the rest.
    .jpeg({ quality: channels === 1 ? 60 : 72, chromaSubsampling: '4:4:4', optimiseCoding: false })
    .toBuffer();
  return { data: jpeg, filter: 'DCTDecode', bits: 8, channels, width, height };
}

/** A drawing that is black and white and nothing else (`isBlackAndWhite`). */
export function encodeInk(bitmap: Bitmap): Encoded {
  const { width, height } = bitmap;
  return { data: jbig2(bitmap), filter: 'JBIG2Decode', bits: 1, channels: 1, width, height };
}

/** Two pixels a byte, rows padded to whole bytes. */
function fourBit({ data, width, height }: Bitmap): Uint8Array {
  const stride = Math.ceil(width / 2);
  const out = new Uint8Array(stride * height).fill(255);
  if (width % 4 === 0 && data.byteOffset % 4 === 0) {
    // Most of a page is white, and is passed over four pixels at once.
    const fours = new Uint32Array(data.buffer, data.byteOffset, out.length / 2);
    for (let i = 0; i < fours.length; i++) {
      if (fours[i] === WHITE) continue;
      out[2 * i] = two(data, 4 * i);
      out[2 * i + 1] = two(data, 4 * i + 2);
    }
    return out;
  }
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < width; x += 2)
      out[to++] = x + 1 < width ? two(data, y * width + x) : ((FOUR[data[y * width + x] ?? 255] ?? 0) << 4) | 15;
  return out;
}

const WHITE = 0xffffffff;
/** Six greys of the sixteen: the edges of letters look the same, and repeat more often, which makes a page a fifth smaller. */
const STEP = 3;
const FOUR = Uint8Array.from({ length: 256 }, (_, value) => STEP * Math.round((value / 255) * (15 / STEP)));

function two(data: Uint8Array, at: number): number {
  return ((FOUR[data[at] ?? 255] ?? 0) << 4) | (FOUR[data[at + 1] ?? 255] ?? 0);
}
