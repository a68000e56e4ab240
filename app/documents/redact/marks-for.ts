import type { Box } from '../../../machines/documents/events.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import { findInDocument } from '../suggest/find-term.ts';
import type { PageText, RedactMark, RedactPage } from '../types.ts';

/** A place to take out, in points from the top left of the page as shown; or the whole page. Pages from 1. */
export type PlacedMark =
  | ({ page: number; code?: string | undefined; scope?: 'box' | undefined } & Box)
  | { page: number; scope: 'page'; code?: string | undefined };

const labels: Readonly<Record<string, string>> = {
  'third-party': 'information about another person',
  crime: 'information held to prevent or detect crime',
  'serious-harm': 'information that could cause serious harm',
  privilege: 'confidential legal advice',
};

/** What is said in place of information taken out under a code; generic for a code of the user's own. */
export const labelOf = (code: string): string => labels[code] ?? 'exempt information';

/** Turns terms and places into decided pages: every hit of every term marked, every other page released. */
export function marksFor(
  text: readonly PageText[],
  wanted: { terms: readonly string[]; marks: readonly PlacedMark[]; code: string },
): { ok: true; pages: RedactPage[]; hits: number } | Refusal {
  const marks = new Map<number, RedactMark[]>();
  const withheld = new Map<number, string>();
  let hits = 0;
  const add = (page: number, mark: RedactMark) => marks.set(page, [...(marks.get(page) ?? []), mark]);
  for (const one of wanted.marks) {
    const code = one.code ?? wanted.code;
    const page = text.find(({ number }) => number === one.page);
    if (!page)
      return refuse('no-such-page', `A mark is on page ${one.page}, and the document has ${text.length} pages.`);
    if (one.scope === 'page') {
      withheld.set(one.page, labelOf(code));
      continue;
    }
    const { x, y, width, height } = one;
    if (x >= page.width || y >= page.height || x + width <= 0 || y + height <= 0)
      return refuse(
        'beside-page',
        `A mark lies beside page ${one.page}, which is ${Math.round(page.width)} by ${Math.round(page.height)} points.`,
      );
    add(one.page, {
      id: `mark-${++hits}`,
      scope: 'box',
      boxes: [{ x, y, width, height }],
      words: '',
      code,
      label: labelOf(code),
    });
  }
  for (const term of wanted.terms)
    for (const hit of findInDocument(text, term))
      add(hit.page, {
        id: `mark-${++hits}`,
        scope: 'words',
        boxes: hit.boxes,
        words: hit.words,
        code: wanted.code,
        label: labelOf(wanted.code),
      });
  const pages = text.map((page): RedactPage => {
    const base = { pageId: `page-${page.number}`, index: page.number - 1, turned: page.turned ?? 0, text: page };
    const reason = withheld.get(page.number);
    if (reason) return { ...base, decision: 'withhold', marks: [], withheld: reason };
    const own = marks.get(page.number) ?? [];
    return { ...base, decision: own.length > 0 ? 'redact' : 'release', marks: own };
  });
  return { ok: true, pages, hits };
}
