import type { Box } from '../../../machines/documents/events.ts';
import { type FileLanguage, fileWords } from '../bundle/words.ts';
import type { RedactPage, Word } from '../types.ts';
import { burnBoxes, markBoxes, touches } from './boxes.ts';
import { asHighAsItsLine } from './letter-size.ts';

/** One thing of the text layer, in reading order: a word that stays, or what is said where something was taken out. */
export type LayerItem = { kind: 'word'; word: Word } | { kind: 'gap'; box: Box; label: string; line: number };

export interface PagePlan {
  burnt: { box: Box; label: string }[];
  items: LayerItem[];
}

/** What stays and what goes on one page. A word is taken out whole as soon as a mark takes a telling part of it. */
export function planPage(page: RedactPage, lang: FileLanguage = 'en-GB'): PagePlan {
  const asked = markBoxes(page);
  const words = page.text.words;
  const kept = words.filter((word) => !word.hidden && !asked.some((box) => touches(word, box)));
  const whole = asked.map((box) => asHighAsItsLine(box, words));
  const burnt = burnBoxes(whole, kept, page.text).map((box) => ({ box, label: labelOf(page, box, lang) }));
  const left = new Set(kept.filter((word) => !burnt.some(({ box }) => touches(word, box))));
  const items: LayerItem[] = words.filter((word) => left.has(word)).map((word) => ({ kind: 'word', word }));
  for (const { box, label } of burnt) place(items, box, label);
  return { burnt, items: apart(items) };
}

/** How far back readers look for what they take for the same thing printed twice. */
const LOOKED_BACK = 5;

/**
 * Lines taken out one below the other for the same reason say the same from the same margin. Readers take that for bold
 * letters made by printing twice, and drop the second: with a space more at its end it is another text to them, and the
 * same to whoever reads it.
 */
function apart(items: readonly LayerItem[]): LayerItem[] {
  const told: LayerItem[] = [];
  for (const item of items) {
    if (item.kind === 'gap') {
      const before = told.slice(-LOOKED_BACK).map((one) => (one.kind === 'gap' ? one.label : ''));
      let { label } = item;
      while (before.includes(label)) label += ' ';
      told.push({ ...item, label });
    } else told.push(item);
  }
  return told;
}

function labelOf(page: RedactPage, box: Box, lang: FileLanguage): string {
  const { redacted, exempt } = fileWords[lang];
  const labels = page.marks
    .filter((mark) => mark.scope === 'page' || mark.boxes.some((one) => touches(one, box)))
    .map((mark) => mark.label);
  return redacted([...new Set(labels)].join('; ') || exempt);
}

/** How far apart, in heights, words of a line stand at most; what is further away is in another cell or column. */
const NEAR = 1.5;

/**
 * Puts what is said about a gap where a reader comes to it: beside the word that is nearest in its line, else below
 * what stands right above it or above what stands right below, else after the last word of the page that is left of it
 * in its line or above. The text goes by cells and columns, so words of the page further up may come later.
 */
function place(items: LayerItem[], box: Box, label: string): void {
  const at = beside(items, box) ?? within(items, box) ?? behind(items, box);
  const next = items[at - 1] ?? items[at];
  const line = next === undefined ? 0 : next.kind === 'word' ? next.word.line : next.line;
  items.splice(at, 0, { kind: 'gap', box, label, line });
}

const spotOf = (item: LayerItem): Box => (item.kind === 'word' ? item.word : item.box);
const lineHigh = (box: Box) => Math.min(box.height, 24);

function isInLine(spot: Box, box: Box): boolean {
  const middle = box.y + lineHigh(box) / 2;
  return spot.y <= middle && spot.y + spot.height >= middle;
}

/** After the nearest word to the left in its line, or before the nearest to the right. */
function beside(items: readonly LayerItem[], box: Box): number | null {
  let nearest = lineHigh(box) * NEAR;
  let at: number | null = null;
  for (const [index, item] of items.entries()) {
    const spot = spotOf(item);
    if (!isInLine(spot, box)) continue;
    const isLeft = spot.x < box.x;
    const away = Math.max(0, isLeft ? box.x - (spot.x + spot.width) : spot.x - (box.x + box.width));
    if (away >= nearest) continue;
    nearest = away;
    at = isLeft ? index + 1 : index;
  }
  return at;
}

/** After the last word of the line right above it, or before the first of that right below, in its own column. */
function within(items: readonly LayerItem[], box: Box): number | null {
  const isOver = (spot: Box) => spot.x < box.x + box.width && spot.x + spot.width > box.x;
  const isNear = (gap: number) => gap > -lineHigh(box) / 2 && gap < lineHigh(box);
  const above = items.findLastIndex((item) => {
    const spot = spotOf(item);
    return isOver(spot) && isNear(box.y - (spot.y + spot.height));
  });
  if (above !== -1) return above + 1;
  const below = items.findIndex((item) => isOver(spotOf(item)) && isNear(spotOf(item).y - (box.y + box.height)));
  return below === -1 ? null : below;
}

function behind(items: readonly LayerItem[], box: Box): number {
  const middle = box.y + lineHigh(box) / 2;
  return (
    items.findLastIndex((item) => {
      const spot = spotOf(item);
      return isInLine(spot, box) ? spot.x < box.x : spot.y + spot.height < middle;
    }) + 1
  );
}
