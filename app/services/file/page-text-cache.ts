import type { CaseId } from '../../../machines/ids.ts';
import type { PageText } from '../../documents/types.ts';

/**
 * How much is kept, in bytes of JSON; in memory it is about twice that (1.8 times for a document of 500 pages, which has
 * some 15 million bytes).
 */
const most = 64_000_000;
/** What nobody asked for in this time is forgotten: words of a file are not kept longer than somebody works with them. */
const idleMs = 15 * 60_000;

interface Kept<Page> {
  readonly caseId: CaseId;
  readonly pages: readonly Page[];
  readonly bytes: number;
  readonly usedAt: number;
}

/** Words of documents, or of parts of them, that were just worked with: as many as fit, the ones used last, and none for long. */
export class PageTextCache<Page = PageText> {
  readonly #kept = new Map<string, Kept<Page>>();
  readonly #closed = new Set<CaseId>();
  #bytes = 0;
  readonly #most: number;
  constructor(mostBytes = most) {
    this.#most = mostBytes;
  }

  /** Bytes kept now. */
  get bytes(): number {
    return this.#bytes;
  }

  get(fileId: string, now: number): readonly Page[] | null {
    const found = this.#kept.get(fileId);
    if (found === undefined) return null;
    // Moved to the end: the first is always the one unused for longest.
    this.#kept.delete(fileId);
    this.#kept.set(fileId, { ...found, usedAt: now });
    return found.pages;
  }

  /** Keeps a document. One that alone is larger than the limit is not kept, nor one of a case that is closed. */
  put(fileId: string, kept: Omit<Kept<Page>, 'usedAt'>, now: number): void {
    this.#drop(fileId);
    this.tidy(now);
    if (kept.bytes > this.#most || this.#closed.has(kept.caseId)) return;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes + kept.bytes <= this.#most) break;
      this.#drop(oldest);
    }
    this.#kept.set(fileId, { ...kept, usedAt: now });
    this.#bytes += kept.bytes;
  }

  /** Forgets what has not been used for a while. */
  tidy(now: number): void {
    for (const [fileId, { usedAt }] of this.#kept) if (usedAt <= now - idleMs) this.#drop(fileId);
  }

  /** Forgets a case whose key is destroyed, also what is still being made of its words just now. */
  close(caseId: CaseId): void {
    this.#closed.add(caseId);
    this.forget(caseId);
  }

  /** Forgets a case. */
  forget(caseId: CaseId): void {
    for (const [fileId, kept] of this.#kept) if (kept.caseId === caseId) this.#drop(fileId);
  }

  #drop(fileId: string): void {
    const kept = this.#kept.get(fileId);
    if (kept === undefined) return;
    this.#kept.delete(fileId);
    this.#bytes -= kept.bytes;
  }
}
