import { londonDate } from '../../machines/dates.ts';
import type { App } from '../app.ts';
import { adoptHolidays } from '../services/body/adopt-holidays.ts';
import { type Keeping, walkCases } from '../services/case/walk-cases.ts';
import { loadOnce } from '../services/load-case.ts';
import { dropOldUploads } from '../services/uploads/drop-old-uploads.ts';
import { deleteOldProof } from './delete-proof.ts';
import { sweepFiles } from './sweep-files.ts';
import { watchCase } from './watch-case.ts';

/**
 * What is looked at once a day, since it reads every case: copies of proof whose time is over (a case may end with some
 * that nobody ever checked), uploads nobody went on with, files that nothing names, and what comes up after the answer:
 * a restriction or an exemption to look at, the end of the time papers are kept. Safe on several instances and after
 * any sleep. Returns how many cases it did something for, and how many files went.
 */
export async function sweepEveryCase(
  app: App,
  keep?: Keeping,
): Promise<{ deleted: number; told: number; swept: number }> {
  const today = londonDate(app.clock.now());
  const done = { deleted: 0, told: 0, swept: 0 };
  for await (const { id, closedAt } of walkCases(app, {}, keep)) {
    try {
      const loaded = await loadOnce(app, id);
      if (!loaded) continue;
      if (await deleteOldProof(app, loaded, today)) done.deleted++;
      await dropOldUploads(app, id);
      done.swept += await sweepFiles(app, loaded);
      // Taking over bank holidays was cut short, or the case has been opened again since.
      if (closedAt === null) await adoptHolidays(app, loaded);
      // Open ones are watched every quarter of an hour.
      if (closedAt !== null && (await watchCase(app, loaded, today))) done.told++;
    } catch (error) {
      // One case that cannot be read must not keep back what the others need.
      app.log.error('sweep.every', error, { caseId: id });
    }
  }
  return done;
}
