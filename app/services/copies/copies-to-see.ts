import type { Actor } from '../../../machines/actors.ts';
import type { CaseState } from '../../../machines/case.ts';
import type { PageDecision } from '../../../machines/documents/events.ts';
import type { App } from '../../app.ts';
import { differing } from '../../documents/copies/align.ts';
import type { NearCopy } from '../../documents/copies/copy-finder.ts';
import { viewSnippets } from '../file/view-snippets.ts';
import type { LoadedCase } from '../load-case.ts';
import { type CaseCopies, copiesSoFar, type PlacedPage } from './case-copies.ts';
import { shownOn } from './compare-marks.ts';
import { staying } from './leave-out.ts';
import { readPages } from './words-of-pages.ts';

/** One page of a set, with where it stands and what was decided on it. */
export interface SeenPage {
  readonly id: string;
  readonly documentId: string;
  readonly document: string;
  readonly number: number;
  readonly decision: PageDecision | null;
  readonly marks: number;
}

/** Pages that are copies of each other, or may be. */
export interface SeenSet {
  readonly by: 'same' | NearCopy['by'];
  /** In hundredths; 100 for pages that are the same. */
  readonly percent: number;
  readonly pages: readonly SeenPage[];
  /** The one that is proposed to stay. */
  readonly stays: string;
  /** Words that stand on the first or on the second only, where there are two that differ. */
  readonly differ: { readonly first: readonly string[]; readonly second: readonly string[] } | null;
  /** Something is taken out on one of them that can be read on another. */
  readonly isUnlike: boolean;
}

export interface SeenCopies {
  readonly open: readonly SeenSet[];
  /** Sets that wait, in all; and those that are dealt with. */
  readonly waiting: number;
  readonly done: number;
  readonly notCompared: number;
}

/**
 * Some of the sets of copies that wait to be dealt with, for somebody who may read the case; what they read of them is put on
 * record. Null while a large case is still being compared.
 */
export async function copiesToSee(
  app: App,
  who: Actor,
  loaded: LoadedCase,
  { from, most }: { from: number; most: number },
): Promise<SeenCopies | null> {
  const copies = await copiesSoFar(app, loaded);
  if (copies === null) return null;
  const sets = setsOf(copies);
  const waiting = sets.filter(({ pages }) => !isDealtWith(pages));
  const open: SeenSet[] = [];
  for (const set of waiting.slice(from, from + most)) open.push(await seen(app, loaded, set));
  const read = open.filter(({ differ }) => differ !== null);
  const documents = new Set(read.flatMap(({ pages }) => pages.map(({ documentId }) => documentId)));
  const viewed = loaded.state.file.documents.map(({ id }) => id).filter((id) => documents.has(id));
  await viewSnippets(app, who, loaded.caseId, viewed);
  return { open, waiting: waiting.length, done: sets.length - waiting.length, notCompared: copies.notCompared };
}

interface PlacedSet extends Pick<SeenSet, 'by'> {
  readonly similarity: number;
  readonly pages: readonly PlacedPage[];
}

const setsOf = ({ same, near }: CaseCopies): PlacedSet[] => [
  ...same.map((pages): PlacedSet => ({ by: 'same', similarity: 1, pages })),
  ...near.map(({ page, of, by, similarity }): PlacedSet => ({ by, similarity, pages: [of, page] })),
];

/** One at most still goes out, or somebody decided them alike. */
function isDealtWith(pages: readonly PlacedPage[]): boolean {
  const rest = pages.filter(({ page }) => page.decision?.decision !== 'duplicate');
  if (rest.length <= 1) return true;
  const ids = new Set<string>(rest.map(({ page }) => page.id));
  const alike = rest.filter(({ page }) => ids.has(page.decision?.copyOf ?? ''));
  return alike.length === rest.length - 1 && new Set(rest.map(({ page }) => page.decision?.decision)).size === 1;
}

async function seen(app: App, loaded: LoadedCase, { by, similarity, pages }: PlacedSet): Promise<SeenSet> {
  const [first, second] = pages;
  const hasMarks = pages.some(({ page }) => page.marks.length > 0);
  const texts = by === 'words' || hasMarks ? await readPages(app, loaded, pages) : new Map();
  const [one, other] = [first, second].map((placed) => placed && texts.get(placed.page.id)?.text.words);
  const differ = by === 'words' && one && other ? differing(one, other) : null;
  return {
    ...{ by, percent: Math.floor(similarity * 100) },
    stays: (staying(pages) ?? first)?.page.id ?? '',
    differ: differ && { first: differ.onlyFirst, second: differ.onlySecond },
    isUnlike: hasMarks && areUnlike(loaded.state, [...texts.values()]),
    pages: pages.map(({ document, page: { id, number, decision, marks } }) => ({
      ...{ id, documentId: document.id, document: document.name, number },
      ...{ decision: decision?.decision ?? null, marks: marks.length },
    })),
  };
}

/** As if all went out: before anything is decided the officer sees what would differ. */
function areUnlike(state: CaseState, pages: readonly Parameters<typeof shownOn>[1][]): boolean {
  const going = pages.map(({ page, text }) => ({
    ...{ text, page: { ...page, decision: { decision: 'redact' as const, code: null, citation: null } } },
  }));
  const [first, ...rest] = going;
  return (
    first !== undefined &&
    rest.some((one) => shownOn(state, one, first) !== null || shownOn(state, first, one) !== null)
  );
}
