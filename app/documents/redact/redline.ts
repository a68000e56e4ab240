import type { Box } from '../../../machines/documents/events.ts';
import type { BundleJob, RedactPage } from '../types.ts';

const RED = '0.83 0.21 0.11';
const LABEL = 6;
/** Height of a code with what stands round it. */
const TAB = LABEL + 2;
/** Of the em, how wide a letter of the stamp's font is, a little generously. */
const EM = 0.56;

const n = (value: number) => String(Math.round(value * 100) / 100);
/** The stamp's font has western letters only: what it lacks (a Welsh ŵ) is set without its accent, quotes straight. */
const latin = (text: string) =>
  Buffer.from(
    text.replace(/[‘’]/gu, "'").replace(/[^\u0020-\u00ff]/gu, (letter) => letter.normalize('NFD').charAt(0)),
    'latin1',
  ).toString('hex');

/**
 * How wide the strip is that stands to the right of every page, for the codes: over the page they would hide what is
 * read there.
 */
export const CODES_WIDTH = 108;

/**
 * The orders drawn over a page of a redline copy: an outline round everything that will be taken out, beside its line
 * the code, and the warning across the page. The page below stays as it is, and can be read as it is.
 * @param lift how far the page stands above the foot of the sheet
 */
export function redlineOrders(page: RedactPage, lift: number): string {
  const { width, height } = page.text;
  const top = height + lift;
  const whole: Box = { x: 3, y: 3, width: width - 6, height: height - 6 };
  const places = page.marks.flatMap(({ scope, boxes, code }) =>
    (scope === 'page' ? [whole] : boxes).map((box) => ({ box, code })),
  );
  const outlines = places.map(
    ({ box }) => `q ${RED} RG 1 w ${n(box.x)} ${n(top - box.y - box.height)} ${n(box.width)} ${n(box.height)} re S Q`,
  );
  const codes = besideLines(places, height).map(({ code, y }) => codeAt(code, width, top - y));
  return ['/Artifact BMC', across(page.across ?? '', width, height, lift), ...outlines, ...codes, 'EMC'].join('\n');
}

/** The code of each line with an outline, once, as near to it as those above and below leave room. */
function besideLines(places: readonly { readonly box: Box; readonly code: string }[], height: number) {
  const lines: { readonly code: string; readonly y: number }[] = [];
  for (const { box, code } of [...places].sort((a, b) => middle(a.box) - middle(b.box) || a.box.x - b.box.x)) {
    const isSame = lines.some((line) => line.code === code && Math.abs(line.y - middle(box)) < TAB / 2);
    if (!isSame) lines.push({ code, y: middle(box) });
  }
  const pitch = Math.min(TAB + 1, (height - TAB) / Math.max(1, lines.length));
  const placed: { code: string; y: number }[] = [];
  // None over the one before it, and so high that those after it still find room above the foot.
  const lowest = lines.map((_, at) => height - TAB - (lines.length - 1 - at) * pitch);
  for (const [at, { code, y }] of lines.entries()) {
    const before = placed[at - 1]?.y ?? Number.NEGATIVE_INFINITY;
    placed.push({ code, y: Math.min(Math.max(y, before + pitch, TAB), Math.max(lowest[at] ?? y, before + pitch)) });
  }
  return placed;
}

/** The middle of a place, and for a whole page its head. */
const middle = ({ y, height }: Box): number => y + Math.min(height, 24) / 2;

function codeAt(code: string, x: number, y: number): string {
  const room = CODES_WIDTH - 10;
  const wide = code.length * LABEL * EM;
  const stretch = Math.min(100, (room / wide) * 100);
  const width = (wide * stretch) / 100 + 4;
  return [
    `q ${RED} rg ${n(x + 3)} ${n(y - TAB / 2)} ${n(width)} ${n(TAB)} re f`,
    `BT 1 1 1 rg 0 Tr /Stamp ${LABEL} Tf ${n(stretch)} Tz 1 0 0 1 ${n(x + 5)} ${n(y - LABEL / 3)} Tm <${latin(code)}> Tj ET Q`,
  ].join(' ');
}

/** From corner to corner, in outlined letters through which the page can be read. */
function across(warning: string, width: number, height: number, lift: number): string {
  const diagonal = Math.hypot(width, height);
  const size = (diagonal * 0.86) / (warning.length * 0.5);
  const [cos, sin] = [width / diagonal, height / diagonal];
  const start = { x: width * 0.07 + (sin * size) / 3, y: lift + height * 0.07 - (cos * size) / 3 };
  const turned = [cos, sin, -sin, cos].map((value) => value.toFixed(4)).join(' ');
  return `q ${RED} RG 0.5 w BT 1 Tr /Stamp ${n(size)} Tf 100 Tz ${turned} ${n(start.x)} ${n(start.y)} Tm <${latin(warning)}> Tj ET Q`;
}

/** Pages of a bundle: of a redline copy, each with the warning that stands across it. */
export const warned = <Page extends object>(pages: Page[], bundled: BundleJob | null): Page[] => {
  const across = bundled?.redline?.across;
  return across === undefined ? pages : pages.map((page) => ({ ...page, across }));
};
