import sharp from 'sharp';
import type { PdfPage } from '../pages/pdf-page.ts';
import type { Bitmap } from '../pages/render.ts';
import { jbig2 } from '../redact/bilevel/jbig2.ts';
import { inkOf } from '../redact/bilevel/shapes.ts';
import { decodedPicture } from './decoded.ts';
import type { FinishedPage } from './finished.ts';
import { inflated } from './inflated.ts';
import type { FileObject } from './objects.ts';
import type { SharedShapes } from './shared-shapes.ts';

const MAX_PIXELS = 60_000_000;
const PAPER = 255;
export const MORE_OR_LESS = 'its picture holds more or less than its pixels';

/** What a page shows, in grey, and the pictures it is made of: one, or what lies under the black, and the black. */
export interface Shown {
  shown: Bitmap;
  layers: readonly Bitmap[];
}

/**
 * The pixels of a page, decoded from its pictures; since its content is known to draw just these over the whole sheet,
 * they are what a reader sees. A fault where a stream holds anything but its pixels.
 * @param page the same page as PDFium opened it
 * @param shared takes note of pictures that can only be judged together with those of other pages
 */
export async function readPicture(own: FinishedPage, page: PdfPage, shared: SharedShapes): Promise<Shown | string> {
  const { picture, under } = own;
  const isBlack = isInk(picture);
  if (isBlack && !(under === null ? OPAQUE : STENCIL).test(picture.body)) return 'its picture is not black and white';
  if (under === null) {
    const shown = isBlack ? readInk(own, page, shared) : await pixelsOf(picture);
    return typeof shown === 'string' ? shown : { shown, layers: [shown] };
  }
  if (!isBlack || isInk(under)) return 'its pictures are not black and what lies under it';
  const below = await pixelsOf(under);
  const ink = readInk(own, page, shared);
  if (typeof below === 'string' || typeof ink === 'string') return typeof below === 'string' ? below : String(ink);
  return { shown: over(below, ink), layers: [below, ink] };
}

const isInk = ({ body }: FileObject): boolean => /\/JBIG2Decode/u.test(body);

/** What a picture may say of itself, from its first word to its last. */
const said = (kind: string): RegExp =>
  new RegExp(String.raw`^<< /Type /XObject /Subtype /Image /Width \d+ /Height \d+ ${kind} /Length \d+ >>$`, 'u');
const CODED = String.raw`/BitsPerComponent 1 /Filter /JBIG2Decode(?: /DecodeParms << /JBIG2Globals \d+ 0 R >>)?`;
const OPAQUE = said(`/ColorSpace /DeviceGray ${CODED}`);
const STENCIL = said(`/ImageMask true ${CODED}`);
const GREYS = said(
  String.raw`/ColorSpace /Device(?:Gray|RGB) /BitsPerComponent 4 /Filter (?:/FlateDecode|\[/FlateDecode /FlateDecode\])`,
);
const PHOTOGRAPH = said('/ColorSpace /Device(?:Gray|RGB) /BitsPerComponent 8 /Filter /DCTDecode');

/** Black over what lies under it, as fine as the black. */
function over(below: Bitmap, ink: Bitmap): Bitmap {
  const { width, height } = ink;
  const data = new Uint8Array(width * height);
  const columns = Int32Array.from({ length: width }, (_, x) => Math.floor((x * below.width) / width));
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor((y * below.height) / height) * below.width;
    for (let x = 0; x < width; x++, at++)
      data[at] = ink.data[at] === 0 ? 0 : (below.data[row + (columns[x] ?? 0)] ?? PAPER);
  }
  return { data, width, height, channels: 1 };
}

/** The size that a picture says it has, if that is one. */
function sizeOf({ body }: FileObject): { width: number; height: number } | null {
  const number = (key: string) => Number(new RegExp(`/${key} (\\d+)`, 'u').exec(body)?.[1]);
  const [width, height] = [number('Width'), number('Height')];
  return width > 0 && height > 0 && width * height <= MAX_PIXELS ? { width, height } : null;
}

/** The pixels of one picture that is not black and white. Grey; colour is turned to grey. */
async function pixelsOf(picture: FileObject): Promise<Bitmap | string> {
  const { body, stream } = picture;
  const size = sizeOf(picture);
  if (!stream || !size) return 'its picture has no size';
  if (!GREYS.test(body) && !PHOTOGRAPH.test(body)) return 'its picture says of itself what is not written here';
  const { width, height } = size;
  const channels = /\/DeviceGray /u.test(body) ? 1 : 3;
  if (GREYS.test(body)) {
    const isTwice = body.includes('/Filter [/FlateDecode /FlateDecode] ');
    const packed = isTwice ? inflated(inflated(stream)) : inflated(stream);
    const row = Math.ceil((width * channels) / 2);
    if (packed?.length !== row * height) return MORE_OR_LESS;
    const data = unpack(packed, width * channels, height);
    return { data: channels === 1 ? data : greyOf(data), width, height, channels: 1 };
  }
  const fault = jpegFault(stream, { width, height, channels });
  if (fault) return fault;
  try {
    const data = await sharp(stream, { limitInputPixels: MAX_PIXELS }).toColourspace('b-w').raw().toBuffer();
    return data.length === width * height ? { data, width, height, channels: 1 } : MORE_OR_LESS;
  } catch {
    return 'its picture cannot be decoded';
  }
}

