import sharp from 'sharp';
import { isColoured } from '../pages/colour.ts';
import { isInvisibleText, objectKind, objectsOn } from '../pages/page-objects.ts';
import type { PdfFile } from '../pages/pdf-file.ts';
import type { PdfPage } from '../pages/pdf-page.ts';
import { type Bitmap, pixelSize, render } from '../pages/render.ts';
import { difference, tilesOf } from '../pages/tiles.ts';
import type { PageLook } from '../types.ts';

const SLACK = 1.5;
const LIMIT = 60_000_000;
/** Difference of a tile's brightness, of 255, at which the picture is not what PDFium shows. */
const ALIKE = 40;

/**
 * The pixels of a page that is nothing but one upright JPEG from edge to edge (a scan, perhaps with a scanner's invisible
 * text): decoded natively, which is several times faster than drawing it. Compared with what a drawing of the page showed,
 * at ingest or now. Null for anything else: such a page is drawn.
 * @param wanted how fine, and whether in its colours, if it has any
 */
export async function solePicture(
  file: PdfFile,
  page: PdfPage,
  wanted: { readonly dpi: number; readonly channels: 1 | 3 },
  look?: PageLook,
): Promise<Bitmap | null> {
  const jpeg = soleJpeg(page);
  if (!jpeg || file.namesMasks()) return null;
  try {
    const { channels } = await sharp(jpeg, { limitInputPixels: LIMIT }).metadata();
    if (channels !== 1 && channels !== 3) return null;
    const isOne = wanted.channels === 3 && channels === 3;
    const colour = isOne && isColoured(await smallColours(jpeg, pixelSize(page, 18)));
    const size = pixelSize(page, wanted.dpi);
    const data = await sharp(jpeg, { limitInputPixels: LIMIT })
      .resize(size.width, size.height, { fit: 'fill', kernel: 'linear' })
      .toColourspace(colour ? 'srgb' : 'b-w')
      .raw()
      .toBuffer();
    const out: Bitmap = { data, ...size, channels: colour ? 3 : 1 };
    if (data.length !== size.width * size.height * out.channels) return null;
    // The tiles noted at ingest are of grey: those of a colour picture are those of its red.
    const shown = look && !colour ? look.tiles : tilesOf(render(page, pixelSize(page, 18), out.channels));
    return difference(tilesOf(out), shown) > ALIKE ? null : out;
  } catch {
    return null;
  }
}

function soleJpeg(page: PdfPage): Uint8Array | null {
  const { p, handle, toShown } = page;
  const { api } = p;
  const upright = Math.abs(toShown.b) < 1e-6 && Math.abs(toShown.c) < 1e-6 && toShown.a > 0;
  if (!upright || page.notes.length > 0 || api.FPDFPage_HasTransparency(handle)) return null;
  let image = 0;
  for (const object of objectsOn(page)) {
    const kind = api.FPDFPageObj_GetType(object);
    if (kind === objectKind.text && isInvisibleText(p, object)) continue;
    if (kind !== objectKind.image || image !== 0) return null;
    image = object;
  }
  if (image === 0 || api.FPDFImageObj_GetImageFilterCount(image) !== 1 || !isWhole(page, image)) return null;
  const buffer = p.malloc(32);
  try {
    const length = api.FPDFImageObj_GetImageFilter(image, 0, buffer, 32);
    const filter = Buffer.from(p.heap.HEAPU8.buffer, buffer, Math.max(0, Math.min(32, length) - 1)).toString('latin1');
    if (filter !== 'DCTDecode' || !api.FPDFPageObj_GetMatrix(image, buffer)) return null;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = p.heap.HEAPF32.slice(buffer >> 2, (buffer >> 2) + 6);
    if (b !== 0 || c !== 0 || a <= 0 || d <= 0) return null;
    const box = page.shownBox(e, f, e + a, f + d);
    const edges = [box.x, box.y, box.x + box.width - page.width, box.y + box.height - page.height];
    if (edges.some((edge) => Math.abs(edge) > SLACK)) return null;
  } finally {
    p.free(buffer);
  }
  return rawData(page, image);
}

/** Whether all of the picture is shown: a clip that is less than the page would hide what its pixels still hold. */
function isWhole(page: PdfPage, image: number): boolean {
  const { p } = page;
  const { api } = p;
  if (api.FPDFPageObj_HasTransparency(image)) return false;
  const clip = api.FPDFPageObj_GetClipPath(image);
  const paths = clip === 0 ? 0 : Math.max(0, api.FPDFClipPath_CountPaths(clip));
  return Array.from({ length: paths }, (_, path) => path).every((path) => isThePage(page, clip, path));
}

/** Whether a clip goes from corner to corner around the page, as scanners write it. */
function isThePage(page: PdfPage, clip: number, path: number): boolean {
  const { p, width, height } = page;
  const count = p.api.FPDFClipPath_CountPathSegments(clip, path);
  if (count !== 4 && count !== 5) return false;
  const place = p.malloc(8);
  try {
    let corners = '';
    for (let i = 0; i < count; i++) {
      const segment = p.api.FPDFClipPath_GetPathSegment(clip, path, i);
      if (segment === 0 || !p.api.FPDFPathSegment_GetPoint(segment, place, place + 4)) return false;
      const [x = 0, y = 0] = p.heap.HEAPF32.slice(place >> 2, (place >> 2) + 2);
      const at = page.shownBox(x, y, x, y);
      const [left, right] = [at.x <= SLACK, at.x >= width - SLACK];
      const [top, bottom] = [at.y <= SLACK, at.y >= height - SLACK];
      if ((!left && !right) || (!top && !bottom)) return false;
      corners += top ? (left ? 'a' : 'b') : left ? 'd' : 'c';
    }
    return ['abcdabcd', 'dcbadcba'].some((round) => round.includes(corners.slice(0, 4)));
  } finally {
    p.free(place);
  }
}

function rawData({ p }: PdfPage, image: number): Uint8Array | null {
  const length = p.api.FPDFImageObj_GetImageDataRaw(image, 0, 0);
  if (length < 100) return null;
  const buffer = p.malloc(length);
  try {
    p.api.FPDFImageObj_GetImageDataRaw(image, buffer, length);
    return p.heap.HEAPU8.slice(buffer, buffer + length);
  } finally {
    p.free(buffer);
  }
}

/** A picture small and in its colours. */
const smallColours = (jpeg: Uint8Array, size: { width: number; height: number }): Promise<Uint8Array> =>
  sharp(jpeg).resize(size.width, size.height, { fit: 'fill' }).toColourspace('srgb').raw().toBuffer();
