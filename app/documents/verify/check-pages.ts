import { oneAhead } from '../in-order.ts';
import type { PdfFile } from '../pages/pdf-file.ts';
import type { ManifestPage } from '../types.ts';
import { checkPage, type PageCheck } from './check-page.ts';
import type { Finished } from './finished.ts';
import { SharedShapes } from './shared-shapes.ts';

/** Pages to be read back, and what must be gone from them. */
export interface CheckPages {
  pages: ManifestPage[];
  /** The number of the file's first page. */
  firstPage: number;
  terms: string[];
  /** Words marked by hand, looked for elsewhere. */
  byHand: string[];
  /** Of the case, which each page has to carry; null where pages carry none. */
  reference: string | null;
}

/** Reads pages of a finished file back, one by one and then, where they share their letters, together. */
export async function checkPages(file: PdfFile, finished: Finished, job: CheckPages): Promise<PageCheck[]> {
  const shared = new SharedShapes(finished);
  const checks: PageCheck[] = [];
  await oneAhead(
    job.pages,
    (page) => checkPage({ file, finished, shared }, page, job),
    (one) => checks.push(one),
  );
  const faults = shared.faults();
  for (const check of checks) {
    const fault = faults.get(check.number - job.firstPage);
    if (fault) check.faults.push(`page ${check.number}: ${fault}`);
  }
  return checks;
}
