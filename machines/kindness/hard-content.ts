import type { CaseState } from '../case.ts';
import { isHidden } from '../exemptions/told.ts';
import type { DocumentState } from '../file.ts';
import type { DocumentId } from '../ids.ts';
import { type HardKind, hardKinds } from './events.ts';

export interface HardContent {
  /** What the answer as a whole speaks of. */
  readonly whole: readonly HardKind[];
  readonly documents: readonly {
    readonly documentId: DocumentId;
    readonly name: string;
    readonly kinds: readonly HardKind[];
  }[];
}

const nothing: HardContent = { whole: [], documents: [] };

/**
 * What the requester is warned of before they open the answer. Only what they will see counts: a document of which no
 * page goes out is not warned of, so that no warning says that something was held; and where nothing is sent, nothing is.
 */
export function hardContentOf(state: CaseState): HardContent {
  const outcome = state.request.context.decision?.outcome ?? state.request.context.outcome;
  if (outcome !== 'granted' && outcome !== 'partly-granted') return nothing;
  const kindsOf = (id: DocumentId | null) =>
    inOrder(state.kindness.hard.find((one) => one.documentId === id)?.kinds ?? []);
  const documents = state.file.documents
    .filter((document) => isSeen(state, document))
    .flatMap(({ id, name }) => {
      const kinds = kindsOf(id);
      return kinds.length === 0 ? [] : [{ documentId: id, name, kinds }];
    });
  return { whole: kindsOf(null), documents };
}

/** Every kind that somebody opening all of it meets. */
export const allKinds = ({ whole, documents }: HardContent): readonly HardKind[] =>
  inOrder([...whole, ...documents.flatMap(({ kinds }) => kinds)]);

const inOrder = (kinds: readonly HardKind[]): readonly HardKind[] => hardKinds.filter((kind) => kinds.includes(kind));

const isSeen = (state: CaseState, { pages }: DocumentState): boolean =>
  pages.some(
    (page) => !isHidden(state, page) && (page.decision?.decision === 'release' || page.decision?.decision === 'redact'),
  );
