import { drawPdf } from '../documents/make-pdf.ts';
import { grain, jpegOf, pixelsOf } from '../documents/make-scan.ts';

/** Scans that differ; one of them names the person. */
export const DISTINCT = 10;
export const TERM = 'Zebediah Quillfeather';
const words =
  'the family were visited at home and the worker noted that school attendance had improved since the last review meeting with their mother who said she was content'.split(
    ' ',
  );

/** Words of a page: different on every page, the term on it about twelve times where `named`. */
function pageLines(page: number, named: boolean, every = 4): string[] {
  return Array.from({ length: 42 }, (_, line) => {
    const row = Array.from(
      { length: 12 },
      (_, i) => words[(page * 31 + line * 7 + i * (1 + (page % 5))) % words.length] ?? 'and',
    );
    if (named && line % every === 1) row.splice(5, 0, TERM);
    return `${page}.${line} ${row.join(' ')}`;
  });
}

/** Which of several files, what share of its pages are scans (tenths, or hundredths below one tenth), and on which of the others the person is named. */
interface Kind {
  file?: number;
  scans?: number;
  everyNamed?: number;
}

/** Pages as a case file has them: seven of ten text, each naming one person, and three noisy 200 dpi scans, some naming them. */
export async function caseFile(
  pages: number,
  { file = 0, scans: share = 0.3, everyNamed = 1 }: Kind = {},
): Promise<{ pdf: Uint8Array; scanned: Map<number, number>; scansOnly: Uint8Array }> {
  const scanned = new Map<number, number>();
  const scans = await Promise.all(Array.from({ length: DISTINCT }, (_, i) => scan(i)));
  const pdf = await drawPdf(
    (doc) => {
      for (let page = 0; page < pages; page++) {
        if (page > 0) doc.addPage();
        const round = share < 0.1 ? 100 : 10;
        if (page % round < Math.round(round * (1 - share))) {
          doc.fontSize(10);
          for (const row of pageLines(10_000 * file + page, page % everyNamed === 0)) doc.text(row, { lineGap: 4 });
        } else {
          const which = scanned.size % DISTINCT;
          doc.image(scans[which] ?? '', 0, 0, { width: 595 });
          scanned.set(page + 1, which);
        }
      }
    },
    { margin: 40 },
  );
  const scansOnly = await drawPdf((doc) => {
    scans.forEach((one, i) => {
      if (i > 0) doc.addPage();
      doc.image(one, 0, 0, { width: 595 });
    });
  });
  return { pdf, scanned, scansOnly };
}

/** A page of text turned into a noisy grey picture of 200 dpi. */
async function scan(i: number): Promise<Buffer> {
  const clean = await drawPdf(
    (doc) => {
      doc.fontSize(10);
      for (const row of pageLines(1000 + i, i === 0, 12)) doc.text(row, { lineGap: 4 });
    },
    { margin: 40 },
  );
  const bitmap = await pixelsOf(clean, 200);
  grain(bitmap, i + 1, 20);
  return jpegOf(bitmap);
}
