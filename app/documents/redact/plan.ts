import type { Box } from '../../../machines/documents/events.ts';
import { type FileLanguage, fileWords } from '../bundle/words.ts';
import type { RedactPage, Word } from '../types.ts';
import { burnBoxes, markBoxes, touches } from './boxes.ts';

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
  const burnt = burnBoxes(asked, kept, page.text).map((box) => ({ box, label: labelOf(page, box, lang) }));
  const left = new Set(kept.filter((word) => !burnt.some(({ box }) => touches(word, box))));
  const items: LayerItem[] = words.filter((word) => left.has(word)).map((word) => ({ kind: 'word', word }));
  for (const { box, label } of burnt) place(items, box, label);
  return { burnt, items: apart(items) };
}

/** How far back readers look for what they take for the same thing printed twice. */
const LOOKED_BACK = 5;

/**
 * Lines taken out one below the other for the same reason say the same from the same margin. Readers take that for bold letters made by
 * printing twice, and drop the second: with a space more at its end it is another text to them, and the same to whoever reads it.
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

/** Puts what is said about a gap where a reader comes to it: before the first word right of it in its line, else after the last word above. */
function place(items: LayerItem[], box: Box, label: string): void {
  const middle = box.y + Math.min(box.height, 24) / 2;
  let at = 0;
  let line = 0;
  items.forEach((item, index) => {
    const spot = item.kind === 'word' ? item.word : item.box;
    const inLine = spot.y <= middle && spot.y + spot.height >= middle;
    const before = inLine ? spot.x < box.x : spot.y + spot.height < middle;
    if (!before) return;
    at = index + 1;
    line = item.kind === 'word' ? item.word.line : item.line;
  });
  items.splice(at, 0, { kind: 'gap', box, label, line });
}
