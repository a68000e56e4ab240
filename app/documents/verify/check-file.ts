import { createHash } from 'node:crypto';
import { findTerm, plainPage } from '../suggest/find-term.ts';
import type { Check } from '../types.ts';
import { disguisesAmong } from './disguised.ts';
import type { Finished } from './finished.ts';
import { inflated } from './inflated.ts';
import { checkShape } from './shape.ts';
import { termNamed } from './term-named.ts';

const FIRST = 'file is one revision, read from first byte to last';

export interface FileCheck {
  checks: Check[];
  /** Terms that were found outside the pages, by their index in the list. */
  terms: number[];
}

/**
 * The finished bytes as bytes: their shape, the streams that belong to no page, and the words outside pages. Pages are
 * `checkPage`'s.
 */
export function checkFile(read: Finished, terms: readonly string[], pages: number): FileCheck {
  if (!read.ok) return { checks: [{ name: FIRST, ok: false, detail: read.why }], terms: [] };
  const { objects } = read.file;
  const streams = read.pages.flatMap(({ content, picture, under }) => [content, picture, ...(under ? [under] : [])]);
  const ofPages = new Set(streams.map(({ id }) => id));
  // Letters that several pages share: `SharedShapes` reads them with these pages.
  const ofSeveral = new Set(read.pages.flatMap(({ shapes }) => shapes?.id ?? []));
  const shared: string[] = [];
  const bad: number[] = [];
  for (const { id, body, stream } of objects.values()) {
    if (!stream || ofPages.has(id) || ofSeveral.has(id)) continue;
    const plain = inflated(stream);
    const known = plain && (/\/Length1 /u.test(body) ? isEmptyFont(plain) : isNoGlyphs(plain) || isCharacterMap(plain));
    if (!known) bad.push(id);
    shared.push(plain?.toString('latin1') ?? '');
  }
  const words = [...objects.values()].map(({ body }) => spoken(body)).join('\n');
  const found = findTerms([words, ...shared], terms);
  const checks = [
    { name: FIRST, ok: true, detail: `${objects.size} objects, nothing between or after them` },
    ...checkShape(read.file, pages),
    {
      name: 'a picture and its words of its own for each page',
      ok:
        ofPages.size === streams.length && read.pages.length === pages && ![...ofSeveral].some((id) => ofPages.has(id)),
      detail: `${ofPages.size} streams of ${pages} pages`,
    },
    {
      name: 'every other stream inflated and known',
      ok: bad.length === 0,
      detail: bad.length === 0 ? `${shared.length} streams of fonts` : `${bad.length} streams are not written here`,
    },
    {
      name: 'no removed term outside the pages',
      ok: found.length === 0,
      detail: found.map((index) => `${termNamed(index)} was found`).join('; ') || lookedFor(terms.length),
    },
  ];
  return { checks, terms: found };
}

/** A reader of the report may take “0 terms” for a search that was left out. */
const lookedFor = (count: number): string => {
  if (count === 0) return 'no term was taken out everywhere: what was marked is checked by its place';
  return count === 1 ? '1 term looked for' : `${count} terms looked for`;
};

/** The one font there is, of one empty glyph: by its hash, since nothing of it may be other. */
const isEmptyFont = (plain: Buffer): boolean =>
  createHash('sha256').update(plain).digest('hex') ===
  '2e54474488b88ab6b452ffc25ebad988c03d135044671686bc16c269bdd393f6';

/** Each character is drawn by the empty glyph. */
const isNoGlyphs = (plain: Buffer): boolean => plain.length === 131_072 && plain.every((byte) => byte === 0);

const MAP = [
  ...['/CIDInit /ProcSet findresource begin', '12 dict begin', 'begincmap'],
  '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
  ...['/CMapName /Adobe-Identity-UCS def', '/CMapType 2 def'],
  ...['1 begincodespacerange', '<0000> <ffff>', 'endcodespacerange'],
  ...['endcmap', 'CMapName currentdict /CMap defineresource pop', 'end', 'end'],
].join('\n');

/** A character map that says of each code that it is that character, in the very lines that are written here. */
function isCharacterMap(plain: Buffer): boolean {
  const ranges = /\d+ beginbfrange\n(?:<(?<row>[0-9a-f]{2})00> <\k<row>ff> <\k<row>00>\n)+endbfrange\n/gu;
  return plain.length < 100_000 && plain.toString('latin1').replace(ranges, '') === MAP;
}

/** Indexes of the terms that stand in one of the texts. */
function findTerms(texts: readonly string[], terms: readonly string[]): number[] {
  const pages = texts.map(plainPage);
  const isDisguised = disguisesAmong(texts.flatMap((text) => text.split(/\s+/u)));
  return terms.flatMap((term, index) => (findTerm(pages, term).length > 0 || isDisguised(term) ? [index] : []));
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
