import type { PdfPage } from './pdf-page.ts';

/** Pixels, rows top to bottom without padding; one byte a pixel when grey, three (red, green, blue) when colour. */
export interface Bitmap {
  data: Uint8Array;
  width: number;
  height: number;
  channels: 1 | 3;
}

const GREY = 1;
const BGR = 2;
const REVERSE_BYTE_ORDER = 0x10;
const GREYSCALE = 0x08;
const ANNOT = 0x01;
const NO_SMOOTH = { letters: 0x1000, all: 0x7000 };
const MAX_PIXELS = 36_000_000;

/** Pixels for `dpi`, kept under a ceiling so that a page said to be metres wide cannot fill the memory. */
export function pixelSize(page: { width: number; height: number }, dpi: number): { width: number; height: number } {
  const wanted = dpi / 72;
  const scale = Math.min(wanted, Math.sqrt(MAX_PIXELS / (page.width * page.height)));
  return { width: Math.max(1, Math.round(page.width * scale)), height: Math.max(1, Math.round(page.height * scale)) };
}

/**
 * Draws the page as it is shown, on white. Layers that are off, and notes that only pop up, are not drawn.
 * @param hard what gets no greys at its edges: for fine drawings in black and white
 */
export function render(
  page: PdfPage,
  size: { width: number; height: number },
  channels: 1 | 3,
  hard?: keyof typeof NO_SMOOTH,
): Bitmap {
  const { p } = page;
  const { width, height } = size;
  const stride = Math.ceil((width * channels) / 4) * 4;
  const buffer = p.malloc(stride * height);
  if (buffer === 0) throw new Error('no memory for a page image');
  const bitmap = p.api.FPDFBitmap_CreateEx(width, height, channels === 1 ? GREY : BGR, buffer, stride);
  try {
    p.heap.HEAPU8.fill(255, buffer, buffer + stride * height);
    const flags = (channels === 1 ? GREYSCALE : REVERSE_BYTE_ORDER) | ANNOT | (hard ? NO_SMOOTH[hard] : 0);
    p.api.FPDF_RenderPageBitmap(bitmap, page.handle, 0, 0, width, height, page.quarters, flags);
    const row = width * channels;
    if (stride === row) return { data: p.heap.HEAPU8.slice(buffer, buffer + row * height), width, height, channels };
    const data = new Uint8Array(row * height);
    for (let y = 0; y < height; y++)
      data.set(p.heap.HEAPU8.subarray(buffer + y * stride, buffer + y * stride + row), y * row);
    return { data, width, height, channels };
  } finally {
    p.api.FPDFBitmap_Destroy(bitmap);
    p.free(buffer);
  }
}

/** What colours a page has is asked of so small a drawing. */
export const LOOK_DPI = 18;

/** A page small and in its colours, to ask what colours it has (`colour.ts`). */
export const smallColours = (page: PdfPage): Uint8Array => render(page, pixelSize(page, LOOK_DPI), 3).data;
