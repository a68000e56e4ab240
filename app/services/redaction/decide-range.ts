import { z } from 'zod';
import { pageDecision } from '../../../machines/documents/events.ts';
import { exemptionCodes } from '../../../machines/exemptions/index.ts';
import { type CaseFile, findDocument, type PageState } from '../../../machines/file.ts';
import { pageOrder } from '../../../machines/file-order/page-order.ts';
import { documentId } from '../../../machines/ids.ts';
import { refuse } from '../../../machines/refusal.ts';
import { caseAct } from '../case-act.ts';

const pageNumber = z.coerce.number('Enter page numbers').int('Enter page numbers').positive('Enter page numbers');

const input = z.object({
  documentId,
  from: pageNumber,
  to: pageNumber,
  decision: z.enum(pageDecision.options, 'Choose what becomes of the pages'),
  code: z.enum(exemptionCodes).nullish(),
  citation: z.string().trim().max(300).nullish(),
  /** The order of pages that whoever decides saw (`pageOrder`): page numbers mean nothing without it. */
  order: z.string().optional(),
});
export type PageRange = z.output<typeof input>;

export interface RangeSplit {
  /** Undecided pages that the decision may be given to at once. */
  readonly taken: readonly PageState[];
  /** Undecided pages that nothing could read: before they go out, somebody has to look at each. */
  readonly toLookAt: readonly PageState[];
  /** Undecided pages with redactions, which cannot be released whole. */
  readonly marked: readonly PageState[];
}

/** What a decision for a range of pages would do. Pages decided before are left as they are. */
export function splitRange(file: CaseFile, { documentId: id, from, to, decision }: PageRange): RangeSplit {
  const pages = (findDocument(file, id)?.pages ?? []).filter(
    (page) => page.number >= from && page.number <= to && page.decision === null,
  );
  const goesOut = decision === 'release' || decision === 'redact';
  const toLookAt = pages.filter((page) => goesOut && !page.searchable);
  const marked = pages.filter((page) => decision === 'release' && page.marks.length > 0 && page.searchable);
  return { taken: pages.filter((page) => !toLookAt.includes(page) && !marked.includes(page)), toLookAt, marked };
}

/** Said of an act on pages by number, where the numbers do not mean what they meant when the form was shown. */
export const pagesMoved = refuse(
  'pages-moved',
  'Somebody moved or turned pages of this document after you opened it. Look at the pages again, then repeat what you wanted to do.',
);

/**
 * Decides many pages of a document at once: those not yet decided. What would go out is given only to pages whose words
 * were read; the others have to be decided one by one, by someone who has them on the screen.
 */
export const decideRange = caseAct({
  event: 'page.decided',
  input,
  plan: (range, { file }) => {
    const document = findDocument(file, range.documentId);
    if (!document) return refuse('no-document', 'This document is not part of the case.');
    if (range.order !== undefined && range.order !== pageOrder(document.pages)) return pagesMoved;
    if (range.from > range.to || range.to > document.pages.length) {
      return refuse('no-range', `Enter pages between 1 and ${document.pages.length}, the lower number first.`);
    }
    const { taken, toLookAt, marked } = splitRange(file, range);
    if (taken.length === 0) {
      return refuse(
        'nothing-left',
        toLookAt.length + marked.length > 0
          ? 'The undecided pages among these cannot be searched or carry redactions. Decide each of them by itself.'
          : 'All of these pages are decided already.',
      );
    }
    return [
      {
        type: 'page.decided',
        pages: taken.map(({ id }) => ({ documentId: range.documentId, pageId: id })),
        decision: range.decision,
        code: range.code ?? null,
        citation: range.citation || null,
      },
    ];
  },
});
