import type { Actor } from '../../../machines/actors.ts';
import type { PageDecision } from '../../../machines/documents/events.ts';
import type { Touched } from '../../../machines/documents/page-places.ts';
import type { CaseEvent } from '../../../machines/events.ts';
import type { CaseFile } from '../../../machines/file.ts';
import type { PageId } from '../../../machines/ids.ts';
import type { Happened, LoadedCase } from '../load-case.ts';

/** Something a colleague did on a page. */
export interface Meanwhile {
  /** Its place in the case's history. */
  readonly seq: number;
  readonly at: number;
  /** Whoever did it, by id. */
  readonly by: string;
  readonly did:
    | { readonly what: 'marked' | 'unmarked' | 'changed' | 'turned-down'; readonly count: number }
    | { readonly what: 'decided'; readonly decision: PageDecision }
    | { readonly what: 'turned' | 'undid' | 'redid' };
}

/** What others than somebody did on a page since a version of the case, oldest first. */
export function meanwhile({ history, state }: LoadedCase, who: Actor, page: PageId, since: number): Meanwhile[] {
  const fresh = history.slice(since).filter(({ event }) => event.by.kind === 'staff' && event.by.id !== who.id);
  const takenBack = pagesTakenBack(fresh, state.file);
  const isOn = (seq: number) => {
    const pages = takenBack.get(seq);
    return pages === undefined || countOf(pages, page) > 0;
  };
  return fresh.flatMap(({ seq, at, event }) => {
    const did = didOn(event, page, history, isOn(seq));
    return did ? [{ seq, at, by: event.by.id, did }] : [];
  });
}

const countOf = (all: readonly { readonly pageId: PageId }[], page: PageId): number =>
  all.filter(({ pageId }) => pageId === page).length;

/** @param isOn whether undo and redo, which name no page themselves, were about this one */
function didOn(event: CaseEvent, page: PageId, history: readonly Happened[], isOn: boolean): Meanwhile['did'] | null {
  const counted = (what: 'marked' | 'unmarked' | 'changed' | 'turned-down', count: number) =>
    count > 0 ? { what, count } : null;
  switch (event.type) {
    case 'marks.added':
      return counted(event.instead ? 'changed' : 'marked', countOf(event.marks, page));
    case 'marks.removed': {
      const gone = new Set(event.marks);
      const marks = history.flatMap(({ event: one }) =>
        one.type === 'marks.added' || one.type === 'copies.decided' ? one.marks : [],
      );
      return counted(
        'unmarked',
        countOf(
          marks.filter(({ id }) => gone.has(id)),
          page,
        ),
      );
    }
    case 'page.decided':
    case 'copies.decided':
      return countOf(event.pages, page) > 0 ? { what: 'decided', decision: event.decision } : null;
    case 'suggestions.rejected':
      return counted('turned-down', countOf(event.suggestions, page));
    case 'pages.turned':
      return event.pages.includes(page) ? { what: 'turned' } : null;
    case 'review.undone':
      return isOn ? { what: 'undid' } : null;
    case 'review.redone':
      return isOn ? { what: 'redid' } : null;
    default:
      return null;
  }
}

/**
 * The pages that undo and redo were about, by their place in the history: read backwards from what can be undone and
 * redone now. Those that an act after them made impossible to do again are left out: nobody knows any more.
 */
function pagesTakenBack(
  fresh: readonly Happened[],
  { undo, redo, passedOver }: CaseFile,
): ReadonlyMap<number, Touched> {
  const pages = new Map<number, Touched>();
  for (const person of new Set(fresh.map(({ event }) => event.by.id))) {
    const over = passedOver.filter(({ by }) => by === person).map((act): Touched => act.pages);
    const undos = undo.filter(({ by }) => by === person).map((act): Touched => act.pages);
    let redos = redo.filter(({ by }) => by === person).map(({ act }): Touched => act.pages);
    for (const { seq, event } of fresh.toReversed()) {
      if (event.by.id !== person) continue;
      if (event.type === 'review.undone' || event.type === 'review.redone') {
        const [from, to] = event.type === 'review.undone' ? [redos, undos] : [undos, redos];
        const touched = from.pop();
        if (!touched) continue;
        pages.set(seq, touched);
        to.push(touched);
      } else if (event.type === 'review.passed-over') {
        undos.push(...over.splice(-1));
      } else if (isUndoable(event)) {
        undos.pop();
        redos = [];
      }
    }
  }
  return pages;
}

const isUndoable = (event: CaseEvent): boolean =>
  ['marks.added', 'marks.removed', 'page.decided', 'copies.decided', 'suggestions.rejected'].includes(event.type) ||
  (event.type === 'pages.turned' && event.inReview === true);
