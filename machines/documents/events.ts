import { z } from 'zod';
import { event, text } from '../event.ts';
import { documentId, fileId, markId, otherPersonId, pageId } from '../ids.ts';

/** A rectangle in points, origin top left, on the page as a reader sees it upright. */
export const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Box = z.infer<typeof box>;

export const pageDecisions = ['release', 'redact', 'withhold', 'duplicate', 'out-of-scope'] as const;
export const pageDecision = z.enum(pageDecisions);
export type PageDecision = z.infer<typeof pageDecision>;

/** What is taken out of a page, where, and the exemption it rests on. */
export const mark = z.object({
  id: markId,
  documentId,
  pageId,
  scope: z.enum(['words', 'box', 'page']),
  boxes: z.array(box).max(2000),
  /** The words under a `words` mark; the verifier searches the answer for them. Empty for a drawn box. */
  words: z.string().max(2000),
  code: z.string().max(60),
  /** With the free code: the provision it rests on. */
  citation: z.string().max(300).nullable(),
  /** A term whose every hit was marked at once. */
  term: z.string().max(200).nullable(),
  /** Whom of the register it takes out, where it came of a suggestion. */
  personId: otherPersonId.optional(),
});
export type Mark = z.infer<typeof mark>;

/** What one page of a read document is. Words and their boxes are kept apart, sealed, in the document's text file. */
export const pageFacts = z.object({
  id: pageId,
  number: z.int().positive(),
  width: z.number(),
  height: z.number(),
  source: z.enum(['text', 'scan', 'blank']),
  words: z.int().nonnegative(),
  /** Mean confidence of the OCR, 0–100; null where the page had its own text. */
  confidence: z.number().nullable(),
  /** False where nobody's reading can be trusted: the page must be read by eye and blocks release while undecided. */
  searchable: z.boolean(),
  /** How far clockwise the machine turned it to read it upright, beyond what the file says; absent where it did not. */
  turned: z.literal([90, 180, 270]).optional(),
});
export type PageFacts = z.infer<typeof pageFacts>;

/** Something in the source that the rebuilt page will not carry, or that hides text; an officer decides on each. */
export const finding = z.object({
  id: z.string(),
  kind: z.enum([
    'annotation',
    'attachment',
    'hidden-text',
    'form-field',
    'layer',
    'bookmark',
    'metadata',
    'old-revision',
    'script',
    'tracked-change',
    'damaged',
    'external',
  ]),
  page: z.int().positive().nullable(),
  note: z.string().max(2000),
});
export type Finding = z.infer<typeof finding>;

/**
 * Places or pages that one act takes, so that one undo takes them back: a name can stand three times on each of ten thousand
 * pages. An event that may grow without end would let one form fill the memory of everybody who opens the case.
 */
export const mostAtOnce = 50_000;

/** What happens to the documents of a case and to their pages. */
export const documentEvents = [
  event('document.added', {
    documentId,
    name: z.string().max(200),
    source: fileId,
    bytes: z.int(),
    sha256: z.string(),
    /** For malware, before it was kept; absent from before there was a scanner. */
    checked: z.enum(['clean', 'not-checked']).optional(),
  }),
  /** Its pages are known and can be looked at; scanned ones still wait for their words. */
  event('document.paged', { documentId, text: fileId, pages: z.array(pageFacts) }),
  event('document.read', { documentId, text: fileId, pages: z.array(pageFacts), findings: z.array(finding) }),
  event('document.failed', { documentId, reason: text, isLocked: z.boolean().optional() }),
  event('document.removed', { documentId, reason: text }),
  /** Its name stands in the schedule and the bookmarks of the answer, so it must name nobody who was taken out. */
  event('document.renamed', { documentId, name: z.string().trim().min(1).max(200) }),
  event('finding.settled', { documentId, findingId: z.string(), note: text }),
  event('marks.added', {
    marks: z.array(mark).min(1).max(mostAtOnce),
    /** Marks whose place these take, in the same places on another ground. */
    instead: z.array(markId).min(1).max(mostAtOnce).optional(),
  }),
  event('marks.removed', {
    marks: z.array(markId).min(1).max(mostAtOnce),
    /** Pages that were to be redacted, carry nothing else and go out whole now. */
    whole: z.array(z.object({ documentId, pageId })).min(1).max(mostAtOnce).optional(),
  }),
  event('page.decided', {
    /** With `duplicate`: the page of which each is a copy, where somebody said so. */
    pages: z
      .array(z.object({ documentId, pageId, copyOf: pageId.optional() }))
      .min(1)
      .max(mostAtOnce),
    decision: pageDecision,
    code: z.string().max(60).nullable(),
    citation: z.string().max(300).nullable(),
  }),
  event('review.undone', {}),
  /** The person's own last act, which undo cannot take back any more, stays; undo goes on with the one before it. */
  event('review.passed-over', {}),
] as const;
