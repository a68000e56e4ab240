import type { PdfPage } from './pdf-page.ts';
import { readUtf16 } from './pdfium.ts';

const TEXT = 1;
const FORM = 5;
const MAX_OBJECTS = 200_000;

/**
 * A file may say other words than it draws (/ActualText), and PDFium would read the said ones. They are taken off the open page, so
 * that what is read is what is drawn, and returned, so that the officer is told.
 */
export function takeActualText(page: PdfPage): string[] {
  const { api } = page.p;
  const said: string[] = [];
  const visit = (object: number, depth: number) => {
    if (api.FPDFPageObj_GetType(object) === FORM && depth < 8) {
      const count = Math.min(api.FPDFFormObj_CountObjects(object), MAX_OBJECTS);
      for (let i = 0; i < count; i++) visit(api.FPDFFormObj_GetObject(object, i), depth + 1);
    }
    if (api.FPDFPageObj_GetType(object) !== TEXT) return;
    for (let i = api.FPDFPageObj_CountMarks(object) - 1; i >= 0; i--) {
      const mark = api.FPDFPageObj_GetMark(object, i);
      if (!hasActualText(page, mark)) continue;
      said.push(actualText(page, mark));
      api.FPDFPageObj_RemoveMark(object, mark);
    }
  };
  const count = Math.min(api.FPDFPage_CountObjects(page.handle), MAX_OBJECTS);
  for (let i = 0; i < count; i++) visit(api.FPDFPage_GetObject(page.handle, i), 0);
  return [...new Set(said)];
}

const hasActualText = (page: PdfPage, mark: number): boolean =>
  page.p.api.FPDFPageObjMark_GetParamValueType(mark, 'ActualText') !== 0;

function actualText({ p }: PdfPage, mark: number): string {
  const length = p.malloc(4);
  try {
    return readUtf16(p, (buffer, size) => {
      const ok = p.api.FPDFPageObjMark_GetParamStringValue(mark, 'ActualText', buffer, size, length);
      return ok ? new DataView(p.heap.HEAPU8.buffer, length, 4).getUint32(0, true) : 0;
    });
  } finally {
    p.free(length);
  }
}
