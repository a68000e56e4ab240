import { objectKind, objectsIn, objectsOn } from './page-objects.ts';
import type { PdfPage } from './pdf-page.ts';
import { readUtf16 } from './pdfium.ts';

const MAX_OBJECTS = 200_000;
const MAX_DEPTH = 8;

/**
 * A file may say other words than it draws (/ActualText), and PDFium would read the said ones. They are taken off the open page, so
 * that what is read is what is drawn, and returned, so that the officer is told.
 */
export function takeActualText(page: PdfPage): string[] {
  const { api } = page.p;
  const said: string[] = [];
  const takeFrom = (text: number) => {
    for (let i = api.FPDFPageObj_CountMarks(text) - 1; i >= 0; i--) {
      const mark = api.FPDFPageObj_GetMark(text, i);
      if (!hasActualText(page, mark)) continue;
      said.push(actualText(page, mark));
      api.FPDFPageObj_RemoveMark(text, mark);
    }
  };
  const visit = (objects: Iterable<number>, depth: number) => {
    let left = MAX_OBJECTS;
    for (const object of objects) {
      if (left-- === 0) return;
      const kind = api.FPDFPageObj_GetType(object);
      if (kind === objectKind.text) takeFrom(object);
      else if (kind === objectKind.form && depth < MAX_DEPTH) visit(objectsIn(page.p, object), depth + 1);
    }
  };
  visit(objectsOn(page), 0);
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
