import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import sharp from 'sharp';
import type { Bitmap } from '../pages/render.ts';

/** A picture as a PDF takes it. */
export interface Encoded {
  data: Uint8Array;
  filter: 'FlateDecode' | 'DCTDecode';
  bits: 4 | 8;
  channels: 1 | 3;
  width: number;
  height: number;
}

const pack = promisify(deflate);
sharp.concurrency(1);
sharp.cache(false);

/** Text as 16 greys without loss (sharp edges stay sharp and small); photographs, scans and colour as JPEG. */
export async function encode(bitmap: Bitmap, kind: 'text' | 'picture'): Promise<Encoded> {
  const { data, width, height, channels } = bitmap;
  if (kind === 'text' && channels === 1)
    return { data: await pack(fourBit(bitmap), { level: 4 }), filter: 'FlateDecode', bits: 4, channels, width, height };
  const jpeg = await sharp(data, { raw: { width, height, channels } })
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .jpeg({ quality: channels === 1 ? 60 : 72, chromaSubsampling: '4:4:4' })
    .toBuffer();
  return { data: jpeg, filter: 'DCTDecode', bits: 8, channels, width, height };
}

/** Two pixels a byte, rows padded to whole bytes. */
function fourBit({ data, width, height }: Bitmap): Uint8Array {
  const stride = Math.ceil(width / 2);
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const from = y * width;
    const to = y * stride;
    for (let x = 0; x < width; x += 2) {
      const left = grey16(data[from + x] ?? 255);
      const right = x + 1 < width ? grey16(data[from + x + 1] ?? 255) : 15;
      out[to + (x >> 1)] = (left << 4) | right;
    }
  }
  return out;
}

const grey16 = (value: number) => (value * 15 + 127) >> 8;
