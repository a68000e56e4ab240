import { type Pdfium, readUtf16 } from './pdfium.ts';

/** Something laid over a page that is not part of it. */
export interface Note {
  kind: 'annotation' | 'form-field' | 'attachment';
  /** What it is, and what it says. */
  says: string;
}

const LINK = 2;
const POPUP = 16;
const FILE = 17;
const WIDGET = 20;
const names: Readonly<Record<number, string>> = {
  1: 'Note',
  3: 'Text box',
  4: 'Line',
  5: 'Rectangle',
  6: 'Circle',
  9: 'Highlight',
  10: 'Underline',
  12: 'Strike-out',
  13: 'Stamp',
  14: 'Insertion',
  15: 'Drawing',
  28: 'Redaction not applied',
};
const MAX = 500;

/**
 * Comments, form values and attached files of a page, before they are flattened. Links are left out: they show nothing
 * of their own.
 */
export function readNotes(p: Pdfium, page: number): Note[] {
  const notes: Note[] = [];
  const count = p.api.FPDFPage_GetAnnotCount(page);
  for (let i = 0; i < Math.min(count, MAX); i++) {
    const annotation = p.api.FPDFPage_GetAnnot(page, i);
    if (annotation === 0) continue;
    const read = (key: string) =>
      readUtf16(p, (buffer, length) => p.api.FPDFAnnot_GetStringValue(annotation, key, buffer, length));
    const subtype = p.api.FPDFAnnot_GetSubtype(annotation);
    const says = (what: string, parts: string[]) => [what, ...parts.filter((part) => part !== '')].join(': ');
    if (subtype === WIDGET) notes.push({ kind: 'form-field', says: says('Form field', [read('T'), read('V')]) });
    else if (subtype === FILE) notes.push({ kind: 'attachment', says: says('Attached file', [read('Contents')]) });
    else if (subtype !== LINK && subtype !== POPUP)
      notes.push({ kind: 'annotation', says: says(names[subtype] ?? 'Comment', [read('T'), read('Contents')]) });
    p.api.FPDFPage_CloseAnnot(annotation);
  }
  const more = count - MAX;
  if (more > 0)
    notes.push({
      kind: 'annotation',
      says: `${more.toLocaleString('en-GB')} more notes lie on it: look at the original.`,
    });
  return notes;
}
