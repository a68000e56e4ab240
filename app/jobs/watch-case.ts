import { clock } from '../../machines/actors.ts';
import type { CivilDate } from '../../machines/dates.ts';
import { newsOn } from '../../machines/watching/warnings-on.ts';
import type { App } from '../app.ts';
import { act } from '../services/act.ts';
import type { LoadedCase } from '../services/load-case.ts';
import { watchRules } from '../services/watching/watch-rules.ts';

/**
 * Tells what a day brought for a case, where there is news: the event and the notices of everybody told are written in one
 * transaction. Two processes at once tell once, since whoever comes second finds the case changed and nothing new in it.
 * Null where there is nothing to tell.
 */
export async function watchCase(
  app: App,
  { caseId, version, state }: LoadedCase,
  today: CivilDate,
): Promise<boolean | null> {
  const rules = watchRules(app.profile, app.clock.now());
  if (newsOn(state, today, rules).length === 0) return null;
  const command = { caseId, commandId: `watch:${caseId}:${version}` };
  const result = await act(app, clock, command, (now) => {
    const told = newsOn(now, today, rules);
    return told.length === 0 ? [] : [{ type: 'watch.told', told: [...told] }];
  });
  return result.ok && !result.isRepeat;
}
