import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { caseId, fileId, submissionId } from '../../../machines/ids.ts';
import { language } from '../../../machines/language.ts';
import { right, rights } from '../../../machines/people.ts';
import { proofKinds } from '../../questions/kit.ts';

const file = z.object({
  fileId,
  /** As the sender called it, without folders. */
  name: z.string().max(200),
  kind: z.enum(proofKinds),
  bytes: z.int().positive(),
});
export type DraftFile = z.infer<typeof file>;

const sentCase = z.object({ caseId, reference: z.string(), right });
export type SentCase = z.infer<typeof sentCase>;

/** What a person filled in so far. Sealed under the draft's own key; after sending, only `sent` is left of it. */
export const draft = z.object({
  v: z.literal(1),
  /** The command that sends it. Made with the draft, so that sending twice is sending once. */
  commandId: z.uuid(),
  submissionId,
  /** Ids and references of the cases it may become, made with the draft for the same reason. */
  cases: z.record(right, z.object({ caseId, reference: z.string() })),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** Ids of the pages gone past. */
  seen: z.array(z.string()),
  files: z.array(file),
  passphraseHash: z.string().nullable(),
  /** The secret that opens it, kept inside its own seal so that a link can bring it to another browser. */
  token: z.string(),
  /** Where the link to carry on goes (used for nothing else), in which language, and the code the person wrote down for it. */
  resume: z.object({ email: z.string(), code: z.string(), language: language.default('en') }).nullable(),
  /** The code that was sent to check an address, for that address only. `id` names this one sending. */
  emailCode: z
    .object({
      ...{ id: z.uuid(), email: z.string(), code: z.string(), expiresAt: z.number(), tries: z.number() },
      language: language.default('en'),
    })
    .nullable()
    .default(null),
  sent: z.object({ at: z.number(), cases: z.array(sentCase) }).nullable(),
});
export type Draft = z.infer<typeof draft>;

/** How long a draft is kept after it was last touched, in days. Said on the start page. */
export const draftDays = 30;
export const draftLifetime = draftDays * 24 * 3600 * 1000;

/** What links that lead back to a draft are called among links. */
export const resumePurpose = 'resume';

// Crockford's base 32: no I, L, O or U, so nothing can be read as something else. Eight of them are 40 bits.
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A reference like RD-7K3M-2Q9P: 40 random bits. Says nothing about the case. */
export function newReference(): string {
  const letters = randomSymbols(8);
  return `RD-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Random symbols that cannot be mistaken for each other, five bits each. */
export const randomSymbols = (count: number): string =>
  [...randomBytes(count)].map((byte) => symbols[byte % 32] ?? '').join('');

/** An empty draft, its future cases named. */
export function emptyDraft(): Draft {
  const named = rights.map((name) => [name, { caseId: randomUUID(), reference: newReference() }]);
  return draft.parse({
    v: 1,
    commandId: randomUUID(),
    submissionId: randomUUID(),
    cases: Object.fromEntries(named),
    answers: {},
    seen: [],
    files: [],
    passphraseHash: null,
    token: randomBytes(24).toString('base64url'),
    resume: null,
    sent: null,
  });
}
