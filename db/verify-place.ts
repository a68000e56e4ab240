import { z } from 'zod';
import type { Fault } from './chain-faults.ts';
import type { Vault } from './vault.ts';

/** How far a check has come, and what it found until then. */
export interface Place {
  /** The last case that was checked. */
  readonly after: string;
  readonly sum: {
    readonly cases: number;
    readonly events: number;
    readonly destroyed: number;
    readonly replayed: number;
  };
  readonly faults: readonly Fault[];
}

const kinds = {
  changed: true,
  reordered: true,
  removed: true,
  'cut-off': true,
  added: true,
  unreadable: true,
  'does-not-replay': true,
  projection: true,
  'case-removed': true,
  'rolled-back': true,
  'key-lost': true,
  anchor: true,
  tally: true,
  house: true,
} as const satisfies Readonly<Record<Fault['fault'], true>>;

const number = z.int().nonnegative();
const place = z.object({
  after: z.string(),
  sum: z.object({ cases: number, events: number, destroyed: number, replayed: number }),
  faults: z.array(
    z.object({
      caseId: z.string(),
      reference: z.string().nullable(),
      seq: z.int().nullable(),
      type: z.string().nullable(),
      fault: z.string().refine((kind): kind is Fault['fault'] => Object.hasOwn(kinds, kind)),
      what: z.string(),
    }),
  ),
});

/** Of what was found, as many as are remembered across a stop. */
const mostFaults = 500;

/** A place as a text to keep. It has a keyed hash, so that nobody who can write to the database can have cases passed over. */
export function placeText(vault: Vault, { faults, ...rest }: Place): string {
  const text = JSON.stringify({ ...rest, faults: faults.slice(0, mostFaults) });
  return `${vault.hash('place of a check', text)} ${text}`;
}

/** The place in a text that was kept; null where there is none, or it is not what was written. */
export function placeIn(vault: Vault, kept: string | null | undefined): Place | null {
  const at = kept?.indexOf(' ') ?? -1;
  if (!kept || at < 0) return null;
  const text = kept.slice(at + 1);
  if (vault.hash('place of a check', text) !== kept.slice(0, at)) return null;
  return place.parse(JSON.parse(text));
}
