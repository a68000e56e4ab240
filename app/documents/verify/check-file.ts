import { findTerm, plainPage } from '../suggest/find-term.ts';
import type { Check } from '../types.ts';
import type { Finished } from './finished.ts';
import { inflated } from './inflated.ts';
import { checkShape } from './shape.ts';

const FIRST = 'file is one revision, read from first byte to last';

/** The finished bytes as bytes: their shape, the streams that belong to no page, and the words outside pages. Pages are `checkPage`'s. */
export function checkFile(read: Finished, terms: readonly string[], pages: number): Check[] {
  if (!read.ok) return [{ name: FIRST, ok: false, detail: read.why }];
  const { objects } = read.file;
  const ofPages = new Set(read.pages.flatMap((page) => [page.content.id, page.picture.id]));
  const shared: string[] = [];
  const bad: number[] = [];
  for (const { id, body, stream } of objects.values()) {
    if (!stream || ofPages.has(id)) continue;
    const plain = inflated(stream);
    const known = plain && (/\/Length1 /u.test(body) || plain.every((byte) => byte === 0) || isCharacterMap(plain));
    if (!known) bad.push(id);
    shared.push(plain?.toString('latin1') ?? '');
  }
  const words = [...objects.values()].map(({ body }) => spoken(body)).join('\n');
  const found = findTerms([words, ...shared], terms);
  return [
    { name: FIRST, ok: true, detail: `${objects.size} objects, nothing between or after them` },
    ...checkShape(read.file, pages),
    {
      name: 'a picture and its words of its own for each page',
      ok: ofPages.size === 2 * pages,
      detail: `${ofPages.size} streams of ${pages} pages`,
    },
    {
      name: 'every other stream inflated and known',
      ok: bad.length === 0,
      detail: bad.length === 0 ? `${shared.length} streams of fonts` : `${bad.length} streams are not written here`,
    },
    {
      name: 'no removed term outside the pages',
      ok: found === null,
      detail: found === null ? `${terms.length} terms looked for` : `term ${found} of the list was found`,
    },
  ];
}

/** Only the lines a character map needs: nothing to hide words in. */
function isCharacterMap(plain: Buffer): boolean {
  return plain
    .toString('latin1')
    .replace(/\d+ beginbfrange\n(?:<[0-9a-f]{4}> <[0-9a-f]{4}> <[0-9a-f]{4}>\n)+endbfrange\n/gu, '')
    .startsWith('/CIDInit /ProcSet findresource begin');
}

/** Number, from 1, of the first term that stands in one of the texts. */
function findTerms(texts: readonly string[], terms: readonly string[]): number | null {
  const pages = texts.map(plainPage);
  const at = terms.findIndex((term) => findTerm(pages, term).length > 0);
  return at === -1 ? null : at + 1;
}

/** An object's own words: its literal strings, its names, and its hex strings. */
function spoken(body: string): string {
  const hex = [...body.matchAll(/<feff([0-9a-f]*)>/gu)].map(([, digits]) =>
    Buffer.from(digits ?? '', 'hex')
      .swap16()
      .toString('utf16le'),
  );
  return hex.length === 0 && !body.includes('(') ? '' : `${body} ${hex.join(' ')}`;
}
