import { clock } from '../../machines/actors.ts';
import type { CivilDate } from '../../machines/dates.ts';
import type { SearchId } from '../../machines/ids.ts';
import { searchesAbove } from '../../machines/searching/chases.ts';
import type { App } from '../app.ts';
import { act } from '../services/act.ts';
import type { LoadedCase } from '../services/load-case.ts';
import { managerOf } from '../services/staff/manager-of.ts';

/**
 * The last step of the ladder of a search: where its owner and then the officer were reminded in vain, whoever is above the
 * owner is written to, once for all searches of theirs that have become as late. On record in the case, so that a sweep that comes
 * again, or a second one beside it, tells nobody twice. Places whose owner has no such person stay with officer and DPO.
 * Null where there is nothing to tell.
 */
export async function tellManagers(
  app: App,
  { caseId, version, state }: LoadedCase,
  today: CivilDate,
): Promise<boolean | null> {
  const { searchEscalateDays } = app.profile.watching;
  const late = (of: LoadedCase['state']): SearchId[][] => {
    const byManager = new Map<string, SearchId[]>();
    for (const { searchId, system } of searchesAbove(of, today, searchEscalateDays)) {
      const manager = managerOf(app.profile, system);
      if (manager !== null) byManager.set(manager, [...(byManager.get(manager) ?? []), searchId]);
    }
    return [...byManager.values()];
  };
  if (late(state).length === 0) return null;
  const command = { caseId, commandId: `managers:${caseId}:${version}` };
  const result = await act(app, clock, command, (now) =>
    late(now).map((searches) => ({ type: 'search.escalated', searches })),
  );
  return result.ok && !result.isRepeat;
}
