import { type CivilDate, londonDate } from '../../machines/dates.ts';
import { isNews, warningFor } from '../../machines/day.ts';
import type { CaseId } from '../../machines/ids.ts';
import { progressDue } from '../../machines/kindness/progress.ts';
import type { App } from '../app.ts';
import { act } from '../services/act.ts';
import { noteGrounds } from '../services/figures/kept-grounds.ts';
import { type LoadedCase, loadCase } from '../services/load-case.ts';
import { tellManagers } from './tell-managers.ts';
import { type Keeping, walkCases } from './walk-cases.ts';
import { watchCase } from './watch-case.ts';

const clock = { kind: 'system', id: 'clock' } as const;

/**
 * Passing time is an event: asks of every open case whether today brings something, and if so says it through the one
 * door. Safe on several instances and after any sleep: what is due is computed from dates, not from when the sweep last
 * ran, and what has been told stands in the case. Returns how many cases had news.
 */
export async function sweepDeadlines(app: App, keep?: Keeping): Promise<number> {
  const today = londonDate(app.clock.now());
  let told = 0;
  for await (const { id } of walkCases(app, { open: true }, keep)) {
    try {
      if (await tellDay(app, id, today)) told++;
    } catch (error) {
      // One case that cannot be read must not keep the warnings of all the others back.
      app.log.error('sweep.case', error, { caseId: id });
    }
  }
  return told;
}

async function tellDay(app: App, caseId: CaseId, today: CivilDate): Promise<boolean> {
  const loaded = await loadCase(app, caseId);
  if (!loaded) return false;
  noteGrounds(app, loaded);
  const { practice } = app.profile;
  const hasPassed = isNews(warningFor(loaded.state, today, practice)) && (await passDay(app, caseId, today));
  const isWarned = await watchCase(app, loaded, today);
  const goesAbove = await tellManagers(app, loaded, today);
  return (await tellHowFar(app, loaded, today)) || hasPassed || isWarned || goesAbove;
}

async function passDay(app: App, caseId: CaseId, today: CivilDate): Promise<boolean> {
  const { practice } = app.profile;
  const command = { caseId, commandId: `day:${caseId}:${today}` };
  const result = await act(app, clock, command, () => [{ type: 'day.passed', practice }]);
  return result.ok && !result.isRepeat;
}

/** Tells the requester how far it is, where nobody did for too long or something they wait for is done. */
async function tellHowFar(app: App, { caseId, state }: LoadedCase, today: CivilDate): Promise<boolean> {
  const { tellEveryDays } = app.profile;
  if (progressDue(state, today, tellEveryDays) === null) return false;
  const command = { caseId, commandId: `told:${caseId}:${today}` };
  const result = await act(app, clock, command, (now) => {
    const due = progressDue(now, today, tellEveryDays);
    return due === null ? [] : [{ type: 'progress.told', steps: [...due.steps] }];
  });
  return result.ok && !result.isRepeat;
}
