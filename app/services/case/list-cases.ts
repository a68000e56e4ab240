import { z } from 'zod';
import type { CaseFilter } from '../../../db/case-filter.ts';
import type { Counts } from '../../../db/cases.ts';
import type { CaseRow } from '../../../db/types.ts';
import { phases } from '../../../machines/case.ts';
import { type RagLevel, rag } from '../../../machines/clock/rag.ts';
import { addDays, type CivilDate, civilDate, firstOf, londonDate, month, monthsOn } from '../../../machines/dates.ts';
import { outcome, outcomes } from '../../../machines/events.ts';
import { type AgeBand, ageBands, endings, isEnding } from '../../../machines/figures/rates.ts';
import { type CaseId, caseId, type StaffId, staffId } from '../../../machines/ids.ts';
import { rights } from '../../../machines/people.ts';
import { askers } from '../../../machines/sorting/askers.ts';
import type { App } from '../../app.ts';
import { noDate } from '../project.ts';

/** In an address: no service, or nobody yet, is set. */
export const notSet = '-';

/** The filters of the case list, as they stand in its address. What does not fit is left out, never an error. */
export const listFilters = z.object({
  show: z.enum(['open', 'closed', 'all']).catch('open'),
  time: z.enum(['late', 'due', 'soon', 'later', 'none']).nullable().catch(null),
  right: z.enum(rights).nullable().catch(null),
  phase: z.enum(phases).nullable().catch(null),
  owner: z
    .union([z.enum(['nobody', 'me']), staffId])
    .nullable()
    .catch(null),
  reviewer: z
    .union([z.literal('me'), staffId])
    .nullable()
    .catch(null),
  unread: z.literal('yes').nullable().catch(null),
  /** The month it was received in, or answered or ended in: where a figure is opened to the cases behind it. */
  requests: z.literal('yes').nullable().catch(null),
  received: month.nullable().catch(null),
  since: month.nullable().catch(null),
  ended: month.nullable().catch(null),
  endedSince: month.nullable().catch(null),
  result: z.enum(['in-time', 'late', 'no-answer']).nullable().catch(null),
  outcome: outcome.nullable().catch(null),
  extended: z.literal('yes').nullable().catch(null),
  /** By its name in the body's list; `-` where it is not set. */
  service: z.string().trim().max(300).nullable().catch(null),
  asker: z
    .enum([notSet, ...askers])
    .nullable()
    .catch(null),
  /** Pages are still to be decided on. */
  pages: z.literal('left').nullable().catch(null),
  age: z
    .enum(ageBands.map(({ key }) => key))
    .nullable()
    .catch(null),
  /** A reference only: a name or an e-mail address has no place in an address, so it is sent as a form. */
  find: z
    .string()
    .trim()
    .regex(/^RD-[0-9A-Z]{4}-[0-9A-Z]{4}$/i)
    .catch(''),
  /** Soonest due first, or the likeliest to be late first: open cases only, since others cannot be late any more. */
  order: z.literal('chance').nullable().catch(null),
  afterOn: civilDate.nullable().catch(null),
  afterChance: z.coerce.number().int().min(-1).nullable().catch(null),
  afterId: caseId.nullable().catch(null),
});
export type ListFilters = z.infer<typeof listFilters>;

export interface ListedCase {
  readonly id: CaseId;
  readonly reference: string;
  readonly right: CaseRow['right'];
  readonly phase: CaseRow['phase'];
  readonly dueOn: CivilDate | null;
  readonly clock: { readonly level: RagLevel | 'over'; readonly words: string };
  readonly ownerId: StaffId | null;
  readonly unread: boolean;
  readonly pages: number;
  readonly pagesDecided: number;
  readonly linkedCount: number;
  /** In thousandths, how likely it misses its date; null where it is past it, has none, or nobody looked. */
  readonly chance: number | null;
}

/**
 * What stands first in a list: the likeliest to be late, what was answered or ended last where it is asked for by that,
 * else the soonest due.
 */
export const orderOf = ({ order, show, ended, endedSince }: ListFilters): 'chance' | 'closed' | 'due' => {
  if (order === 'chance' && show === 'open') return 'chance';
  return show === 'closed' && (ended ?? endedSince) !== null ? 'closed' : 'due';
};

/** Cases on one page of the list. */
const pageLength = 25;

export interface CaseList {
  readonly cases: readonly ListedCase[];
  readonly counts: Counts;
  /** Pages to decide on in all cases of the list; null where it is not narrowed to those that have some. */
  readonly pagesLeft: number | null;
  readonly next: After | null;
}

/** Where the next page begins, as it stands in its address. */
type After = { readonly afterId: CaseId } & ({ readonly afterOn: CivilDate } | { readonly afterChance: string });

/** One page of the case list, with the counts of all open cases. Search looks in the blind index only. */
export async function listCases(
  app: App,
  me: StaffId,
  filters: ListFilters,
  search: string = filters.find,
): Promise<CaseList> {
  const today = londonDate(app.clock.now());
  const { soonDays } = app.profile.practice;
  const soonOn = addDays(today, soonDays + 1);
  const counts = await app.store.counts(today, soonOn);
  const ids = search === '' ? undefined : await findCases(app, search);
  const filter: CaseFilter = {
    ...toFilter(search === '' ? filters : { ...filters, show: 'all' }, me, today, soonOn),
    ...(ids && { ids }),
  };
  const { rows, next } = await pageOf(app, filters, filter);
  return {
    cases: rows.map((row) => toListed(row, today, soonDays)),
    counts,
    pagesLeft: filters.pages ? await app.store.pagesLeft(filter) : null,
    next,
  };
}

