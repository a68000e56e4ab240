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
    // Tables made to measure would save two parts in a hundred and take as long again as all the rest.
    .jpeg({ quality: channels === 1 ? 60 : 72, chromaSubsampling: '4:4:4', optimiseCoding: false })
    .toBuffer();
  return { data: jpeg, filter: 'DCTDecode', bits: 8, channels, width, height };
}

/** Two pixels a byte, rows padded to whole bytes. */
function fourBit({ data, width, height }: Bitmap): Uint8Array {
  const stride = Math.ceil(width / 2);
  const out = new Uint8Array(stride * height);
  if (width % 2 === 0 && data.byteOffset % 2 === 0) {
    const pairs = new Uint16Array(data.buffer, data.byteOffset, out.length);
    for (let i = 0; i < out.length; i++) out[i] = PAIR[pairs[i] ?? 0] ?? 0;
    return out;
  }
  for (let y = 0; y < height; y++)
    for (let x = 0, from = y * width, to = y * stride; x < width; x += 2, from += 2)
      out[to++] = ((LOW[data[from] ?? 255] ?? 0) << 4) | (LOW[x + 1 < width ? (data[from + 1] ?? 255) : 255] ?? 0);
  return out;
}

const LOW = Uint8Array.from({ length: 256 }, (_, value) => (value * 15 + 127) >> 8);

/** The byte for two pixels that stand side by side, found by both at once, as this machine reads two bytes as one number. */
const PAIR = (() => {
  const table = new Uint8Array(65_536);
  const two = new Uint8Array(2);
  const one = new Uint16Array(two.buffer);
  for (let left = 0; left < 256; left++)
    for (let right = 0; right < 256; right++) {
      two[0] = left;
      two[1] = right;
      table[one[0] ?? 0] = ((LOW[left] ?? 0) << 4) | (LOW[right] ?? 0);
    }
  return table;
})();
