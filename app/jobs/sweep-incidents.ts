import { londonDate } from '../../machines/dates.ts';
import type { App } from '../app.ts';
import { loadCase } from '../services/load-case.ts';
import { watchCase } from './watch-case.ts';

/**
 * Tells what the hours of open incidents bring, whether their case is open or not: most become known after the answer went
 * out. Safe on several instances and after any sleep. Returns how many cases had news.
 */
export async function sweepIncidents(app: App): Promise<number> {
  const today = londonDate(app.clock.now());
  const cases = new Set((await app.store.incidents.open()).map(({ caseId }) => caseId));
  let told = 0;
  for (const id of cases) {
    try {
      const loaded = await loadCase(app, id);
      if (loaded && (await watchCase(app, loaded, today))) told++;
    } catch (error) {
      app.log.error('sweep.incident', error, { caseId: id });
    }
  }
  return told;
}
