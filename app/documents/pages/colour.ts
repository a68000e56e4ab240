import { PALE } from './busy.ts';

/*
 * Whether the colour of a page carries something, asked of a small drawing of it (red, green and blue of each pixel): a page in greys is
 * a third smaller. Far from grey is how far the strongest of the three is from the weakest.
 */

/** On a drawn page every tint was meant: a marked word, the ground of a table, the paper of a form. One word of it is enough. */
const [TINT, A_WORD] = [15, 1 / 4000];
/** On a scan paper and light have a tint too. As far from grey as this it is none of theirs, if it is more than a speck. */
const [STRONG, A_HUNDREDTH] = [60, 1 / 100];
/** So far from the tint of its own paper, something stands on it: a highlighter, a stamp. A word or two of it. */
const [APART, ONE_MARKED] = [30, 1 / 1000];

/** Whether a drawn page has any tint that its answer would show: what is so pale that it is white there (`PALE`) is none. */
export function isTinted(rgb: Uint8Array): boolean {
  return takes(rgb, A_WORD, (r, g, b) => Math.min(r, g, b) <= 255 - PALE && range(r, g, b) > TINT);
}

/** Whether a scan, or a picture nobody knows more of, has colours beside those of its paper. Yellowed paper and warm light are none. */
export function isColoured(rgb: Uint8Array): boolean {
  if (takes(rgb, A_HUNDREDTH, (r, g, b) => range(r, g, b) > STRONG)) return true;
  const [red, green, blue] = [usual(rgb, 0), usual(rgb, 1), usual(rgb, 2)];
  const most = Math.max(red, green, blue);
  const as = (value: number, ofPaper: number) => (value * most) / Math.max(1, ofPaper);
  return takes(rgb, ONE_MARKED, (r, g, b) => range(as(r, red), as(g, green), as(b, blue)) > APART);
}

const range = (r: number, g: number, b: number): number => Math.max(r, g, b) - Math.min(r, g, b);

function takes(rgb: Uint8Array, share: number, is: (r: number, g: number, b: number) => boolean): boolean {
  let count = 0;
  for (let at = 0; at < rgb.length; at += 3) if (is(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0)) count++;
  return count > (rgb.length / 3) * share;
}

/** The value of one of the three colours that half of the page is lighter than: that of its paper, where it is mostly paper. */
function usual(rgb: Uint8Array, colour: number): number {
  const counts = new Uint32Array(256);
  for (let at = colour; at < rgb.length; at += 3) {
    const value = rgb[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  let left = rgb.length / 6;
  for (let value = 255; value > 0; value--) {
    left -= counts[value] ?? 0;
    if (left <= 0) return value;
  }
  return 0;
}
