import type { WatchRules } from '../../../machines/watching/settings.ts';
import type { Profile } from '../../profile.ts';
import { keepingRules } from '../disposal/keeping-rules.ts';

/** What a body watches by, from all places of its profile that say so, at an instant (epoch ms). */
export const watchRules = (profile: Profile, now: number): WatchRules => ({
  ...profile.watching,
  ...keepingRules(profile),
  questionWaitDays: profile.practice.questionWaitDays,
  now,
});
