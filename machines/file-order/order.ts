import type { CivilDate } from '../dates.ts';
import type { CaseEvent, EventOf } from '../events.ts';
import type { CaseFile, DocumentState } from '../file.ts';
import type { DocumentId } from '../ids.ts';
import type { Place } from './events.ts';
import { foldPages, type LaidOut, laidBack, type Turns } from './pages.ts';

export const nowhere: Place = {
  ...{ service: null, system: null, volume: null, recordKind: null },
  ...{ fromOn: null, toOn: null },
};

/** How the file stood before an act on its order, or on how its pages lie. */
export interface OrderBefore {
  readonly documents: readonly { readonly id: DocumentId; readonly place: Place }[];
  /** Empty where the act left pages as they were. */
  readonly pages: readonly LaidOut[];
  /** How far the act turned pages; they may have been turned elsewhere too, which stays. */
  readonly turns: Turns;
}

const undoDepth = 100;

/** Notes how the file stands before an act. */
export const remembered = (
  { documents, ordersBefore }: CaseFile,
  pages: OrderBefore['pages'] = [],
  turns: Turns = new Map(),
): readonly OrderBefore[] =>
  [...ordersBefore, { documents: documents.map(({ id, place }) => ({ id, place })), pages, turns }].slice(-undoDepth);

/** Folds what groups and orders the documents; every other event leaves them. */
export function foldFileOrder(file: CaseFile, event: CaseEvent): CaseFile {
  switch (event.type) {
    case 'documents.placed': {
      const chosen = new Set(event.documents);
      const documents = file.documents.map((document) =>
        chosen.has(document.id) ? { ...document, place: changed(document.place, event.place) } : document,
      );
      return { ...file, documents, ordersBefore: remembered(file) };
    }
    case 'documents.ordered':
      return { ...file, documents: ordered(file.documents, event.documents), ordersBefore: remembered(file) };
    case 'file-order.undone': {
      const { documents: then = [], pages = [], turns = new Map() } = file.ordersBefore.at(-1) ?? {};
      const places = new Map(then.map(({ id, place }) => [id, place]));
      const laid = pages.length === 0 ? file : laidBack(file, pages, turns);
      const documents = laid.documents.map((document) => ({
        ...document,
        place: places.get(document.id) ?? document.place,
      }));
      return {
        ...laid,
        documents: ordered(
          documents,
          then.map(({ id }) => id),
        ),
        ordersBefore: file.ordersBefore.slice(0, -1),
      };
    }
    default:
      return foldPages(file, event);
  }
}

/** What is absent stays. */
const changed = (before: Place, to: EventOf<'documents.placed'>['place']): Place => {
  const { service = before.service, system = before.system, volume = before.volume } = to;
  const { recordKind = before.recordKind, fromOn = before.fromOn, toOn = before.toOn } = to;
  return { service, system, volume, recordKind, fromOn, toOn };
};

/** Documents in the order of these ids, the others after them as they stood; what came inside one stands behind it. */
export function ordered(documents: readonly DocumentState[], ids: readonly DocumentId[]): readonly DocumentState[] {
  const at = new Map(ids.map((id, index) => [id, index]));
  const families = new Map<DocumentId, DocumentState[]>();
  const rootOf = new Map<DocumentId, DocumentId>();
  // Children stand behind their parents.
  for (const document of documents) {
    const root = (document.parent && rootOf.get(document.parent)) ?? document.id;
    rootOf.set(document.id, root);
    families.set(root, [...(families.get(root) ?? []), document]);
  }
  const last = ids.length;
  return [...families].sort(([a], [b]) => (at.get(a) ?? last) - (at.get(b) ?? last)).flatMap(([, family]) => family);
}

/** By what the documents can be put in order at once. */
export const sortings = ['service', 'volume', 'date', 'kind', 'name'] as const;
export type Sorting = (typeof sortings)[number];

/** What is said of a document, and where nobody said anything, of the one it came inside of. */
export function placeOf(documents: readonly DocumentState[], document: DocumentState): Place {
  const parent = document.parent === null ? undefined : documents.find(({ id }) => id === document.parent);
  if (!parent) return document.place;
  const { service, system, volume } = placeOf(documents, parent);
  const { place } = document;
  return {
    ...place,
    ...{ service: place.service ?? service, system: place.system ?? system, volume: place.volume ?? volume },
  };
}

/** Documents that came inside no other, sorted: what was not said stands last, and what is equal stays as it stands. */
export function sorted(documents: readonly DocumentState[], by: Sorting): DocumentId[] {
  const keys: Record<Sorting, (document: DocumentState) => readonly (string | CivilDate | null)[]> = {
    service: ({ place }) => [place.service, place.volume, place.fromOn],
    volume: ({ place }) => [place.volume, place.fromOn],
    date: ({ place }) => [place.fromOn, place.toOn],
    kind: ({ place }) => [place.recordKind, place.fromOn],
    name: ({ name }) => [name],
  };
  const compared = (a: DocumentState, b: DocumentState): number => {
    const [left, right] = [keys[by](a), keys[by](b)];
    for (const [index, one] of left.entries()) {
      const other = right[index] ?? null;
      if (one === other) continue;
      if (one === null || other === null) return one === null ? 1 : -1;
      return one.localeCompare(other, 'en-GB', { numeric: true });
    }
    return 0;
  };
  return documents
    .filter(({ parent }) => parent === null)
    .toSorted(compared)
    .map(({ id }) => id);
}

/** The service and the volume of a place, as they head a group and stand before a name; empty where nobody said. */
export const serviceAndVolume = ({ service, volume }: Pick<Place, 'service' | 'volume'>): string =>
  [service, volume === null ? null : volumeWords(volume)].filter((part) => part !== null).join(', ');

/** The name of a document in the answer: with the service and the volume it belongs to, where somebody said so. */
export function nameInAnswer({ documents }: CaseFile, document: DocumentState): string {
  const of = serviceAndVolume(placeOf(documents, document));
  return of === '' ? document.name : `${of}: ${document.name}`;
}

const volumeWords = (volume: string): string => (/^\d+[a-z]?$/i.test(volume) ? `volume ${volume}` : volume);
