import { objectKind, objectsOn } from '../pages/page-objects.ts';
import type { PdfPage } from '../pages/pdf-page.ts';
import type { Bitmap } from '../pages/render.ts';

const GREY = 1;

/**
 * The pixels of a finished page's picture (of two, the upper one) as PDFium decodes them, in grey: not drawn, so none is
 * moved or smoothed. Null where the page has no picture in grey.
 * @param isStencil whether only its black is painted
 */
export function decodedPicture(page: PdfPage, isStencil = false): Bitmap | null {
  const { p } = page;
  const { api } = p;
  const image = [...objectsOn(page)].findLast((object) => api.FPDFPageObj_GetType(object) === objectKind.image);
  if (image === undefined) return null;
  const bitmap = api.FPDFImageObj_GetBitmap(image);
  if (bitmap === 0) return null;
  try {
    if (api.FPDFBitmap_GetFormat(bitmap) !== GREY) return null;
    const [width, height] = [api.FPDFBitmap_GetWidth(bitmap), api.FPDFBitmap_GetHeight(bitmap)];
    const [buffer, stride] = [api.FPDFBitmap_GetBuffer(bitmap), api.FPDFBitmap_GetStride(bitmap)];
    const data = new Uint8Array(width * height);
    for (let y = 0; y < height; y++)
      data.set(p.heap.HEAPU8.subarray(buffer + y * stride, buffer + y * stride + width), y * width);
    // Of a stencil PDFium says how much is painted, not how light it is.
    if (isStencil) for (let at = 0; at < data.length; at++) data[at] = 255 - (data[at] ?? 0);
    return { data, width, height, channels: 1 };
  } finally {
    api.FPDFBitmap_Destroy(bitmap);
  }
}