/** The rows of one page, in the order that is asked for. */
async function pageOf(
  { store }: App,
  filters: ListFilters,
  filter: CaseFilter,
): Promise<{ rows: readonly CaseRow[]; next: After | null }> {
  const { afterOn, afterChance, afterId } = filters;
  // A search looks among all cases.
  const order = filter.open === undefined ? 'due' : orderOf(filters);
  if (order === 'chance') {
    const after = afterChance !== null && afterId ? { chance: afterChance, id: afterId } : undefined;
    const { rows, next } = await store.chances.cases(filter, pageLength, after);
    return { rows, next: next && { afterChance: String(next.chance), afterId: next.id } };
  }
  const after = afterOn && afterId ? { after: { key: afterOn, id: afterId } } : {};
  const { rows, next } = await store.cases({ ...filter, ...after, order, limit: pageLength });
  return { rows, next: next && { afterOn: next.key, afterId: next.id } };
}

/** Cases by reference, e-mail address, phone number, name or surname, whichever the text turns out to be. */
async function findCases(app: App, text: string): Promise<CaseId[]> {
  const fields = ['reference', 'email', 'phone', 'name', 'surname'] as const;
  const found = await Promise.all(fields.map((field) => app.store.find(field, text)));
  return [...new Set(found.flat())].slice(0, 200);
}

function toFilter(filters: ListFilters, me: StaffId, today: CivilDate, soonOn: CivilDate): CaseFilter {
  const {
    requests,
    show,
    time,
    right,
    phase,
    owner,
    reviewer,
    unread,
    received,
    since,
    ended,
    endedSince,
    result,
    outcome,
    extended,
    service,
    asker,
    pages,
    age,
  } = filters;
  return {
    ...(show !== 'all' && { open: show === 'open' }),
    ...(right && { right }),
    ...(phase && { phases: [phase] }),
    ...(owner && { ownerId: owner === 'nobody' ? null : owner === 'me' ? me : owner }),
    ...(reviewer && { reviewerId: reviewer === 'me' ? me : reviewer }),
    ...(unread && { unread: true }),
    ...(requests && { rights: rights.filter((one) => one !== 'complaint') }),
    ...(since && { receivedFrom: firstOf(since) }),
    ...(received && { receivedFrom: firstOf(received), receivedBefore: firstOf(monthsOn(received, 1)) }),
    ...(endedSince && { closedFrom: firstOf(endedSince) }),
    ...(ended && { closedFrom: firstOf(ended), closedBefore: firstOf(monthsOn(ended, 1)) }),
    ...((result === 'late' || result === 'in-time') && {
      late: result === 'late',
      outcomes: outcomes.filter((one) => !isEnding(one)),
    }),
    ...(result === 'no-answer' && { outcomes: endings }),
    ...(outcome && { outcomes: [outcome] }),
    ...(extended && { extended: true }),
    ...(service && { service: service === notSet ? '' : service }),
    ...(asker && { asker: asker === notSet ? '' : asker }),
    ...(pages && { pagesLeft: true }),
    ...(age && ofAge(age, today)),
    ...(time === 'late' && { dueBefore: today }),
    ...(time === 'due' && { dueFrom: today, dueBefore: noDate }),
    ...(time === 'soon' && { dueFrom: today, dueBefore: soonOn }),
    ...(time === 'later' && { dueFrom: soonOn, dueBefore: noDate }),
    ...(time === 'none' && { dueFrom: noDate }),
  };
}

/** The days of receipt of a band of age. */
function ofAge(band: AgeBand, today: CivilDate): CaseFilter {
  const at = ageBands.findIndex(({ key }) => key === band);
  const [from, before] = [ageBands[at]?.upTo ?? null, ageBands[at - 1]?.upTo ?? null];
  return {
    ...(from !== null && { receivedFrom: addDays(today, -from) }),
    ...(before !== null && { receivedBefore: addDays(today, -before) }),
  };
}

/** A row of the store as lists show it. */
export function toListed(row: CaseRow, today: CivilDate, soonDays: number): ListedCase {
  const dueOn = row.dueOn === noDate ? null : row.dueOn;
  const statutory = row.statutoryDueOn === noDate ? null : row.statutoryDueOn;
  const isOver = row.closedAt !== null;
  return {
    id: row.id,
    reference: row.reference,
    right: row.right,
    phase: row.phase,
    dueOn,
    clock: isOver
      ? {
          level: 'over',
          words: row.late ? (row.right === 'complaint' ? 'Acknowledged late' : 'Answered late') : 'Done',
        }
      : rag(dueOn, statutory, today, row.clockStatus, soonDays),
    ownerId: row.ownerId,
    unread: row.unread,
    pages: row.pages,
    pagesDecided: row.pagesDecided,
    linkedCount: row.linkedCount,
    chance: isOver || row.chance < 0 || row.chance >= 1_000 ? null : row.chance,
  };
}
