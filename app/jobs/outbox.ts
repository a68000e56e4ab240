import type { WorkKinds } from '../../db/types.ts';

/** A row of the outbox, as a worker holds it. Written in the same transaction as the event that caused it. */
export interface ClaimedItem {
  readonly id: string | number;
  readonly kind: string;
  /** The same for every attempt; what leaves the house carries it, so that a repeat can be told from a new thing. */
  readonly dedupe: string;
  readonly caseId: string | null;
  /** References and names of templates only, no personal data. */
  readonly body: Readonly<Record<string, string | number | null>>;
  /** Attempts so far, this one included. */
  readonly attempts: number;
}

/**
 * What the runner needs of the outbox. A claim is a lease: whoever still holds it may finish, anyone else's `done` or
 * `fail` changes nothing (fencing). `now` is in milliseconds since the epoch.
 */
export interface Outbox<Item extends ClaimedItem = ClaimedItem> {
  claim(who: string, n: number, leaseMs: number, now: number, kinds?: WorkKinds): Promise<readonly Item[]>;
  done(id: Item['id'], who: string, now: number): Promise<unknown>;
  fail(id: Item['id'], who: string, error: string, now: number): Promise<unknown>;
  /** Keeps a claim while a long job is still at it. False when someone else has it by now. */
  renew?(id: Item['id'], who: string, leaseMs: number, now: number): Promise<boolean>;
}

/**
 * One kind of work. It may run more than once for the same item (a crash between doing and noting), so doing it again
 * must do no harm. It rejects when it could not be done; the runner tries again later.
 */
export type Job<App, Item extends ClaimedItem = ClaimedItem> = (app: App, item: Item) => Promise<void>;
