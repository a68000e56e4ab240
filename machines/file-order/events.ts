import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { event } from '../event.ts';
import { documentId } from '../ids.ts';

/** What kind of record a document is, whatever kind of file it came as. */
export const recordKinds = [
  'case-notes',
  'assessment',
  'plan',
  'review',
  'report',
  'referral',
  'minutes',
  'letter',
  'email',
  'chronology',
  'court',
  'health',
  'education',
  'photo',
  'other',
] as const;
export const recordKind = z.enum(recordKinds);
export type RecordKind = z.infer<typeof recordKind>;

const words = z.string().trim().min(1).max(120);

/** Where a document belongs in the file; null where nobody said. */
export const place = z.object({
  service: words.nullable(),
  /** The record system it came from, by its name in the body's profile. */
  system: words.nullable(),
  volume: words.nullable(),
  recordKind: recordKind.nullable(),
  /** The day it is of; with `toOn` the period it covers. */
  fromOn: civilDate.nullable(),
  toOn: civilDate.nullable(),
});
export type Place = z.infer<typeof place>;

/** How the documents of a case are grouped and in which order they stand. Pages keep their identity whatever the order. */
export const fileOrderEvents = [
  /** What is left out stays as it was; null takes it off. */
  event('documents.placed', { documents: z.array(documentId).min(1).max(2000), place: place.partial() }),
  /** Documents that came inside another go with it; one that is not named stands after those that are. */
  event('documents.ordered', { documents: z.array(documentId).min(1).max(2000) }),
  /** Takes back the last of the two above that was not taken back. */
  event('file-order.undone', {}),
] as const;
