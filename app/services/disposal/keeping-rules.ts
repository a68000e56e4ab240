import { type KeepingRules, keepingKinds, keepingWords } from '../../../machines/disposal/keeping.ts';
import type { Profile } from '../../profile.ts';

/** How long the body keeps the papers of a request, as the rules ask for it. */
export const keepingRules = ({ requestYears, disposal }: Profile): KeepingRules => ({
  requestYears,
  abandonedMonths: disposal.abandonedMonths,
});

/** The schedule of what a request itself leaves behind, a line each: what is destroyed here, and what goes earlier by itself. */
export const scheduleOf = (profile: Profile): readonly string[] => [
  ...keepingKinds.map((kind) => keepingWords(kind, profile.nation, keepingRules(profile))),
  'Copies of proof of identity: deleted once they have been checked, at the latest when the time set for them is over',
  'Requests that were begun and never sent: gone when the link to come back runs out',
  'Figures, and what is left of a destroyed case: kept; they name nobody',
];
