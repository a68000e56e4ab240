import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { standingTerm } from '../documents/standing-term.ts';
import { event, line, text } from '../event.ts';
import { consultationId, documentId, fileId, otherPersonId, pageId } from '../ids.ts';
import { language } from '../language.ts';

/** What a copy shows: the lines that name the person and nothing else, or the pages with all taken out that rests on others. */
export const consultationShows = ['lines', 'pages'] as const;

/** A body may have to look through a whole file; it comes in parts, as an answer does. */
export const mostConsulted = 10_000;

/**
 * Asking somebody whose information is in the papers, or another body that knows more of it, with a copy made for them
 * (DPA 2018 Sch 2 para 16(3)(c): steps taken to seek consent). Nothing of it goes out before somebody else agrees.
 */
export const consultingEvents = [
  event('consultation.asked', {
    consultationId,
    /** The person of the register whom it is about. */
    personId: otherPersonId,
    /** Who gets the copy: they themselves, or a body. */
    to: line,
    /** What they are asked, as the cover sheet says it. */
    question: text.max(4000),
    answerBy: civilDate,
    shows: z.enum(consultationShows),
    pages: z.array(z.object({ documentId, pageId })).min(1).max(mostConsulted),
    /** What the copy itself says is said in this language; English where it is absent. */
    language: language.optional(),
    /** Why pages are shown that are withheld whole; without it none is. */
    withheld: text.max(2000).optional(),
  }),
  /** By the job: the finished copy, verified like an answer. */
  event('consultation.built', {
    ...{ consultationId, file: fileId, sha256: z.string().length(64) },
    /** What was checked, signed for those outside; copies of before have none. */
    signed: z.object({ report: fileId, signature: fileId }).optional(),
    /** Where it is larger than one file: all of them, in order; the first is the one above. */
    parts: z
      .array(z.object({ file: fileId, sha256: z.string().length(64) }))
      .min(2)
      .max(mostConsulted)
      .optional(),
  }),
  event('consultation.failed', {
    ...{ consultationId, reason: text },
    /** Terms the reason names by their position in the list. */
    standing: z.array(standingTerm).optional(),
  }),
  event('consultation.approved', { consultationId, note: z.string().max(4000) }),
  event('consultation.withdrawn', { consultationId, reason: text }),
  /** Downloaded to be sent; the first time says when it went. */
  event('consultation.taken', { consultationId }),
  event('consultation.answered', { consultationId, answer: text }),
] as const;
