import type { Actor } from '../../../machines/actors.ts';
import { type CaseState, fold, foldOn } from '../../../machines/case.ts';
import { pageOf } from '../../../machines/documents/page-places.ts';
import type { CaseEvent } from '../../../machines/events.ts';
import type { PageState } from '../../../machines/file.ts';
import type { DocumentId, PageId } from '../../../machines/ids.ts';
import type { LoadedCase } from '../load-case.ts';
import { lastLooks } from './last-look.ts';

/** A page that is not as it was when somebody last had it before them. */
export interface ChangedPage {
  readonly documentId: DocumentId;
  readonly pageId: PageId;
  readonly document: string;
  readonly page: number;
  /** Redactions that were not there then, and that are there no more. */
  readonly added: number;
  readonly removed: number;
  /** What was decided then and now, where that differs. */
  readonly decision: { readonly before: Decided; readonly now: Decided } | null;
  /** It is kept back as it was then, on another ground. */
  readonly isOnOtherGround: boolean;
  /** It lies otherwise now. */
  readonly isTurned: boolean;
}
type Decided = NonNullable<PageState['decision']>['decision'] | null;

/**
 * What changed on the pages since this person last looked at each as it was to go out, or sent the answer back;
 * redactions that were taken off included. Pages they never looked at are not among them. What was done and undone in
 * between is no change.
 */
export function changedSince(loaded: LoadedCase, reader: Actor): ChangedPage[] {
  const looks = lastLooks(loaded, reader);
  if (looks.size === 0) return [];
  const pagesThen = pagesAt(loaded, new Set(looks.values()));
  return loaded.state.file.documents.flatMap((document) =>
    document.pages.flatMap((page) => {
      const then = pagesThen.get(looks.get(page.id) ?? 0);
      if (!then) return [];
      const was = then(page.id);
      const [old, now] = [was?.marks ?? [], page.marks].map((marks) => new Set(marks.map(({ id }) => id)));
      const added = page.marks.filter(({ id }) => !old?.has(id)).length;
      const removed = (was?.marks ?? []).filter(({ id }) => !now?.has(id)).length;
      const [one, other] = [was?.decision?.decision ?? null, page.decision?.decision ?? null];
      const isOnOtherGround = one === other && groundOf(was) !== groundOf(page);
      const isTurned = was !== undefined && was.turned !== page.turned;
      if (added + removed === 0 && one === other && !isOnOtherGround && !isTurned) return [];
      return [
        {
          ...{ documentId: document.id, pageId: page.id, document: document.name, page: page.number },
          ...{ added, removed, isOnOtherGround, isTurned },
          decision: one === other ? null : { before: one, now: other },
        },
      ];
    }),
  );
}

/** What the words of the letter come from, beside the pages. */
const writing: readonly CaseEvent['type'][] = [
  'decision.recorded',
  'request.refused',
  'letter.drafted',
  'content.completed',
  'search.recorded',
  'search.reasoned',
];

/**
 * Whether something of the letter was written anew since this person last had an answer of this case before them; false
 * for whoever never had.
 */
export function isLetterChanged(loaded: LoadedCase, reader: Actor): boolean {
  let last = 0;
  for (const at of lastLooks(loaded, reader).values()) last = Math.max(last, at);
  return last > 0 && loaded.history.some(({ seq, event }) => seq > last && writing.includes(event.type));
}

const groundOf = (page: PageState | undefined): string =>
  `${page?.decision?.code ?? ''} ${page?.decision?.citation ?? ''}`;

/** The pages as they stood at some versions of the case, each found by its id. The events are folded once for all of them. */
function pagesAt({ history }: LoadedCase, versions: ReadonlySet<number>) {
  const pages = new Map<number, (id: PageId) => PageState | undefined>();
  let known: { readonly state: CaseState; readonly version: number } | null = null;
  for (const version of [...versions].sort((a, b) => a - b)) {
    const events = history.slice(known?.version ?? 0, version).map(({ event }) => event);
    const state: CaseState = known ? foldOn(known.state, events, known.version + 1) : fold(events);
    known = { state, version };
    const { documents } = state.file;
    pages.set(version, (id) => {
      for (const document of documents) {
        const page = pageOf(document.pages, id);
        if (page) return page;
      }
      return undefined;
    });
  }
  return pages;
}
