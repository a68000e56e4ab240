import { setImmediate } from 'node:timers/promises';
import type { MessageHead } from '../../../machines/documents/coming-in.ts';
import type { DocumentState } from '../../../machines/file.ts';
import type { DocumentId, PageId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { findInside } from '../../documents/copies/inside.ts';
import { inCommon, plainWords, shinglesOf } from '../../documents/copies/shingles.ts';
import { bodyOf } from '../../documents/incoming/message-body.ts';
import { documentWordsAtHand } from '../file/document-words.ts';
import type { LoadedCase } from '../load-case.ts';

/** An e-mail whose words stand whole inside a longer one. */
export interface InsideThread {
  readonly short: DocumentState;
  readonly long: DocumentState;
  /** By what they belong together: the references of the longer one, its subject, or the words alone. */
  readonly by: 'reference' | 'subject' | 'words';
  /** Each page of the shorter with the page of the longer on which most of it stands. */
  readonly pages: readonly { readonly pageId: PageId; readonly copyOf: PageId }[];
  /** What came with the shorter and not with the longer, by name: it is not left out with it. */
  readonly onlyWithShort: readonly string[];
}

/** Fewer words than this say nothing by themselves; with the same subject, and with a reference, fewer are enough. */
const fewest = { reference: 3, subject: 8, words: 25 } as const;

/** The key under which an e-mail is said not to be inside a longer one. */
export const insideKey = (long: DocumentId): string => `inside:${long}`;

interface Mail {
  readonly document: DocumentState;
  readonly words: number;
  readonly shingles: Uint32Array;
  readonly pages: readonly { readonly id: PageId; readonly shingles: Uint32Array }[];
}

/**
 * E-mails of a case that stand whole inside longer ones, quote marks aside, and that nobody said not to.
 * @param mayHold which of them count as the longer one
 */
export async function caseThreads(
  app: App,
  { caseId, state }: LoadedCase,
  mayHold: (long: DocumentState) => boolean = () => true,
): Promise<InsideThread[]> {
  const mails: Mail[] = [];
  for (const document of state.file.documents) {
    if (document.kind !== 'email' || document.pages.length === 0) continue;
    const texts = (await documentWordsAtHand(app, caseId, document)).map((own) => ({ words: own }));
    const words = plainWords(bodyOf(texts));
    const pages = document.pages.flatMap(({ id }, at) => {
      const text = texts[at];
      return text ? [{ id, shingles: shinglesOf(plainWords(text.words)) }] : [];
    });
    mails.push({ document, words: words.length, shingles: shinglesOf(words), pages });
    await setImmediate();
  }
  const how = (short: number, long: number) => {
    const [one, other] = [mails[short], mails[long]];
    return one && other && mayHold(other.document) ? belongTogether(one, other) : null;
  };
  return findInside(
    mails.map(({ shingles }) => shingles),
    (short, long) => how(short, long) !== null,
  ).flatMap(({ short, long }): InsideThread[] => {
    const [one, other, by] = [mails[short], mails[long], how(short, long)];
    if (!one || !other || !by || one.document.pages[0]?.rejected.includes(insideKey(other.document.id))) return [];
    return [
      {
        ...{ short: one.document, long: other.document, by },
        pages: one.pages.flatMap((page) => {
          const kept = mostAlike(page.shingles, other.pages);
          return kept ? [{ pageId: page.id, copyOf: kept }] : [];
        }),
        onlyWithShort: attachmentsOnly(state.file.documents, one.document.id, other.document.id),
      },
    ];
  });
}

function belongTogether(short: Mail, long: Mail): InsideThread['by'] | null {
  const [one, other] = [short.document.message, long.document.message];
  if (one && other) {
    if (one.id !== null && other.follows.includes(one.id)) return short.words >= fewest.reference ? 'reference' : null;
    // What was sent later is not quoted in what was sent before.
    if (isAfter(one, other)) return null;
    if (isSameSubject(one, other) && short.words >= fewest.subject) return 'subject';
  }
  return short.words >= fewest.words ? 'words' : null;
}

const isAfter = (one: MessageHead, other: MessageHead): boolean => Date.parse(one.sent) > Date.parse(other.sent);

const isSameSubject = (one: MessageHead, other: MessageHead): boolean =>
  bare(one.subject) !== '' && bare(one.subject) === bare(other.subject);

const bare = (subject: string): string =>
  subject
    .replace(/^(\s*(re|fwd?|aw|wg)\s*:)+/i, '')
    .trim()
    .toLowerCase();

function mostAlike(shingles: Uint32Array, pages: Mail['pages']): PageId | undefined {
  const ranked = pages.map(({ id, shingles: own }) => ({ id, common: inCommon(shingles, own) }));
  return ranked.sort((a, b) => b.common - a.common)[0]?.id;
}

/** The same file counts as one wherever it came in. */
function attachmentsOnly(documents: readonly DocumentState[], short: DocumentId, long: DocumentId): string[] {
  const cameWith = (id: DocumentId) => documents.filter(({ parent }) => parent === id);
  const there = new Set(cameWith(long).map(({ sha256 }) => sha256));
  return cameWith(short)
    .filter(({ sha256 }) => !there.has(sha256))
    .map(({ name }) => name);
}

/** Those that wait to be dealt with, for a page: names and numbers, none of their words. */
export const threadsToSee = async (app: App, loaded: LoadedCase) =>
  (await caseThreads(app, loaded))
    .filter(({ short }) => short.pages.some(({ decision }) => decision?.decision !== 'duplicate'))
    .map(({ short, long, by, onlyWithShort }) => ({
      ...{ by, onlyWithShort },
      short: {
        ...{ id: short.id, name: short.name, marks: short.pages.reduce((sum, { marks }) => sum + marks.length, 0) },
        pages: short.pages.map(({ id, decision }) => ({ id, decision: decision?.decision ?? null })),
      },
      long: { id: long.id, name: long.name },
    }));
