import type { Box } from '../../../machines/documents/events.ts';
import { toPixels } from '../pages/ink.ts';
import { objectKind, objectsIn, objectsOn } from '../pages/page-objects.ts';
import type { PdfPage } from '../pages/pdf-page.ts';
import type { Bitmap } from '../pages/render.ts';
import { BLACK } from './bilevel/black-white.ts';

/** A drawing taken apart: its black, fine and with hard edges, and what lies under it, coarser and with its greys or colours. */
export interface PictureLayers {
  ink: Bitmap;
  under: Bitmap;
}

const PAPER = 255;
/** Less ink than this part of the page is not worth a layer of its own. */
const LITTLE = 1 / 1000;
/** Darker than this on average is no ground. */
const DARK = 128;
/** How far from a letter, in pixels of the coarse drawing, its greys reach where it is drawn smooth. */
const EDGE = 2;

/**
 * Black letters and lines of a page that also holds greys or colours, apart from these: each is small when it is written by
 * itself, and letters stay sharp. Null where there is hardly any black.
 * @param fine the page with hard letters
 * @param coarse the same page; what lies under ink is filled with what stands beside it
 * @param pictures in points, of which nothing becomes ink
 */
export function pictureLayersOf(
  fine: Bitmap,
  coarse: Bitmap,
  pageWidth: number,
  pictures: readonly Box[],
): PictureLayers | null {
  const ink = inkOnly(fine);
  for (const box of pictures) blank(ink, pageWidth, box);
  if (ink.data.reduce((sum, value) => (value === 0 ? sum + 1 : sum), 0) < ink.data.length * LITTLE) return null;
  return { ink, under: withoutInk(coarse, ink) };
}

function inkOnly({ data, width, height, channels }: Bitmap): Bitmap {
  const out = new Uint8Array(width * height).fill(PAPER);
  for (let at = 0, from = 0; at < out.length; at++, from += channels) {
    const isInk =
      (data[from] ?? PAPER) <= BLACK &&
      (channels === 1 || ((data[from + 1] ?? PAPER) <= BLACK && (data[from + 2] ?? PAPER) <= BLACK));
    if (isInk) out[at] = 0;
  }
  return { data: out, width, height, channels: 1 };
}

function blank(bitmap: Bitmap, pageWidth: number, box: Box): void {
  const at = toPixels(box, bitmap, pageWidth, 1);
  for (let y = at.top; y < at.bottom; y++)
    bitmap.data.fill(PAPER, y * bitmap.width + at.left, y * bitmap.width + at.right);
}

/** Where photographs, other pictures and shadings lie, in points. A group that holds one counts as one. */
export function pictureBoxes(page: PdfPage): Box[] {
  const { p } = page;
  const { api } = p;
  const isPicture = (object: number): boolean => {
    const kind = api.FPDFPageObj_GetType(object);
    if (kind === objectKind.form) return [...objectsIn(p, object)].some(isPicture);
    return kind === objectKind.image || kind === objectKind.shading;
  };
  const place = p.malloc(16);
  try {
    return [...objectsOn(page)].filter(isPicture).map((object) => {
      if (!api.FPDFPageObj_GetBounds(object, place, place + 4, place + 8, place + 12))
        return { x: 0, y: 0, width: page.width, height: page.height };
      const [left = 0, bottom = 0, right = 0, top = 0] = p.heap.HEAPF32.slice(place >> 2, (place >> 2) + 4);
      return page.shownBox(left, bottom, right, top);
    });
  } finally {
    p.free(place);
  }
}

/** One where ink lies over a pixel of the coarse drawing, or so near that its edge shows there. */
function coveredBy(ink: Bitmap, { width, height }: Bitmap): Uint8Array {
  const [across, down] = [ink.width / width, ink.height / height];
  const out = new Uint8Array(width * height);
  for (let at = ink.data.indexOf(0); at !== -1; at = ink.data.indexOf(0, at)) {
    const y = Math.floor(at / ink.width);
    const from = at - y * ink.width;
    let to = from;
    while (to < ink.width && ink.data[y * ink.width + to] === 0) to++;
    const [left, right] = [Math.floor(from / across) - EDGE, Math.ceil(to / across) + EDGE];
    const row = Math.floor(y / down);
    for (let near = Math.max(0, row - EDGE); near <= Math.min(height - 1, row + EDGE); near++)
      out.fill(1, near * width + Math.max(0, left), near * width + Math.min(width, right));
    at = y * ink.width + to;
    if (at >= ink.data.length) break;
  }
  return out;
}

/**
 * The coarse drawing with no ink in it, nor the greys at its edge: in their place what is nearest in the row, so that
 * an even ground stays even, but nothing dark, which would be ink that something pale lies over.
 */
function withoutInk(coarse: Bitmap, ink: Bitmap): Bitmap {
  const { width, height, channels } = coarse;
  const covered = coveredBy(ink, coarse);
  const data = coarse.data.slice();
  const isDark = (at: number) => {
    let sum = 0;
    for (let c = 0; c < channels; c++) sum += data[at * channels + c] ?? PAPER;
    return sum < DARK * channels;
  };
  const paint = (at: number, end: number, from: number | null) => {
    for (let i = at * channels; i < end * channels; i++)
      data[i] = from === null ? PAPER : (data[from * channels + (i % channels)] ?? PAPER);
  };
  for (let y = 0; y < height; y++) {
    const [start, end] = [y * width, (y + 1) * width];
    for (let from = covered.indexOf(1, start); from !== -1 && from < end; from = covered.indexOf(1, from)) {
      let to = from;
      while (to < end && covered[to] === 1) to++;
      const left = from > start && !isDark(from - 1) ? from - 1 : null;
      const right = to < end && !isDark(to) ? to : null;
      const middle = left === null ? from : right === null ? to : (from + to) >> 1;
      paint(from, middle, left);
      paint(middle, to, right);
      from = to;
      if (from >= data.length / channels) break;
    }
  }
  return { data, width, height, channels };
}
