import { isInvisibleText, objectKind, objectsOn } from '../pages/page-objects.ts';
import type { PdfPage } from '../pages/pdf-page.ts';

/** Of `FPDF_IMAGEOBJ_METADATA`: width, height, dots per inch across and down, bits a pixel, and two more, four bytes each. */
const METADATA = { bytes: 28, across: 2, down: 3, bits: 4 };
const FINEST = 400;
const COARSEST = 100;

/**
 * How fine a scan in black and white was made, in dots per inch, for a page that is nothing but one such picture (perhaps
 * with a scanner's invisible text): drawn so, each of its dots stays one. Null for every other page.
 */
export function inkScanDpi(page: PdfPage): number | null {
  const { p, handle } = page;
  const { api } = p;
  const seen = [...objectsOn(page)].filter(
    (object) => api.FPDFPageObj_GetType(object) !== objectKind.text || !isInvisibleText(p, object),
  );
  const [image, ...others] = seen;
  if (image === undefined || others.length > 0 || api.FPDFPageObj_GetType(image) !== objectKind.image) return null;
  const place = p.malloc(METADATA.bytes);
  try {
    if (!api.FPDFImageObj_GetImageMetadata(image, handle, place)) return null;
    const whole = new Uint32Array(p.heap.HEAPU8.buffer, place, METADATA.bytes / 4);
    const broken = new Float32Array(p.heap.HEAPU8.buffer, place, METADATA.bytes / 4);
    if (whole[METADATA.bits] !== 1) return null;
    const dpi = Math.max(broken[METADATA.across] ?? 0, broken[METADATA.down] ?? 0);
    return dpi >= COARSEST && dpi <= FINEST ? dpi : null;
  } finally {
    p.free(place);
  }
}
