import { Unreadable } from './bytes.ts';
import type { Planes } from './hevc-decoder.ts';

/** Red, green and blue, a byte each, row by row. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** How brightness and colours were made of red, green and blue (ITU-T H.273). */
export interface Coding {
  readonly matrix: number;
  readonly isFullRange: boolean;
}

/** What red and blue weigh in the brightness. */
const weights: Record<number, readonly [red: number, blue: number]> = {
  1: [0.2126, 0.0722],
  9: [0.2627, 0.0593],
  10: [0.2627, 0.0593],
};
const UNSAID = 2;
const usual: Coding = { matrix: 6, isFullRange: true };

/** What `colr` of a picture says; null where it says nothing of this. */
export function codingSaid(colr: Uint8Array | undefined): Coding | null {
  if (!colr || colr.length < 11 || Buffer.from(colr.subarray(0, 4)).toString('latin1') !== 'nclx') return null;
  return { matrix: (colr[8] ?? 0) * 256 + (colr[9] ?? 0), isFullRange: ((colr[10] ?? 0) & 0x80) !== 0 };
}

/**
 * Paints a decoded picture onto another at a place; what reaches over its edges is cut off. `said` in the file goes
 * before what the stream says, and that before what is usual (ISO/IEC 23000-22, 7.3.6.4). Deeper samples lose their
 * last bits.
 */
export function paint(from: Planes, said: Coding | null, onto: Pixels, left: number, top: number): void {
  const [bright, first, second] = from.planes;
  if (!bright) throw new Unreadable();
  const own = from.matrix === UNSAID ? usual : { matrix: from.matrix, isFullRange: from.isFullRange };
  const { matrix, isFullRange } = said && said.matrix !== UNSAID ? said : own;
  const [red, blue] = weights[matrix] ?? [0.299, 0.114];
  const [floor, stretch, spread] = isFullRange ? [0, 1, 1] : [16, 255 / 219, 255 / 224];
  const rise = 2 * (1 - red) * spread;
  const drop = 2 * (1 - blue) * spread;
  const wide = from.depth > 8 ? 2 : 1;
  const shift = from.depth - 8;
  const halfX = from.chroma === 1 || from.chroma === 2 ? 1 : 0;
  const halfY = from.chroma === 1 ? 1 : 0;
  const sample = ({ bytes, stride }: (typeof from.planes)[number], x: number, y: number) => {
    const at = y * stride + x * wide;
    return wide === 1 ? (bytes[at] ?? 0) : ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)) >> shift;
  };
  const out = new Uint8ClampedArray(onto.data.buffer, onto.data.byteOffset, onto.data.length);
  for (let y = 0; y < from.height && top + y < onto.height; y++) {
    let at = ((top + y) * onto.width + left) * 3;
    for (let x = 0; x < from.width && left + x < onto.width; x++) {
      const light = (sample(bright, x, y) - floor) * stretch;
      const cb = first ? sample(first, x >> halfX, y >> halfY) - 128 : 0;
      const cr = second ? sample(second, x >> halfX, y >> halfY) - 128 : 0;
      out[at++] = light + rise * cr;
      out[at++] = light - (red * rise * cr + blue * drop * cb) / (1 - red - blue);
      out[at++] = light + drop * cb;
    }
  }
}
