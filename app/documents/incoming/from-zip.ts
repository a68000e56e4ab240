import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { Found } from '../ingest/findings.ts';
import { childName } from './child-name.ts';
import type { Child, Conversion } from './converted.ts';
import { fromWord, isWordMain } from './from-word.ts';
import { readZip, unpackEntry } from './zip.ts';

/** A Word file is a zip of many small parts. */
const WORD_PARTS = 5000;
/** What computers put into zips by themselves. */
const leftBehind = /(^|\/)(__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/iu;

/** A zip: a Word file, or files to be read one by one, each listed whether it can be read or not. */
export async function fromZip(bytes: Uint8Array): Promise<Conversion> {
  const read = readZip(bytes, WORD_PARTS);
  if (!read.ok) return read;
  const names = new Set(read.entries.map(({ name }) => name));
  if (names.has('[Content_Types].xml')) {
    if ([...names].some(isWordMain)) return fromWord(bytes, read.entries);
    return officeFile(names);
  }
  if (names.has('mimetype') && names.has('content.xml'))
    return refuse('not-taken', 'This is an OpenDocument file. Open it, save it as a PDF, and add that.');
  return unpacked(bytes);
}

function officeFile(names: ReadonlySet<string>): Refusal {
  const what = names.has('xl/workbook.xml')
    ? 'a spreadsheet'
    : names.has('ppt/presentation.xml')
      ? 'a slide show'
      : 'an Office file';
  return refuse('not-taken', `This is ${what}. Open it, show what is hidden in it, save it as a PDF, and add that.`);
}

function unpacked(bytes: Uint8Array): Conversion {
  const read = readZip(bytes);
  if (!read.ok) return read;
  const files = read.entries.filter(({ isFolder }) => !isFolder);
  if (files.length === 0) return refuse('empty', 'This zip holds no files. Choose the file again.');
  const wanted = files.filter(({ name }) => !leftBehind.test(name));
  const children = wanted.map((entry): Child => {
    const taken = unpackEntry(bytes, entry);
    const name = childName(entry.name);
    return typeof taken === 'string' ? { name, bytes: null, problem: taken } : { name, bytes: taken, problem: null };
  });
  const others = files.length - wanted.length;
  const findings: Found[] =
    others === 0
      ? []
      : [
          {
            kind: 'metadata',
            page: null,
            note: `${others === 1 ? 'One file' : `${others} files`} that computers put into zips by themselves (such as .DS_Store) ${others === 1 ? 'was' : 'were'} left out.`,
          },
        ];
  return { ok: true, kind: 'zip', pdf: null, findings, children };
}
