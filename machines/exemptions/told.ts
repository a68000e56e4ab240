import type { CaseState } from '../case.ts';
import type { PageState } from '../file.ts';
import { stands } from './considered.ts';
import { generalWords, type NotifyMode } from './exemption.ts';
import { exemptionOf } from './index.ts';

/** How the requester is told of a code in this case: as it was decided when it was weighed, else as is usual. */
function notifyOf(state: CaseState, code: string): NotifyMode {
  const modes = state.considered.exemptions
    .filter((one) => one.code === code && stands(one))
    .map(({ notify }) => notify);
  const silent = (['ncnd', 'generic'] as const).find((mode) => modes.includes(mode));
  if (silent) return silent;
  if (modes.length > 0) return 'explain';
  const [usual] = exemptionOf(code).tell;
  // Nobody decided to say nothing, and nobody but the DPO can.
  return usual === 'ncnd' ? 'generic' : usual;
}

/** The words for a code, and its provision where that may be named. Null where nothing may be said at all. */
export function wordsFor(
  state: CaseState,
  { code, citation }: { readonly code: string; readonly citation: string | null },
): { readonly plain: string; readonly citation: string | null } | null {
  const mode = notifyOf(state, code);
  if (mode === 'ncnd') return null;
  if (mode === 'generic') return { plain: generalWords, citation: null };
  const exemption = exemptionOf(code);
  return { plain: exemption.plain, citation: citation ?? (exemption.citation === '' ? null : exemption.citation) };
}

/**
 * A page whose being there is neither confirmed nor denied: it stands in no letter, no schedule, no list and no count. The
 * answer is the one that would be given if it did not exist.
 */
export const isHidden = (state: CaseState, { decision }: Pick<PageState, 'decision'>): boolean =>
  decision?.decision === 'withhold' && decision.code !== null && notifyOf(state, decision.code) === 'ncnd';
