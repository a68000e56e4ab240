import type { Refusal } from '../../machines/refusal.ts';
import type { Acted } from '../services/act.ts';
import { JobFailure } from './runner.ts';

/** How often work on a case is tried before its officer is told that it does not succeed: some six minutes. */
export const mostTries = 3;

/**
 * For what a job writes down: a refusal for how the case stands is an answer, but where others kept being quicker it has
 * to be tried again, or its work would be lost without a word.
 */
export function mustStand(result: Acted | Refusal): void {
  if (!result.ok && result.code === 'changed-meanwhile') throw new JobFailure('others kept changing the case');
}
