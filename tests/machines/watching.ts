import { usualWatching, type WatchRules } from '../../machines/watching/settings.ts';

/** What a body that sets nothing watches by. */
export const usualRules: WatchRules = { ...usualWatching, questionWaitDays: 30, requestYears: 3, abandonedMonths: 6 };
