import { SaxesParser } from 'saxes';
import { readZip, unpackEntry } from '../../app/documents/incoming/zip.ts';

interface ReadCell {
  readonly type: string | null;
  readonly value: string | null;
  readonly formula: string | null;
  text: string;
}

/** The cells of an ODS file, as any XML parser finds them, and its first entry. */
export function readOds(bytes: Uint8Array) {
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error(zip.sentence);
  const fileOf = (name: string): string => {
    const entry = zip.entries.find((one) => one.name === name);
    const got = entry && unpackEntry(bytes, entry);
    if (!(got instanceof Uint8Array)) throw new Error(`no ${name}`);
    return new TextDecoder().decode(got);
  };
  const rows: ReadCell[][] = [];
  let cell: ReadCell | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name, attributes }) => {
    const of = (key: string) => attributes[key]?.value ?? null;
    if (name === 'table:table-row') rows.push([]);
    if (name === 'table:table-cell') {
      const value = of('office:value') ?? of('office:date-value');
      cell = { type: of('office:value-type'), value, formula: of('table:formula'), text: '' };
      rows.at(-1)?.push(cell);
    } else if (name === 'text:p' && cell && cell.text !== '') cell.text += '\n';
  });
  parser.on('text', (text) => {
    if (cell) cell.text += text;
  });
  parser.write(fileOf('content.xml')).close();
  return { first: zip.entries[0], mimetype: fileOf('mimetype'), rows };
}
