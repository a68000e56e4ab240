import { findTerm, plainPage } from '../suggest/find-term.ts';
import type { Check } from '../types.ts';
import { checkStreams } from './check-streams.ts';
import { readObjects } from './objects.ts';
import { checkShape } from './shape.ts';

export interface FileCheck {
  checks: Check[];
  doubts: string[];
}

/** The finished bytes as bytes: their shape, every stream inflated, and a search of everything that is not a picture. */
export function checkFile(pdf: Uint8Array, terms: readonly string[], pages: number): FileCheck {
  const read = readObjects(pdf);
  if (!read.ok) {
    const check = { name: 'file is one revision, read from first byte to last', ok: false, detail: read.why };
    return { checks: [check], doubts: [] };
  }
  const streams = checkStreams(read.objects);
  const checks = [
    {
      name: 'file is one revision, read from first byte to last',
      ok: true,
      detail: `${read.objects.size} objects, nothing between or after them`,
    },
    ...checkShape(read, pages),
    ...streams.checks,
    searchCheck(
      'words of the file outside its pages',
      [...read.objects.values()].map((one) => spoken(one.body)).join('\n'),
      terms,
    ),
    searchCheck('every inflated stream', streams.texts.join('\n'), terms),
  ];
  return { checks, doubts: [] };
}

/** The bare text and its hidden forms: the same in hex, with its UTF-16 zeros taken out, backwards, and with single letters joined. */
function searchCheck(name: string, text: string, terms: readonly string[]): Check {
  const plain = text.replaceAll('\u0000', '');
  const forms = [plain, fromHex(plain), [...plain].reverse().join('')].map(plainPage);
  const found = terms.findIndex((term) => findTerm(forms, term).length > 0);
  return {
    name: `no removed term in ${name}`,
    ok: found === -1,
    detail: found === -1 ? `${terms.length} terms looked for` : `term ${found + 1} of the list was found`,
  };
}

/** What hex strings say: as single bytes, and as pairs with the zeros taken out. */
function fromHex(text: string): string {
  return [...text.matchAll(/<([0-9a-fA-F\s]{4,})>/gu)]
    .map(([, hex]) =>
      Buffer.from((hex ?? '').replace(/\s/gu, ''), 'hex')
        .toString('latin1')
        .replaceAll('\u0000', ''),
    )
    .join('\n');
}

/** An object's own words: its literal strings and hex strings. */
function spoken(body: string): string {
  const hex = [...body.matchAll(/<feff([0-9a-f]*)>/gu)].map(([, digits]) =>
    Buffer.from(digits ?? '', 'hex')
      .swap16()
      .toString('utf16le'),
  );
  return `${body}\n${hex.join('\n')}`;
}
