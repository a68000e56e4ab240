import { type CivilDate, formatDate } from '../../../../machines/dates.ts';
import type { DocumentState } from '../../../../machines/file.ts';
import type { Place } from '../../../../machines/file-order/events.ts';
import { placeOf, serviceAndVolume } from '../../../../machines/file-order/order.ts';
import { recordKindWords } from '../record-kind-words.ts';

/** By what the documents of a case can stand together. */
export const documentGroupings = ['service', 'date', 'kind'] as const;
export type DocumentGrouping = (typeof documentGroupings)[number];

const yearOf = (on: CivilDate): string => on.slice(0, 4);

/** "2003", "1999 to 2007"; empty where nobody said. */
function yearsOf({ fromOn, toOn }: Pick<Place, 'fromOn' | 'toOn'>): string {
  const years = [fromOn, toOn].flatMap((on) => (on === null ? [] : [yearOf(on)]));
  return [...new Set(years)].join(' to ');
}

/** The day a document is of, or the period it covers; of whole years the years. */
export function datesOf({ fromOn, toOn }: Pick<Place, 'fromOn' | 'toOn'>): string {
  if (fromOn?.endsWith('-01-01') && toOn?.endsWith('-12-31')) return yearsOf({ fromOn, toOn });
  return [fromOn, toOn].flatMap((on) => (on === null ? [] : [formatDate(on)])).join(' to ');
}

/**
 * What a document stands under, by each grouping; empty where nobody said. What came inside another stands where that one does, so that it
 * stays below it.
 */
export function headingsOf(
  documents: readonly DocumentState[],
  document: DocumentState,
): Readonly<Record<DocumentGrouping, string>> {
  const parent = document.parent === null ? undefined : documents.find(({ id }) => id === document.parent);
  if (parent) return headingsOf(documents, parent);
  const place = placeOf(documents, document);
  return {
    service: serviceAndVolume(place),
    date: yearsOf(place),
    kind: place.recordKind === null ? '' : recordKindWords[place.recordKind],
  };
}

interface Grouped {
  readonly headings: Readonly<Record<DocumentGrouping, string>>;
  readonly pages: number;
  readonly decided: number;
  readonly unsearchable: readonly number[];
}

export interface DocumentGroup<D> {
  /** Empty for those of which nobody said anything. */
  readonly heading: string;
  readonly documents: readonly D[];
  readonly pages: number;
  readonly decided: number;
  readonly unsearchable: number;
}

/** The groupings that tell anything of these documents. */
export const groupingsOf = (documents: readonly Grouped[]): DocumentGrouping[] =>
  documentGroupings.filter((by) => documents.some(({ headings }) => headings[by] !== ''));

/**
 * Documents by what they stand under, with what there is of each. Groups and documents keep the order of the file, years their own; what
 * nobody placed comes last.
 */
export function groupDocuments<D extends Grouped>(documents: readonly D[], by: DocumentGrouping): DocumentGroup<D>[] {
  const groups = new Map<string, D[]>();
  for (const document of documents) {
    const heading = document.headings[by];
    const known = groups.get(heading);
    if (known) known.push(document);
    else groups.set(heading, [document]);
  }
  const sum = (all: readonly D[], count: (one: D) => number) => all.reduce((total, one) => total + count(one), 0);
  return [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || (by === 'date' ? a.localeCompare(b) : 0))
    .map(([heading, all]) => ({
      heading,
      documents: all,
      pages: sum(all, ({ pages }) => pages),
      decided: sum(all, ({ decided }) => decided),
      unsearchable: sum(all, ({ unsearchable }) => unsearchable.length),
    }));
}
