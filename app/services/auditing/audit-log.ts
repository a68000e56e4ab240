import { z } from 'zod';
import type { Deed, DeedCursor, DeedFilter } from '../../../db/audit.ts';
import { addDays, type CivilDate, civilDate } from '../../../machines/dates.ts';
import { caseId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { loadOnce } from '../load-case.ts';
import { startOfDay } from '../london-time.ts';
import { deedWords, lookingTypes } from './deed-words.ts';

/** What of the audit is asked for, as it stands in its address: a reference, a member of staff by id, a day. Never a name. */
export const auditFilters = z.object({
  reference: z.string().trim().max(40).catch(''),
  who: z.string().trim().max(64).catch(''),
  from: civilDate.nullable().catch(null),
  to: civilDate.nullable().catch(null),
  what: z.enum(['all', 'looking']).catch('all'),
  afterAt: z.coerce.number().int().positive().nullable().catch(null),
  afterCase: caseId.nullable().catch(null),
  afterSeq: z.coerce.number().int().positive().nullable().catch(null),
});
export type AuditFilters = z.infer<typeof auditFilters>;

export interface AuditLine {
  readonly id: string;
  readonly at: number;
  readonly caseId: string;
  readonly reference: string;
  readonly byId: string | null;
  readonly what: string;
  readonly isLooking: boolean;
  /** The reason somebody gave; null where none is asked for, or its case is destroyed. */
  readonly why: string | null;
}

export interface AuditPage {
  readonly lines: readonly AuditLine[];
  readonly next: Pick<AuditFilters, 'afterAt' | 'afterCase' | 'afterSeq'> | null;
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

/** What the address asks for, as the store reads it; null where the reference belongs to no case. */
export async function deedFilter(app: App, filters: AuditFilters): Promise<DeedFilter | null> {
  const id = filters.reference === '' ? undefined : await app.store.reference(filters.reference);
  if (id === null) return null;
  return {
    ...(id && { caseId: id }),
    ...(filters.who !== '' && { byId: filters.who }),
    ...spanOf(filters),
    ...(filters.what === 'looking' && { types: lookingTypes }),
  };
}

/**
 * Who did, saw and took what, the last first.
 * @param withReasons the words somebody gave for opening a case may name people: for the data protection officer only
 */
export async function auditLog(app: App, filters: AuditFilters, withReasons: boolean): Promise<AuditPage> {
  const filter = await deedFilter(app, filters);
  if (filter === null) return { lines: [], next: null, isUnknown: true };
  const { afterAt, afterCase, afterSeq } = filters;
  const cursor: DeedCursor | null =
    afterAt && afterCase && afterSeq ? { at: afterAt, caseId: afterCase, seq: afterSeq } : null;
  const found = await app.store.audit.deeds(filter, cursor, pageLength + 1);
  const deeds = found.slice(0, pageLength);
  const last = deeds.at(-1);
  const lines: AuditLine[] = [];
  for (const deed of deeds) lines.push({ ...lineOf(deed), why: withReasons ? await whyOf(app, deed) : null });
  return {
    lines,
    next: found.length > pageLength && last ? { afterAt: last.at, afterCase: last.caseId, afterSeq: last.seq } : null,
    isUnknown: false,
  };
}

const lineOf = ({ caseId: id, seq, at, reference, byId, type }: Deed) => ({
  id: `${id}:${seq}`,
  at,
  caseId: id,
  reference,
  byId,
  what: deedWords(type),
  isLooking: lookingTypes.some((one) => one === type),
});

async function whyOf(app: App, { caseId: id, seq, type }: Deed): Promise<string | null> {
  if (type !== 'case.opened') return null;
  const loaded = await loadOnce(app, id);
  const event = loaded?.history.find((one) => one.seq === seq)?.event;
  return event?.type === 'case.opened' ? event.reason : null;
}
