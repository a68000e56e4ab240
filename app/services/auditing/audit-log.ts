import { z } from 'zod';
import type { Deed, DeedCursor, DeedFilter } from '../../../db/audit.ts';
import {
  type HouseBook,
  type HouseCursor,
  type HouseDeed,
  type HouseFilter,
  houseBooks,
} from '../../../db/house-deeds.ts';
import { addDays, type CivilDate, civilDate } from '../../../machines/dates.ts';
import { caseId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { loadOnce } from '../load-case.ts';
import { startOfDay } from '../watching/london-time.ts';
import { deedWords, houseWords, lookingTypes } from './deed-words.ts';

/** Everything; what was done in cases; looks, and what was taken out; signing in and accounts; settings and absences. */
const auditKinds = ['all', 'cases', 'looking', 'accounts', 'settings'] as const;

/** What of the audit is asked for, as it stands in its address: a reference, a member of staff by id, a day. Never a name. */
export const auditFilters = z.object({
  reference: z.string().trim().max(40).catch(''),
  who: z.string().trim().max(64).catch(''),
  from: civilDate.nullable().catch(null),
  to: civilDate.nullable().catch(null),
  what: z.enum(auditKinds).catch('all'),
  afterAt: z.coerce.number().int().positive().nullable().catch(null),
  afterCase: caseId.nullable().catch(null),
  afterSeq: z.coerce.number().int().positive().nullable().catch(null),
  afterBook: z.enum(houseBooks).nullable().catch(null),
  afterId: z.string().max(64).nullable().catch(null),
});
export type AuditFilters = z.infer<typeof auditFilters>;

export interface AuditLine {
  readonly id: string;
  readonly at: number;
  /** Null for what belongs to no case. */
  readonly of: { readonly caseId: string; readonly reference: string } | null;
  readonly byId: string | null;
  /** Whose account or absence it is, where it is somebody else's. */
  readonly aboutId: string | null;
  readonly what: string;
  readonly isLooking: boolean;
  /** The reason somebody gave, or what they took; null where none is asked for, or its case is destroyed. */
  readonly why: string | null;
}

type Place = Pick<AuditFilters, 'afterAt' | 'afterCase' | 'afterSeq' | 'afterBook' | 'afterId'>;

export interface AuditPage {
  readonly lines: readonly AuditLine[];
  readonly next: Place | null;
  /** The reference that was asked for belongs to no case. */
  readonly isUnknown: boolean;
}

const pageLength = 50;

/** The instants between which days lie, both included. */
export const spanOf = ({
  from,
  to,
}: {
  from: CivilDate | null;
  to: CivilDate | null;
}): Pick<DeedFilter, 'from' | 'before'> => ({
  ...(from && { from: startOfDay(from) }),
  ...(to && { before: startOfDay(addDays(to, 1)) }),
});

/** What the address asks for of cases, as the store reads it; null where the reference belongs to no case, or none is asked for. */
async function deedFilter(app: App, filters: AuditFilters): Promise<DeedFilter | null> {
  const { reference, who, what } = filters;
  const id = reference === '' ? undefined : await app.store.reference(reference);
  if (id === null || what === 'accounts' || what === 'settings') return null;
  return {
    ...(id && { caseId: id }),
    ...(who !== '' && { byId: who }),
    ...spanOf(filters),
    ...(what === 'looking' && { types: lookingTypes }),
  };
}

const booksOf: Readonly<Record<AuditFilters['what'], readonly HouseBook[]>> = {
  ...{ all: houseBooks, cases: [], looking: ['accounts'], accounts: ['accounts'], settings: ['settings', 'rota'] },
};

/** The same of what belongs to no case. Of a case it is only what says its reference: what was taken out of it. */
const houseFilter = (filters: AuditFilters): HouseFilter => ({
  books: filters.reference === '' ? booksOf[filters.what] : booksOf[filters.what].filter((one) => one === 'accounts'),
  ...(filters.who !== '' && { who: filters.who }),
  ...spanOf(filters),
  ...(filters.what === 'looking' && { exports: 'only' as const }),
  ...(filters.what === 'accounts' && { exports: 'not' as const }),
  ...(filters.reference !== '' && { reference: filters.reference }),
});

/** Where the page begins in both lists. At one instant, what was done in cases comes first. */
function placesOf({ afterAt: at, afterCase, afterSeq, afterBook, afterId }: AuditFilters): {
  readonly deed: DeedCursor | null;
  readonly house: HouseCursor | null;
  readonly before?: number;
} {
  if (at === null) return { deed: null, house: null };
  if (afterCase && afterSeq) return { deed: { at, caseId: afterCase, seq: afterSeq }, house: { at, last: null } };
  const last = afterBook && afterId ? { book: afterBook, id: afterId } : null;
  return { deed: null, house: { at, last }, before: at };
}

/**
 * Who did, saw and took what, the last first: in cases, and beside them.
 * @param withReasons the words somebody gave for opening a case or changing a setting may name people: for the data
 * protection officer only
 */
export async function auditLog(app: App, filters: AuditFilters, withReasons: boolean): Promise<AuditPage> {
  if (filters.reference !== '' && (await app.store.reference(filters.reference)) === null)
    return { lines: [], next: null, isUnknown: true };
  const { audit } = app.store;
  const place = placesOf(filters);
  const asked = await deedFilter(app, filters);
  const before = Math.min(asked?.before ?? Number.MAX_SAFE_INTEGER, place.before ?? Number.MAX_SAFE_INTEGER);
  const deeds = asked ? await audit.deeds({ ...asked, before }, place.deed, pageLength + 1) : [];
  const house = await audit.houseDeeds(houseFilter(filters), place.house, pageLength + 1);
  // A sort keeps the order of equals.
  const found = [...deeds, ...house].sort((a, b) => b.at - a.at);
  const lines: AuditLine[] = [];
  for (const one of found.slice(0, pageLength))
    lines.push('book' in one ? houseLine(one, withReasons) : await caseLine(app, one, withReasons));
  const last = found[pageLength - 1];
  return { lines, next: found.length > pageLength && last ? placeBehind(last) : null, isUnknown: false };
}

const nowhere: Place = { afterAt: null, afterCase: null, afterSeq: null, afterBook: null, afterId: null };
const placeBehind = (last: Deed | HouseDeed): Place =>
  'book' in last
    ? { ...nowhere, afterAt: last.at, afterBook: last.book, afterId: last.id }
    : { ...nowhere, afterAt: last.at, afterCase: last.caseId, afterSeq: last.seq };

const caseLine = async (app: App, deed: Deed, withReasons: boolean): Promise<AuditLine> => ({
  id: `${deed.caseId}:${deed.seq}`,
  at: deed.at,
  of: { caseId: deed.caseId, reference: deed.reference },
  byId: deed.byId,
  aboutId: null,
  what: deedWords(deed.type),
  isLooking: lookingTypes.some((one) => one === deed.type),
  why: withReasons ? await whyOf(app, deed) : null,
});

const houseLine = (deed: HouseDeed, withReasons: boolean): AuditLine => ({
  id: `${deed.book}:${deed.id}`,
  at: deed.at,
  of: null,
  byId: deed.byId ?? (deed.book === 'settings' ? 'jobs' : 'unknown'),
  aboutId: deed.aboutId,
  what: houseWords(deed),
  isLooking: deed.type === 'exported',
  // The log of accounts holds no words that anybody typed; why settings were changed was typed.
  why: deed.book === 'accounts' || withReasons ? deed.detail : null,
});

async function whyOf(app: App, { caseId: id, seq, type }: Deed): Promise<string | null> {
  if (type !== 'case.opened') return null;
  const loaded = await loadOnce(app, id);
  const event = loaded?.history.find((one) => one.seq === seq)?.event;
  return event?.type === 'case.opened' ? event.reason : null;
}
