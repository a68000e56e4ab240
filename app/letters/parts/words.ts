import type { Outcome } from '../../../machines/events.ts';

const refusing: readonly Outcome[] = ['partly-granted', 'refused', 'nothing-held', 'not-valid', 'redirected', 'lapsed'];

/** Whether something asked for was not given, so that reasons and every remedy must be told (Art 12(4)). */
export const refusesSomething = (outcome: Outcome): boolean => refusing.includes(outcome);

/** Words as a sentence of their own: a reason may be kept as a phrase, to stand inside another sentence elsewhere. */
export const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;
