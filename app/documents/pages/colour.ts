import { PALE } from './busy.ts';

/*
 * Whether the colour of a page carries something, asked of a small drawing of it (red, green and blue of each pixel): a
 * page in greys is a third smaller. Far from grey is how far the strongest of the three is from the weakest.
 */

/** On a drawn page every tint was meant: a marked word, the ground of a table, the paper of a form. One word of it is enough. */
const [TINT, A_WORD] = [15, 1 / 4000];
/** On a scan paper and light have a tint too. As far from grey as this it is none of theirs, if it is more than a speck. */
const [STRONG, A_HUNDREDTH] = [60, 1 / 100];
/** What is this far from the tint of its own paper stands on it: a highlighter, a stamp. A word or two of it. */
const [APART, ONE_MARKED] = [30, 1 / 1000];

/** Whether a drawn page has any tint that its answer would show: what is so pale that it is white there (`PALE`) is none. */
export const isTinted = (rgb: Uint8Array): boolean => farFromGrey(rgb, asTheyAre, TINT, 255 - PALE) > A_WORD;

/**
 * Whether a scan, or a picture nobody knows more of, has colours: on coloured paper, or beside those of its paper.
 * Yellowed paper and warm light are none.
 */
export function isColoured(rgb: Uint8Array): boolean {
  const paper: Colour = [usual(rgb, 0), usual(rgb, 1), usual(rgb, 2)];
  return (
    isColouredPaper(paper) ||
    farFromGrey(rgb, asTheyAre, STRONG) > A_HUNDREDTH ||
    farFromGrey(rgb, onWhite(paper), APART) > ONE_MARKED
  );
}

/** Whether a page shows colours, by what it is: a scan, or drawn. */
export const hasColours = (rgb: Uint8Array, isScan: boolean): boolean => (isScan ? isColoured(rgb) : isTinted(rgb));

/** Less than this of the strongest of the three, and it is no paper. */
const PAPER = 190;
/** How far from grey dyed paper is: more than a lamp or a scanner makes it, and more still if blue, as cold light is. */
const [DYED, DYED_BLUE] = [22, 45];
/**
 * Degrees round the circle of colours, red at 0. Between the first two lie all yellows and browns of age; between the
 * others, blue.
 */
const AGED = [23, 75] as const;
const BLUE = [190, 250] as const;

/** Whether paper is a colour by itself, as a pink form is, and not yellow or brown by its age or blue by a cold light. */
function isColouredPaper([red, green, blue]: Colour): boolean {
  const most = Math.max(red, green, blue);
  const far = most - Math.min(red, green, blue);
  if (most < PAPER || far <= DYED) return false;
  const sixth = most === red ? (green - blue) / far : most === green ? 2 + (blue - red) / far : 4 + (red - green) / far;
  const around = (sixth * 60 + 360) % 360;
  const isBetween = ([from, to]: readonly [number, number]) => from <= around && around <= to;
  return !isBetween(AGED) && (far > DYED_BLUE || !isBetween(BLUE));
}

/** Red, green and blue. */
type Colour = readonly [number, number, number];

/** Of red, green and blue: what each value counts as. */
type Values = readonly [Int32Array, Int32Array, Int32Array];

const same = Int32Array.from({ length: 256 }, (_, value) => value);
const asTheyAre: Values = [same, same, same];

/** Each value as it would be on paper without a tint. */
function onWhite(paper: Colour): Values {
  const most = Math.max(...paper);
  const without = (of: number) => same.map((value) => (value * most) / Math.max(1, of));
  return [without(paper[0]), without(paper[1]), without(paper[2])];
}

/** The value of one of the three that half of the page is lighter than: that of its paper, where it is mostly paper. */
function usual(rgb: Uint8Array, colour: number): number {
  const counts = new Uint32Array(256);
  for (let at = colour; at < rgb.length; at += 3) {
    const value = rgb[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  let left = rgb.length / 6;
  return counts.findLastIndex((pixels) => {
    left -= pixels;
    return left <= 0;
  });
}

/** What part of a page is further from grey than this. A pixel lighter than `paler` in all three colours does not count. */
function farFromGrey(rgb: Uint8Array, [red, green, blue]: Values, than: number, paler = 255): number {
  let count = 0;
  for (let at = 0; at < rgb.length; at += 3) {
    const [r, g, b] = [red[rgb[at] ?? 0] ?? 0, green[rgb[at + 1] ?? 0] ?? 0, blue[rgb[at + 2] ?? 0] ?? 0];
    const least = Math.min(r, g, b);
    if (least <= paler && Math.max(r, g, b) - least > than) count++;
  }
  return (3 * count) / rgb.length;
}
