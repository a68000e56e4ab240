import { clock } from '../../machines/actors.ts';
import { type CivilDate, londonDate } from '../../machines/dates.ts';
import { isNews, warningFor } from '../../machines/day.ts';
import type { CaseId } from '../../machines/ids.ts';
import { progressDue } from '../../machines/kindness/progress.ts';
import type { App } from '../app.ts';
import { act } from '../services/act.ts';
import { type Keeping, walkCases } from '../services/case/walk-cases.ts';
import { noteGrounds } from '../services/figures/kept-grounds.ts';
import { type LoadedCase, loadCase } from '../services/load-case.ts';
import { tellManagers } from './tell-managers.ts';
import { watchCase } from './watch-case.ts';

/**
 * Cases in which a day brings nothing, by the version that was looked at. What it brings follows from the events of a case, the
 * day and the profile alone, so until one of them is another, the sweeps of every quarter of an hour need not read it again.
 */
interface Quiet {
  readonly today: CivilDate;
  readonly profile: App['profile'];
  readonly versions: Map<CaseId, number>;
}
const quiets = new WeakMap<App['store'], Quiet>();

function quietOn(app: App, today: CivilDate): Quiet['versions'] {
  const known = quiets.get(app.store);
  if (known?.today === today && known.profile === app.profile) return known.versions;
  const versions = new Map<CaseId, number>();
  quiets.set(app.store, { today, profile: app.profile, versions });
  return versions;
}

/**
 * Passing time is an event: asks of every open case whether today brings something, and if so says it through the one
 * door. Safe on several instances and after any sleep: what is due is computed from dates, not from when the sweep last
 * ran, and what has been told stands in the case. Returns how many cases had news.
 */
export async function sweepDeadlines(app: App, keep?: Keeping): Promise<number> {
  const today = londonDate(app.clock.now());
  const quiet = quietOn(app, today);
  let told = 0;
  for await (const { id, version } of walkCases(app, { open: true }, keep)) {
    if (quiet.get(id) === version) continue;
    try {
      const loaded = await loadCase(app, id);
      if (!loaded) continue;
      noteGrounds(app, loaded);
      const news = await tellDay(app, loaded, today);
      if (news) told++;
      // The 72 hours of an incident pass within a day.
      if (news === null && loaded.state.incidents.length === 0) quiet.set(id, loaded.version);
    } catch (error) {
      // One case that cannot be read must not keep the warnings of all the others back.
      app.log.error('sweep.case', error, { caseId: id });
    }
  }
  return told;
}

/** Tells what a day brings for a case, and whether that was told; null where it brings nothing. */
async function tellDay(app: App, loaded: LoadedCase, today: CivilDate): Promise<boolean | null> {
  const { caseId, state } = loaded;
  const isPassing = isNews(warningFor(state, today, app.profile.practice));
  const all = [
    isPassing ? await passDay(app, caseId, today) : null,
    await watchCase(app, loaded, today),
    await tellManagers(app, loaded, today),
    await tellHowFar(app, loaded, today),
  ];
  return all.every((one) => one === null) ? null : all.includes(true);
}

async function passDay(app: App, caseId: CaseId, today: CivilDate): Promise<boolean> {
  const { practice } = app.profile;
  const command = { caseId, commandId: `day:${caseId}:${today}` };
  const result = await act(app, clock, command, () => [{ type: 'day.passed', practice }]);
  return result.ok && !result.isRepeat;
}

/** Tells the requester how far it is, where nobody did for too long or something they wait for is done; null where it is not so. */
async function tellHowFar(app: App, { caseId, state }: LoadedCase, today: CivilDate): Promise<boolean | null> {
  const { tellEveryDays } = app.profile;
  if (progressDue(state, today, tellEveryDays) === null) return null;
  const command = { caseId, commandId: `told:${caseId}:${today}` };
  const result = await act(app, clock, command, (now) => {
    const due = progressDue(now, today, tellEveryDays);
    return due === null ? [] : [{ type: 'progress.told', steps: [...due.steps] }];
  });
  return result.ok && !result.isRepeat;
}
