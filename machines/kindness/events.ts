import { z } from 'zod';
import { event, line } from '../event.ts';
import { documentId } from '../ids.ts';
import { language } from '../language.ts';
import { receivingWay } from '../people.ts';

/** What can be hard to read, in kinds that name nobody and nothing. */
export const hardKinds = [
  'death',
  'abuse',
  'sexual',
  'violence',
  'self-harm',
  'health',
  'family',
  'words',
  'pictures',
] as const;
export type HardKind = (typeof hardKinds)[number];

/** Steps of the work that every request has, whatever is found: the only ones anybody is told of on the way. */
const progressSteps = [
  'identity-checked',
  'authority-checked',
  'search-begun',
  'search-answered',
  'looked-into',
  'more-time',
  'written',
] as const;
export type ProgressStep = (typeof progressSteps)[number];

export const paces = ['slow', 'usual'] as const;

export const kindnessEvents = [
  /** How the requester wants to get the answer. Chosen again, the last one holds. */
  event('receiving.chosen', {
    way: receivingWay,
    /** Where paper or a stick goes, where that is not the address given before. */
    address: z.string().trim().max(500).nullable(),
  }),
  /** The language in which the requester is written to from now on. What was built or sent before stays as it is. */
  event('language.chosen', { language }),
  /** Which hard things a document of the answer speaks of, or the answer as a whole; none takes the mark off. */
  event('hard-content.marked', {
    /** Null: the answer as a whole. */
    documentId: documentId.nullable(),
    kinds: z.array(z.enum(hardKinds)),
  }),
  /** Whom the requester may ask for; all null: the team. Never an e-mail address of one of the staff. */
  event('contact.named', { name: line.nullable(), role: line.nullable(), phone: line.nullable() }),
  /** The requester was told how far the work is, without asking. Empty: that it goes on. */
  event('progress.told', { steps: z.array(z.enum(progressSteps)) }),
  /** The requester asks to go slower, or is ready again. No date moves (UK GDPR Art 12(3)). */
  event('pace.asked', { pace: z.enum(paces), note: z.string().max(4000) }),
] as const;
