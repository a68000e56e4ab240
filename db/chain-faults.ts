import { opened } from './cases.ts';
import type { Stand } from './ledger.ts';
import type { Tables } from './schema.ts';
import { headerText, link, root } from './seal/chain.ts';
import type { EventRow } from './types.ts';

/** What is wrong, where. `seq` null: with the case as a whole. */
export interface Fault {
  readonly caseId: string;
  readonly reference: string | null;
  readonly seq: number | null;
  readonly type: string | null;
  readonly fault:
    | 'changed'
    | 'reordered'
    | 'removed'
    | 'cut-off'
    | 'added'
    | 'unreadable'
    | 'does-not-replay'
    | 'projection'
    | 'case-removed'
    | 'rolled-back'
    | 'key-lost'
    | 'anchor'
    | 'tally'
    | 'house';
  readonly what: string;
}

/** A row of the cases, all columns. */
export type Case = Tables['cases']['$inferSelect'];

/** A fault of a case, or of one of its events. */
export const of = (row: Case, event: EventRow | number | null, fault: Fault['fault'], what: string): Fault => ({
  caseId: row.id,
  reference: row.reference,
  seq: typeof event === 'number' ? event : (event?.seq ?? null),
  type: event === null || typeof event === 'number' ? null : event.type,
  fault,
  what,
});

/**
 * What is wrong with the chain of a case: by its hashes, its length and its head. No key is needed; one makes the blame
 * more exact.
 */
export function chainFaults(row: Case, rows: readonly EventRow[], key: Buffer | null): Fault[] {
  const faults: Fault[] = [];
  let previous: EventRow | null = null;
  let expected = 1;
  for (const event of rows) {
    const isBehindGap = event.seq > expected;
    for (; expected < event.seq; expected += 1)
      faults.push(of(row, expected, 'removed', 'an event that stood here is gone'));
    // What stood before it is gone, so nothing can be said about the link across the gap.
    if (!isBehindGap && !fits(previous, event, event.seq))
      faults.push(...misfit(row, rows, previous, event, faults, key));
    if (event.seq > row.version) faults.push(of(row, event, 'added', 'the case does not know of this event'));
    previous = event;
    expected = event.seq + 1;
  }
  for (; expected <= row.version; expected += 1)
    faults.push(of(row, expected, 'cut-off', `the case has ${row.version} events; this one is gone from its end`));
  if (faults.length === 0 && previous && !row.head.equals(previous.hash))
    faults.push(of(row, previous, 'changed', 'the chain does not end in the head the case was left with'));
  return faults;
}

/** Whether an event was chained behind another under a number. */
const fits = (before: EventRow | null, event: EventRow, seq: number): boolean =>
  link(before?.hash ?? root, headerText({ ...event, seq }), event.box).equals(event.hash);

/** Which event is to blame where a link does not fit: this one, one that changed places, or the one before it. */
function misfit(
  row: Case,
  rows: readonly EventRow[],
  previous: EventRow | null,
  event: EventRow,
  before: readonly Fault[],
  key: Buffer | null,
): Fault[] {
  const others = rows.filter((other) => other !== event);
  // Its own number and its true neighbour agree: the event standing before it now is the one that does not belong.
  if (before.length > 0 && others.some((other) => fits(other, event, event.seq))) return [];
  const wanted = others.find((other) => fits(previous, other, event.seq));
  if (wanted) return [of(row, event, 'reordered', `what stands at ${wanted.seq} belongs here`)];
  const place = rows.find(({ seq }) => others.some((other) => fits(other, event, seq)));
  if (place) return [of(row, event, 'reordered', `this event belongs at ${place.seq}`)];
  if (previous && key && opens(key, event) && !opens(key, previous)) {
    const blamed = before.some(({ seq }) => seq === previous.seq);
    return blamed ? [] : [of(row, previous, 'changed', 'the event and its hash are not what was appended')];
  }
  if (previous && key && opens(key, event) && before.some(({ seq }) => seq === previous.seq)) return [];
  return [of(row, event, 'changed', 'the event is not what was appended')];
}

function opens(key: Buffer, event: EventRow): boolean {
  try {
    opened(key, event);
    return true;
  } catch {
    return false;
  }
}

/** Whether a case is at least what the anchor knew of it. */
export function anchorFaults(row: Case, rows: readonly EventRow[], stand: Stand | undefined): Fault[] {
  if (!stand) return [];
  const there = rows.find(({ seq }) => seq === stand.version);
  if (there?.hash.toString('hex') === stand.head) return [];
  if (row.version < stand.version)
    return [
      of(
        row,
        row.version + 1,
        'rolled-back',
        `the anchor knows ${stand.version} events of this case; ${row.version} are left`,
      ),
    ];
  return there ? [of(row, there, 'changed', 'the anchor knows another event at this place')] : [];
}
