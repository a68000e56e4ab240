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
    return { data: await pack(fourBit(bitmap), { level: 3 }), filter: 'FlateDecode', bits: 4, channels, width, height };
  const jpeg = await sharp(data, { raw: { width, height, channels } })
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .jpeg({ quality: channels === 1 ? 60 : 72, chromaSubsampling: '4:4:4' })
    .toBuffer();
  return { data: jpeg, filter: 'DCTDecode', bits: 8, channels, width, height };
}

/** Two pixels a byte, rows padded to whole bytes. */
function fourBit({ data, width, height }: Bitmap): Uint8Array {
  const stride = Math.ceil(width / 2);
  const out = new Uint8Array(stride * height).fill(0x0f);
  const whole = width & ~1;
  for (let y = 0; y < height; y++) {
    const from = y * width;
    let to = y * stride;
    for (let x = 0; x < whole; x += 2)
      out[to++] = (HIGH[data[from + x] ?? 255] ?? 0) | (LOW[data[from + x + 1] ?? 255] ?? 0);
    if (whole < width) out[to] = (HIGH[data[from + whole] ?? 255] ?? 0) | 0x0f;
  }
  return out;
}

const LOW = Uint8Array.from({ length: 256 }, (_, value) => (value * 15 + 127) >> 8);
const HIGH = LOW.map((value) => value << 4);
