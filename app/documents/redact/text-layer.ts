import type { Box } from '../../../machines/documents/events.ts';
import { isHeading, outstanding, type StandsOut } from './headings.ts';
import type { LayerItem } from './plan-page.ts';

/** The drawing orders of one page, and how many tagged paragraphs they hold. */
export interface TextLayer {
  content: string;
  paragraphs: number;
  /** Those of them that are headings, from 0. */
  headings: number[];
  /** High bytes of the characters used: what the font must be able to name. */
  rows: number[];
}

/** How wide the blank font draws each letter, in heights. */
const LETTER = 0.5;
/** In hundredths of a letter's width: none is set narrower than the first; below the second, rounding up would be felt. */
const NARROWEST = 1;
const COARSE = 20;

/**
 * Letters set narrower than this, in parts of their own width, some readers take for one letter printed twice, and drop the
 * second. It is no larger than that needs: to be set wider, a word has to be set smaller, and what is much smaller than its
 * line evince and pdftotext read before or after the paragraph.
 */
const LEGIBLE = 0.21;

/** Height of the strip under a page that carries its reference. */
export const STAMP_HEIGHT = 18;

interface Sheet {
  width: number;
  height: number;
  /** Whether room is left below the page for its reference, which `stampLine` adds once its number is known. */
  isStamped: boolean;
  /** Whether its picture is two, black over what lies under it. */
  isLayered: boolean;
}

/**
 * The picture as an untagged backdrop, and over it the words, unpainted, in reading order, tagged by paragraphs and
 * headings. Positions are whole points: nothing of the source's own spacing goes over.
 */
export function textLayerOf(sheet: Sheet, items: readonly LayerItem[]): TextLayer {
  const lift = sheet.isStamped ? STAMP_HEIGHT : 0;
  const top = sheet.height + lift;
  const parts = [
    `/Artifact BMC q ${n(sheet.width)} 0 0 ${n(sheet.height)} 0 ${lift} cm ${sheet.isLayered ? '/Un Do ' : ''}/Im Do Q EMC`,
  ];
  const rows = new Set<number>();
  const standsOut = outstanding(items);
  const headings: number[] = [];
  const pen: Pen = { high: 0, stretch: 0, x: 0, y: 0 };
  let mcid = 0;
  for (const group of paragraphs(items, standsOut)) {
    const tag = isHeading(group, standsOut) ? 'H1' : 'P';
    if (tag === 'H1') headings.push(mcid);
    parts.push(`/${tag} <</MCID ${mcid++}>> BDC BT 3 Tr`);
    Object.assign(pen, { x: 0, y: 0 });
    for (const item of group) {
      const box = boxOf(item);
      parts.push(
        item.kind === 'word'
          ? show(item.word.text, box, top, pen, rows)
          : show(item.label, within(box), top, pen, rows),
      );
    }
    parts.push('ET EMC');
  }
  return { content: parts.join('\n'), paragraphs: mcid, headings, rows: [...rows] };
}

/** The page's reference, printed below it as its last paragraph. Latin letters, digits and "·" only. */
export function stampLine(stamp: string, width: number, mcid: number): string {
  const x = Math.max(8, Math.round(width - stamp.length * 4.4 - 28));
  return `/P <</MCID ${mcid}>> BDC BT 0 Tr /Stamp 8 Tf 100 Tz 1 0 0 1 ${x} 6 Tm <${latin(stamp)}> Tj ET EMC`;
}

/** A little narrower than what was burnt, so that readers see a space before the next word. */
const within = (box: Box): Box => ({ ...box, x: box.x + 1, width: Math.max(1, box.width - 2) });
const n = (value: number) => String(Math.round(value * 100) / 100);
const latin = (text: string) => Buffer.from(text, 'latin1').toString('hex');

/** Where the last word began and how it was set. A word says only what is other than that: its page is a third smaller for it. */
interface Pen {
  high: number;
  stretch: number;
  x: number;
  y: number;
}

/** A word's orders. Moves the pen. */
function show(text: string, box: Box, top: number, pen: Pen, rows: Set<number>): string {
  const plain = text.normalize('NFC');
  let hex = '';
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    rows.add(code >> 8);
    hex += code.toString(16).padStart(4, '0');
  }
  rows.add(0);
  const x = Math.round(box.x);
  const right = Math.max(x + 1, Math.round(box.x + box.width));
  const wide = right - x;
  // Long words in a narrow box are set so small that they end in it: what stands beside it is another's place.
  const fits = Math.max(1, Math.floor(wide / (plain.length * LETTER * LEGIBLE)));
  const line = Math.min(Math.max(1, Math.round(box.height)), 24);
  const high = Math.min(line, fits);
  // Also what is set small stands on its line: they read what stands above it first.
  const y = Math.round(top - Math.min(box.y + box.height, box.y + line) + line * 0.2);
  const exact = (wide / (plain.length * high * LETTER)) * 100;
  const stretch = Math.max(NARROWEST, exact < COARSE ? Math.floor(exact) : Math.round(exact));
  const size = high === pen.high ? '' : `/Words ${high} Tf `;
  const width = stretch === pen.stretch ? '' : `${stretch} Tz `;
  const move = `${x - pen.x} ${y - pen.y} Td `;
  Object.assign(pen, { high, stretch, x, y });
  return `${size}${width}${move}<${hex}0020> Tj`;
}

/**
 * A new paragraph begins where the gap between two lines is wider than a line, or than lines of this page are usually apart;
 * where the text jumps back up; and where lines begin or cease to stand out.
 */
function paragraphs(items: readonly LayerItem[], standsOut: StandsOut): LayerItem[][] {
  const groups: LayerItem[][] = [];
  const apart = usuallyApart(items);
  let last: Box | null = null;
  let set: { readonly stands: boolean; readonly line: number } | null = null;
  for (const item of items) {
    const box = boxOf(item);
    const jump = last ? box.y - (last.y + last.height) : 0;
    const group = groups.at(-1);
    const stands = standsOut(item);
    const line = item.kind === 'word' ? item.word.line : item.line;
    const isOther = set !== null && stands !== null && stands !== set.stands && line !== set.line;
    if (stands !== null) set = { stands, line };
    const high = Math.max(last?.height ?? 0, 6);
    const wide = Math.min(high * 0.75, apart + high * 0.25);
    if (!last || !group || isOther || jump > wide || jump < -Math.max(60, last.height * 4)) groups.push([item]);
    else group.push(item);
    last = box;
  }
  return groups;
}

const boxOf = (item: LayerItem): Box => (item.kind === 'word' ? item.word : item.box);

/** The gap that three of four lines of a page keep at least. Infinite on a scan, where boxes fit the ink and tell no gaps. */
function usuallyApart(items: readonly LayerItem[]): number {
  const gaps: number[] = [];
  for (const [at, item] of items.entries()) {
    const before = items[at - 1];
    if (item.kind === 'word' && item.word.ocr) return Number.POSITIVE_INFINITY;
    if (!before || before.kind === 'gap' || item.kind === 'gap') continue;
    const { y, height } = before.word;
    const gap = item.word.y - (y + height);
    const isLikeIt = Math.abs(item.word.height - height) < height / 10;
    if (isLikeIt && gap > -height / 2 && gap < height * 2) gaps.push(gap);
  }
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? Number.POSITIVE_INFINITY;
}
