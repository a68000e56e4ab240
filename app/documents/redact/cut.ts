import { inflateSync } from 'node:zlib';
import { type FinishedPage, readFinished } from '../verify/finished.ts';
import type { Bytes, FileObject } from '../verify/objects.ts';
import type { Encoded } from './encode.ts';
import { PdfWriter } from './writer.ts';

/** Which pages of a finished file, from 1, both included; `name` becomes title and bookmark. */
export interface Cut {
  firstPage: number;
  lastPage: number;
  name: string;
}

/** Where the writer puts a page's paragraphs, counted from its words, and the letters its font knows. */
const PARENTS_AFTER_CONTENT = 3;
const UNICODE = 11;

/**
 * Some pages of a finished file as a file of their own. Pictures and words are taken as they lie there, byte for byte, and
 * written by the same writer: nothing is in it that was not verified. Null where the file is not one of ours, the pages
 * are not in it, or they share letters with others, of which some would then go along.
 */
export function cut(pdf: Bytes, { firstPage, lastPage, name }: Cut): Uint8Array | null {
  const finished = readFinished(pdf);
  if (!finished.ok || firstPage < 1 || lastPage < firstPage || lastPage > finished.pages.length) return null;
  const { objects } = finished.file;
  const lang =
    [...objects.values()].map(({ body }) => /\/Lang \(([a-zA-Z-]+)\)/u.exec(body)?.[1]).find(Boolean) ?? 'en-GB';
  const rows = rowsOf(objects.get(UNICODE));
  const writer = new PdfWriter();
  const shapes = sharedBy(finished.pages, firstPage, lastPage);
  if (!shapes) return null;
  for (const page of finished.pages.slice(firstPage - 1, lastPage)) {
    const image = imageOf(page.picture, page.shapes ? shapes.get(page.shapes.id) : undefined);
    const under = page.under && imageOf(page.under);
    const content = page.content.stream;
    const paragraphs = objects.get(page.content.id + PARENTS_AFTER_CONTENT);
    if (!image || (page.under && !under) || !content || !paragraphs?.body.startsWith('[')) return null;
    const { width, height } = page;
    const headings = headingsOf(content);
    writer.add({ width, height, image, under, content, paragraphs: count(paragraphs.body), headings, rows });
  }
  writer.finish({ title: name, lang, bookmarks: [{ title: name, page: 0 }] });
  return new Uint8Array(Buffer.concat(writer.taken()));
}

/** Which of a page's paragraphs its orders call headings. */
const headingsOf = (content: Uint8Array): number[] =>
  [
    ...inflateSync(content)
      .toString('latin1')
      .matchAll(/^\/H1 <<\/MCID (\d+)>>/gmu),
  ].map(([, at]) => Number(at));

const count = (references: string): number => references.match(/ 0 R/gu)?.length ?? 0;

/** The letters that the wanted pages share, by the number of their object; null where others share them that are not wanted. */
function sharedBy(pages: readonly FinishedPage[], firstPage: number, lastPage: number): Map<number, Uint8Array> | null {
  const shared = new Map<number, Uint8Array>();
  for (const { shapes } of pages.slice(firstPage - 1, lastPage))
    if (shapes?.stream && !shared.has(shapes.id)) shared.set(shapes.id, shapes.stream);
  const others = [...pages.slice(0, firstPage - 1), ...pages.slice(lastPage)];
  return others.some(({ shapes }) => shapes && shared.has(shapes.id)) ? null : shared;
}

function imageOf({ body, stream }: FinishedPage['picture'], shapes?: Uint8Array): Encoded | null {
  const shape =
    /\/Width (\d+) \/Height (\d+) (?:\/ColorSpace \/Device(Gray|RGB)|\/ImageMask true) \/BitsPerComponent (\d) \/Filter (\[?)\/(FlateDecode|DCTDecode|JBIG2Decode)/u.exec(
      body,
    );
  const coded = CODED.find(({ filter, bits }) => shape?.[6] === filter && Number(shape[4]) === bits);
  if (!shape || !coded || !stream) return null;
  const [width, height] = [Number(shape[1]), Number(shape[2])];
  return {
    data: stream,
    width,
    height,
    channels: shape[3] === 'RGB' ? 3 : 1,
    ...coded,
    ...(shape[5] && { isTwice: true }),
    ...(shapes && { shapes }),
  };
}

const CODED: readonly Pick<Encoded, 'filter' | 'bits'>[] = [
  { filter: 'JBIG2Decode', bits: 1 },
  { filter: 'FlateDecode', bits: 4 },
  { filter: 'DCTDecode', bits: 8 },
];

/** The rows of 256 letters that the whole file uses. */
function rowsOf(map: FileObject | undefined): number[] {
  const text = map?.stream ? inflateSync(map.stream).toString('latin1') : '';
  return [...text.matchAll(/^<([0-9a-f]{2})00> /gmu)].map(([, row]) => Number.parseInt(row ?? '0', 16));
}
