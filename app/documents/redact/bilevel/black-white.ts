import type { Bitmap } from '../../pages/render.ts';

/** From here on, so nearly white that a shade cannot be seen. */
const WHITE = 247;
const HALF = 128;
/** Ink as dark as this is read as black; what stands on it is no darker ink, which nobody could read. */
const INK = 72;
/** Light enough beside an edge to be paper. */
const PAPER = 183;

/**
 * The ink of a drawing that is black on white or white on black and nothing else, one byte a pixel, 1 where it is black; null where
 * there is a grey that means something: a shade, a photograph, pale letters, a hair line. A grey that stands between ink and paper is the edge of a letter and falls to the
 * nearer side; any other would be lost, or would cover what stands on it.
 */
export function blackAndWhite({ data, width, height, channels }: Bitmap): Uint8Array | null {
  if (channels !== 1) return null;
  const ink = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const end = (y + 1) * width;
    for (let at = y * width; at < end; at++) {
      const value = data[at] ?? 255;
      if (value >= WHITE) continue;
      if (value < HALF) ink[at] = 1;
      if (value > INK && !isEdge(data, width, height, at - y * width, y, value)) return null;
    }
  }
  return ink;
}

/** Whether the other side, from where this pixel falls, is beside it: ink beside one that becomes white, paper beside one that becomes black. */
function isEdge(data: Uint8Array, width: number, height: number, x: number, y: number, value: number): boolean {
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
    for (let at = row * width + Math.max(0, x - 1); at <= row * width + Math.min(width - 1, x + 1); at++) {
      const beside = data[at] ?? 255;
      if (value < HALF ? beside >= PAPER : beside <= INK) return true;
    }
  return false;
}
