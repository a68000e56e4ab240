import type { InferSelectModel } from 'drizzle-orm';
import type { CaseId, StaffId } from '../machines/ids.ts';
import type { Loudness } from '../machines/watching/codes.ts';
import type { Telling } from '../machines/watching/events.ts';
import type { IncidentRow } from './incidents.ts';
import type { OutboxBody } from './schema/cases.ts';
import type { Tables } from './schema.ts';
import type { IndexEntry } from './seal/blind.ts';

/** An event to append. `payload` is JSON and gets sealed; `type` stays readable for ever. */
export interface NewEvent {
  readonly type: string;
  readonly v: number;
  readonly payload: unknown;
  /** Who did it, to search by: a member of staff, or a word for who is none. */
  readonly byId?: string;
}

export interface StoredEvent {
  readonly seq: number;
  readonly type: string;
  readonly v: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly payload: unknown;
  readonly commandId: string;
}

/** An event as it lies in the database. */
export type EventRow = InferSelectModel<Tables['events']>;

/** A row of the case list. No personal data. */
export type CaseRow = Omit<InferSelectModel<Tables['cases']>, 'head' | 'openedBy' | 'openedPart'>;

/** What lists and counts show of a case; rewritten with every event. No personal data. */
export type Projection = Omit<CaseRow, 'id' | 'version' | 'createdAt' | 'updatedAt' | 'destroyedAt' | 'chance'>;

/** Something that must leave the house. `dedupe` is unique for ever: the same effect is queued once. */
export interface OutboxItem {
  readonly kind: string;
  readonly dedupe: string;
  readonly caseId: CaseId | null;
  readonly body: OutboxBody;
  /** Epoch milliseconds; at once when absent. */
  readonly availableAt?: number;
}

/** Which kinds of work of the outbox are claimed: only these, or all but these. */
export interface WorkKinds {
  readonly only?: readonly string[];
  readonly not?: readonly string[];
}

/** Somebody of the team is told of a warning. `key` is unique for ever: nobody is told twice. */
export interface NewNotice {
  readonly key: string;
  readonly staffId: StaffId;
  readonly how: Loudness;
  readonly telling: Telling;
}

export interface OpenCase {
  readonly caseId: CaseId;
  readonly at: number;
  /** Cases opened by one command share its id. */
  readonly commandId: string;
  readonly events: readonly NewEvent[];
  readonly projection: Projection;
  readonly outbox: readonly OutboxItem[];
  readonly index: readonly IndexEntry[];
}

/** `duplicate`: this command opened cases before, these. `taken`: a reference is in use; choose another and try again. */
export type Opened =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'duplicate'; readonly caseIds: readonly CaseId[] }
  | { readonly ok: false; readonly code: 'taken' };

export interface Append {
  readonly caseId: CaseId;
  /** The version the decision was made on. */
  readonly expectedVersion: number;
  readonly at: number;
  readonly commandId: string;
  readonly events: readonly NewEvent[];
  readonly projection: Projection;
  readonly outbox: readonly OutboxItem[];
  /** Who is told what about it. */
  readonly notices?: readonly NewNotice[];
  /** How the incidents it is about stand. */
  readonly incidents?: readonly IncidentRow[];
  /** Further entries to find the case by. */
  readonly index?: readonly IndexEntry[];
}

/**
 * `duplicate`: this command was appended before, the case stands at `version`. `conflict`: someone else was first.
 * `sealed`: the case's key is destroyed.
 */
export type Appended =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly code: 'conflict' | 'duplicate' | 'sealed'; readonly version: number };

/** `sealed`: the key was destroyed; what the case held is gone, its chain is not. `missing`: no such case. */
export type Loaded =
  | { readonly ok: true; readonly version: number; readonly events: readonly StoredEvent[] }
  | { readonly ok: false; readonly code: 'sealed' | 'missing'; readonly version: number };
