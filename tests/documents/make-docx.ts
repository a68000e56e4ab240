import { makeZip } from './make-zip.ts';

const w =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Docx {
  /** Inside `w:body`. */
  body: string;
  /** Other parts by name; words in them stand inside the right root element. */
  parts?: Record<string, string | Uint8Array>;
  /** Pointers of the body: id, type, target. */
  pointers?: [id: string, type: string, target: string, mode?: 'External'][];
}

export const p = (text: string, settings = ''): string =>
  `<w:p><w:r>${settings === '' ? '' : `<w:rPr>${settings}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export const root = (name: string, inside: string): string => `<w:${name} ${w}>${inside}</w:${name}>`;

/** A Word file made by hand. */
export function makeDocx({ body, parts = {}, pointers = [] }: Docx): Buffer {
  const rels = pointers
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${base}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('');
  return makeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'word/document.xml', bytes: `<?xml version="1.0"?>${root('document', `<w:body>${body}</w:body>`)}` },
    { name: 'word/_rels/document.xml.rels', bytes: `<Relationships>${rels}</Relationships>` },
    ...Object.entries(parts).map(([name, bytes]) => ({ name, bytes })),
  ]);
}
