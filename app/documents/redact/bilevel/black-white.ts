import type { Bitmap } from '../../pages/render.ts';
import { FOUR_WHITE, foursOf } from '../four-at-once.ts';

/** As light as this it is so nearly white that a shade cannot be seen. */
const WHITE = 247;
/** Darker than this is ink. */
export const INK_BELOW = 160;
/** As dark as this is read as black: what stood on it and is darker could not be read. */
export const BLACK = 72;
/**
 * A line one pixel wide that falls between two pixels gives two of this. Paler, with nothing as dark beside it, a grey
 * means something.
 */
const BETWEEN = 130;
/** Light enough beside an edge to be paper. */
const PAPER = 183;

/**
 * Whether a drawing can be shown in black and white with nothing lost: false where there is a grey that means
 * something, a shade, a photograph, pale letters, a hair line. Greys at the edge of a letter fall to one side. What
 * becomes white must have ink beside it (else something pale would be lost), and what becomes black must have paper
 * near (else a dark ground would swallow what stands on it).
 */
export function isBlackAndWhite({ data, width, channels }: Bitmap): boolean {
  if (channels !== 1) return false;
  const fours = foursOf(data);
  for (let from = 0; from < data.length; from += 4) {
    if (fours[from >> 2] === FOUR_WHITE) continue;
    for (let at = from; at < from + 4; at++) {
      const value = data[at] ?? 255;
      if (value >= WHITE || value <= BLACK) continue;
      const isEdge =
        value < INK_BELOW
          ? (value <= BETWEEN || hasBeside(data, width, at, BETWEEN)) && hasPaperNear(data, width, at)
          : hasBeside(data, width, at, INK_BELOW - 1);
      if (!isEdge) return false;
    }
  }
  return true;
}

// Places off the drawing are passed over, and the row that goes on after its edge is as good as a neighbour: what lies
// there is paper or ink of the same page.

function hasPaperNear(data: Uint8Array, width: number, at: number): boolean {
  for (let row = at - 2 * width; row <= at + 2 * width; row += width)
    for (let place = row - 2; place <= row + 2; place++) if ((data[place] ?? 0) >= PAPER) return true;
  return false;
}

function hasBeside(data: Uint8Array, width: number, at: number, darkness: number): boolean {
  for (let row = at - width; row <= at + width; row += width)
    for (let place = row - 1; place <= row + 1; place++) if ((data[place] ?? 255) <= darkness) return true;
  return false;
}
