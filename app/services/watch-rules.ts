import type { WatchRules } from '../../machines/watching/settings.ts';
import type { Profile } from '../profile.ts';

/** What a body watches by, from all places of its profile that say so, at an instant (epoch ms). */
export const watchRules = ({ watching, practice, requestYears }: Profile, now: number): WatchRules => ({
  ...watching,
  questionWaitDays: practice.questionWaitDays,
  requestYears,
  now,
});