/**
 * Black and white as PDFium decodes it. A stream of this kind could hold more than shows: a letter in its dictionary
 * that stands nowhere, a comment. So what was decoded is coded again, which gives the same bytes only where they hold
 * these pixels and nothing beside; where pages share their letters, once all of them are decoded.
 */
function readInk(own: FinishedPage, page: PdfPage, shared: SharedShapes): Bitmap | string {
  const { picture, under } = own;
  const size = sizeOf(picture);
  if (!size || !picture.stream) return 'its picture has no size';
  const bitmap = decodedPicture(page, under !== null);
  if (!bitmap) return 'its picture cannot be decoded';
  if (bitmap.width !== size.width || bitmap.height !== size.height)
    return 'its picture is not the one the file says it is';
  const ink = inkOf(bitmap);
  if (picture.body.includes('/DecodeParms')) {
    shared.note(own, ink);
    return bitmap;
  }
  const [coded] = jbig2([ink]).pages;
  return coded && Buffer.compare(coded.data, picture.stream) === 0 ? bitmap : MORE_OR_LESS;
}

/** Colour as bright as an eye sees it (ITU-R BT.601). */
function greyOf(data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length / 3);
  for (let at = 0, from = 0; at < out.length; at++, from += 3)
    out[at] = Math.round(
      0.299 * (data[from] ?? 255) + 0.587 * (data[from + 1] ?? 255) + 0.114 * (data[from + 2] ?? 255),
    );
  return out;
}

function unpack(packed: Uint8Array, width: number, height: number): Uint8Array {
  const out = new Uint8Array(width * height).fill(255);
  const row = Math.ceil(width / 2);
  for (let y = 0; y < height; y++)
    for (let from = y * row, to = y * width, end = to + width; to < end; from++, to += 2) {
      const pair = packed[from] ?? 0;
      if (pair === 255) continue;
      out[to] = (pair >> 4) * 17;
      if (to + 1 < end) out[to + 1] = (pair & 15) * 17;
    }
  return out;
}

/**
 * Segments of a JPEG in their order, each by its marker, its length and the table it holds: what is written here, and
 * nothing beside.
 */
const SEGMENTS: Readonly<Record<number, string>> = {
  1: 'db:67:0 c0:11 c4:31:0 c4:181:16 da:8',
  3: 'db:67:0 db:67:1 c0:17 c4:31:0 c4:181:16 c4:31:1 c4:181:17 da:12',
};
const [START, END, SCAN, FRAME, QUANTISATION, HUFFMAN] = [0xffd8, 0xd9, 0xda, 0xc0, 0xdb, 0xc4];

/**
 * Walks a JPEG from its first byte to its last: only its tables, its frame and the picture may be there, no comment, no
 * camera data, nothing within or after its pixels.
 */
function jpegFault(data: Uint8Array, said: { width: number; height: number; channels: number }): string | null {
  const two = (at: number) => ((data[at] ?? 0) << 8) + (data[at + 1] ?? 0);
  if (two(0) !== START) return 'its picture is not a JPEG';
  const found: string[] = [];
  let at = 2;
  for (let marker = 0; at < data.length && marker !== SCAN; at += 2 + two(at + 2)) {
    if (data[at] !== 0xff) return 'its picture is damaged';
    marker = data[at + 1] ?? 0;
    const table = marker === QUANTISATION || marker === HUFFMAN ? `:${data[at + 4]}` : '';
    found.push(`${marker.toString(16)}:${two(at + 2)}${table}`);
    const isOther = marker === FRAME && (two(at + 5) !== said.height || two(at + 7) !== said.width);
    if (isOther || found.length > 20) return 'its picture is not the one the file says it is';
  }
  if (found.join(' ') !== SEGMENTS[said.channels]) return 'its picture carries data beside its pixels';
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.length);
  for (at = bytes.indexOf(0xff, at); at !== -1 && data[at + 1] === 0; at = bytes.indexOf(0xff, at + 2));
  return at === data.length - 2 && data[at + 1] === END ? null : 'its picture has bytes within or after its pixels';
}
