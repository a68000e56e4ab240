import { strToU8, zipSync } from 'fflate';
import { type Cell, cellOf, type Sheet, type SheetColumn } from './sheet.ts';

const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';

const namespaces = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'office:version="1.3"',
].join(' ');

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** Days as the UK writes them, and names of columns in bold. */
const styles = [
  '<number:date-style style:name="day"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/>',
  '<number:text>/</number:text><number:year number:style="long"/></number:date-style>',
  '<style:style style:name="days" style:family="table-cell" style:data-style-name="day"/>',
  '<style:style style:name="names" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>',
].join('');

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 cannot hold at all is left out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be written
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const xml = (text: string): string => text.replace(impossible, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? '');

/** Line ends become paragraphs of the cell, tabs a space: white space means nothing in XML. */
const paragraphs = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => `<text:p>${xml(line.replaceAll('\t', ' '))}</text:p>`)
    .join('');

/** A cell says its own type. Text is text whatever it begins with: only an attribute could make a formula, and none is written. */
function cellXml(kind: SheetColumn['kind'], value: Cell): string {
  const cell = cellOf(kind, value);
  if (cell === null || cell === '') return '<table:table-cell/>';
  const shown = paragraphs(String(cell));
  switch (kind) {
    case 'number':
      return `<table:table-cell office:value-type="float" office:value="${cell}">${shown}</table:table-cell>`;
    case 'date':
      return `<table:table-cell table:style-name="days" office:value-type="date" office:date-value="${cell}">${shown}</table:table-cell>`;
    case 'text':
      return `<table:table-cell office:value-type="string">${shown}</table:table-cell>`;
  }
}

const rowXml = (cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;

function tableXml({ title, columns, rows }: Sheet): string {
  const names = columns.map(
    ({ name }) =>
      `<table:table-cell table:style-name="names" office:value-type="string">${paragraphs(name)}</table:table-cell>`,
  );
  const head = `<table:table-header-rows>${rowXml(names)}</table:table-header-rows>`;
  const body = rows.map((row) => rowXml(columns.map(({ kind }, at) => cellXml(kind, row[at] ?? null))));
  const width = `<table:table-column table:number-columns-repeated="${columns.length}"/>`;
  // A spreadsheet refuses some signs in the name of a sheet.
  const name = xml(title.replace(/[[\]*?:/\\']/g, ' '));
  return `<table:table table:name="${name}">${width}${head}${body.join('')}</table:table>`;
}

/** Sheets as one OpenDocument spreadsheet (ISO/IEC 26300). Written small: a table, three types of cells, no formula, no macro. */
export function toOds(sheets: readonly Sheet[]): Uint8Array {
  const content = `${declaration}<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${sheets.map(tableXml).join('')}</office:spreadsheet></office:body></office:document-content>`;
  const manifest = `${declaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimetype}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  return zipSync({
    // First and as it is, so that the kind of file can be read off its first bytes.
    mimetype: [strToU8(mimetype), { level: 0 }],
    'META-INF/manifest.xml': strToU8(manifest),
    'content.xml': strToU8(content),
  });
}
