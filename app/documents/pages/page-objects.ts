import type { PdfPage } from './pdf-page.ts';
import type { Pdfium } from './pdfium.ts';

/** What an object of a page is, as PDFium numbers it. A form is a group of other objects. */
export const objectKind = { text: 1, image: 3, shading: 4, form: 5 } as const;

const INVISIBLE = 3;

/** The objects of a page, in the order in which they are drawn; a group counts as one. */
export function* objectsOn({ p, handle }: PdfPage): Generator<number> {
  const count = p.api.FPDFPage_CountObjects(handle);
  for (let at = 0; at < count; at++) yield p.api.FPDFPage_GetObject(handle, at);
}

/** The objects of a group. */
export function* objectsIn(p: Pdfium, form: number): Generator<number> {
  const count = p.api.FPDFFormObj_CountObjects(form);
  for (let at = 0; at < count; at++) yield p.api.FPDFFormObj_GetObject(form, at);
}

/** Whether a text is set to leave no ink, as scanners set their own reading of a picture. */
export const isInvisibleText = (p: Pdfium, text: number): boolean =>
  p.api.FPDFTextObj_GetTextRenderMode(text) === INVISIBLE;
