import { z } from 'zod';
import { event } from '../event.ts';
import { documentId, fileId } from '../ids.ts';
import { finding } from './events.ts';

/** What a file is, by what is in it. Only a PDF is read as it came; pages of our own are made from the others. */
const documentKinds = ['pdf', 'text', 'picture', 'email', 'word', 'zip'] as const;
const documentKind = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof documentKind>;

/** A PDF that stands for a document: of our own making, or the uploaded one without its password. */
const pagesFrom = z.object({ file: fileId, sha256: z.string() });
export type PagesFrom = z.infer<typeof pagesFrom>;

/** What of the head of an e-mail tells to which thread it belongs. */
const message = z.object({
  /** Its Message-ID, and those of the messages it answers. */
  id: z.string().max(500).nullable(),
  follows: z.array(z.string().max(500)).max(200),
  from: z.string().max(500),
  /** As it was written. */
  sent: z.string().max(200),
  subject: z.string().max(500),
});
export type MessageHead = z.infer<typeof message>;

/** Something that came inside another document: an attachment, a file of a zip. Whatever it is, it is listed. */
const child = z.object({
  documentId,
  name: z.string().max(200),
  /** Null where it was not kept: it still lies inside the file it came in. */
  file: z
    .object({ source: fileId, bytes: z.int(), sha256: z.string(), checked: z.enum(['clean', 'not-checked']) })
    .nullable(),
  /** Why it cannot be read; null where it is read next. */
  problem: z.string().max(500).nullable(),
  /** A document of the case with the very same bytes: that one is read and decided on, once. */
  sameAs: documentId.nullable(),
});

/** How what is not a plain PDF becomes pages. */
export const comingInEvents = [
  event('document.unpacked', {
    documentId,
    kind: documentKind,
    /** Null where there is nothing to show but what came inside, as with a zip. */
    pagesFrom: pagesFrom.nullable(),
    findings: z.array(finding),
    children: z.array(child).max(1000),
    /** Of an e-mail; absent from before it was kept. */
    message: message.optional(),
  }),
  /** Somebody knew its password. The password itself is kept nowhere: from here on the copy without one is read. */
  event('document.unlocked', { documentId, pagesFrom, findings: z.array(finding) }),
] as const;
