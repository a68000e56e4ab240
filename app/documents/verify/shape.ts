import type { Check } from '../types.ts';
import type { FileObject } from './objects.ts';

/**
 * Every name that may stand in the file's dictionaries. Anything else (an annotation, a form, a script, a layer, a
 * file, metadata) is refused.
 */
const allowed = new Set(
  `Type Catalog Pages Page Kids Count Parent MediaBox Resources XObject Font Contents StructParents Tabs S Im Un Words Stamp
   Image ImageMask Subtype Width Height ColorSpace DeviceGray DeviceRGB BitsPerComponent Filter FlateDecode DCTDecode JBIG2Decode DecodeParms JBIG2Globals Length Length1
   StructTreeRoot StructElem Document Sect H1 P Pg K ParentTree ParentTreeNextKey Nums Lang MarkInfo Marked ViewerPreferences
   DisplayDocTitle Title Outlines PageMode UseOutlines First Last Next Prev Dest Fit Size Root Info
   Type0 BaseFont Blank Encoding Identity-H DescendantFonts ToUnicode CIDFontType2 CIDSystemInfo Registry Ordering Supplement
   FontDescriptor FontName Flags FontBBox ItalicAngle Ascent Descent CapHeight StemV FontFile2 DW CIDToGIDMap Type1 Helvetica
   WinAnsiEncoding`.split(/\s+/u),
);
const strings = new Set(['Adobe', 'Identity', 'en-GB', 'cy-GB']);
/**
 * What a dictionary or an array may be made of beside names and strings, which are looked at by themselves. Of words,
 * only titles.
 */
const PLAIN = /\/Title <feff(?:[0-9a-f]{4})*>|\/[^\s/<>[\]()]+|\([^)]*\)|<<|>>|[[\] ]|-?\d+(?:\.\d+)?|\b(?:true|R)\b/gu;

/** Only the objects the house writes, all of them in use, and as many pages as there should be. */
export function checkShape(
  { objects, trailer }: { objects: Map<number, FileObject>; trailer: string },
  pages: number,
): Check[] {
  const strange = new Set<string>();
  let literal = false;
  let found = 0;
  let other = 0;
  for (const { body } of objects.values()) {
    if (body.replace(PLAIN, '') !== '') other++;
    const bare = body.replace(/<[0-9a-fA-F]*>/gu, '<>');
    for (const [, name] of bare.matchAll(/\/([^\s/<>[\]()]+)/gu)) if (name && !allowed.has(name)) strange.add(name);
    for (const [, text] of bare.matchAll(/\(([^)]*)\)/gu)) if (!strings.has(text ?? '')) literal = true;
    if (/\/Type \/Page /u.test(body)) found++;
    if (/\/Prev /u.test(body) && !/\/Dest /u.test(body)) strange.add('Prev');
  }
  const reached = reach(objects, trailer);
  const info = objects.get(Number(/\/Info (\d+) 0 R/u.exec(trailer)?.[1]))?.body ?? '';
  return [
    {
      name: 'nothing but pages, pictures, words and tags',
      ok: strange.size === 0,
      detail:
        strange.size === 0
          ? 'no annotation, form, script, layer, attachment or metadata'
          : `${strange.size} kinds of entry that are not written here`,
    },
    {
      name: 'no strings but its own',
      ok: !literal,
      detail: literal ? 'a literal string stands in the file' : 'titles are the only words outside pages',
    },
    {
      name: 'nothing between names and numbers',
      ok: other === 0,
      detail:
        other === 0
          ? 'no comment, no word, and no coded string but titles'
          : `${other} objects hold more than names and numbers`,
    },
    {
      name: 'no object left lying',
      ok: reached === objects.size,
      detail: `${reached} of ${objects.size} objects in use`,
    },
    {
      name: 'trailer names the pages and the title only',
      ok:
        /^<< \/Size \d+ \/Root \d+ 0 R \/Info \d+ 0 R >>$/u.test(trailer) &&
        /^<< \/Title <feff[0-9a-f]*> >>$/u.test(info),
      detail: 'file properties hold a title and nothing else',
    },
    { name: 'as many pages as decided', ok: found === pages, detail: `${found} pages, ${pages} expected` },
  ];
}

function reach(objects: Map<number, FileObject>, trailer: string): number {
  const seen = new Set<number>();
  const open = [trailer];
  for (let text = open.pop(); text !== undefined; text = open.pop())
    for (const [, digits] of text.matchAll(/(\d+) 0 R/gu)) {
      const id = Number(digits);
      const object = objects.get(id);
      if (!object || seen.has(id)) continue;
      seen.add(id);
      open.push(object.body);
    }
  return seen.size;
}
