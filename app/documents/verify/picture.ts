import sharp from 'sharp';
import type { Bitmap } from '../pages/render.ts';
import type { FinishedPage } from './finished.ts';
import { inflated } from './inflated.ts';

const MAX_PIXELS = 60_000_000;

/**
 * The pixels of a page, decoded from its one picture; since its content is known to draw just that over the whole sheet, they are what a reader sees. A fault where the
 * stream holds anything but its pixels. Grey; colour is turned to grey.
 */
export async function readPicture({ picture: { body, stream } }: FinishedPage): Promise<Bitmap | string> {
  const number = (key: string) => Number(new RegExp(`/${key} (\\d+)`, 'u').exec(body)?.[1]);
  const [width, height] = [number('Width'), number('Height')];
  if (!stream || !(width > 0 && height > 0 && width * height <= MAX_PIXELS)) return 'its picture has no size';
  if (!/\/DCTDecode/u.test(body)) {
    const packed = inflated(stream);
    const row = Math.ceil(width / 2);
    const grey = /\/DeviceGray \/BitsPerComponent 4 /u.test(body);
    if (!packed || !grey || packed.length !== row * height) return 'its picture holds more or less than its pixels';
    return { data: unpack(packed, width, height), width, height, channels: 1 };
  }
  const channels = /\/DeviceGray /u.test(body) ? 1 : 3;
  const fault = jpegFault(stream, { width, height, channels });
  if (fault) return fault;
  try {
    const data = await sharp(stream, { limitInputPixels: MAX_PIXELS }).toColourspace('b-w').raw().toBuffer();
    return data.length === width * height
      ? { data, width, height, channels: 1 }
      : 'its picture holds more or less than its pixels';
  } catch {
    return 'its picture cannot be decoded';
  }
}

function unpack(packed: Uint8Array, width: number, height: number): Uint8Array {
  const out = new Uint8Array(width * height).fill(255);
  const row = Math.ceil(width / 2);
  for (let y = 0; y < height; y++)
    for (let from = y * row, to = y * width, end = to + width; to < end; from++, to += 2) {
      const pair = packed[from] ?? 0;
      if (pair === 255) continue;
      out[to] = (pair >> 4) * 17;
      if (to + 1 < end) out[to + 1] = (pair & 15) * 17;
    }
  return out;
}

/** Walks the segments of a JPEG: only its tables, its frame and the picture may be there, and nothing after its end. */
function jpegFault(data: Uint8Array, said: { width: number; height: number; channels: number }): string | null {
  const two = (at: number) => ((data[at] ?? 0) << 8) + (data[at + 1] ?? 0);
  if (two(0) !== 0xffd8) return 'its picture is not a JPEG';
  let at = 2;
  for (let marker = data[at + 1] ?? 0; at < data.length && marker !== 0xda; marker = data[at + 1] ?? 0) {
    if (data[at] !== 0xff) return 'its picture is damaged';
    const other = (marker > 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (other || (marker === 0xe0 && two(at + 2) !== 16)) return 'its picture carries data beside its pixels';
    const isFrame = marker >= 0xc0 && marker <= 0xc2;
    if (isFrame && (two(at + 5) !== said.height || two(at + 7) !== said.width || data[at + 9] !== said.channels))
      return 'its picture is not the one the file says it is';
    at += 2 + two(at + 2);
  }
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.length);
  return bytes.indexOf(Buffer.from([0xff, 0xd9]), at) === data.length - 2
    ? null
    : 'its picture has bytes after its end';
}
