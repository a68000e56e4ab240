import { jobRunner } from '../../../machines/actors.ts';
import { londonDate } from '../../../machines/dates.ts';
import type { CaseId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { act } from '../act.ts';
import { forgetCopies } from '../copies/case-copies.ts';
import { forgetDoubts } from '../doubts/doubts-so-far.ts';
import { forgetPagePictures } from '../file/page-image.ts';
import { closePageText } from '../file/page-text.ts';
import { forgetSearches } from '../file/search-case.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';
import { whyKept } from './linked-hold.ts';

/**
 * Destroys a case two people agreed on, once the time to stop it is over: its key, index and files, and what lies around it in the
 * database. What another case says against it stops it, on record. Safe to repeat.
 * @returns what became of it; `waiting` where it was stopped, held or agreed anew meanwhile
 */
export async function disposeCase(app: App, caseId: CaseId): Promise<'destroyed' | 'stopped' | 'waiting' | 'gone'> {
  const loaded = await loadCase(app, caseId);
  if (!loaded) return 'gone';
  const { disposal } = loaded.state;
  if (disposal.isDone) return destroy(app, loaded);
  if (disposal.agreed === null || londonDate(app.clock.now()) <= disposal.agreed.waitsUntil) return 'waiting';
  const why = await whyKept(app, loaded.state);
  if (why) {
    const reason = why.citation === null ? why.sentence : `${why.sentence} (${why.citation})`;
    const command = { caseId, commandId: `stop-disposal:${loaded.version}` };
    await act(app, jobRunner, command, () => [{ type: 'disposal.stopped', reason }]);
    return 'stopped';
  }
  // Nothing may have happened since it was looked at: a hold placed now wins.
  const command = { caseId, commandId: `dispose:${loaded.version}`, expectedVersion: loaded.version };
  const done = await act(app, jobRunner, command, () => [{ type: 'case.disposed' }]);
  return done.ok ? destroy(app, done.loaded) : 'waiting';
}

async function destroy(app: App, { caseId, state }: LoadedCase): Promise<'destroyed'> {
  const { proposed, agreed } = state.disposal;
  if (proposed === null || agreed === null) throw new Error('destroyed without the word of two people');
  await app.store.destroyKey(caseId, app.clock.now(), {
    rule: proposed.rule,
    keptUntil: proposed.keptUntil,
    proposedBy: proposed.by,
    proposedOn: proposed.on,
    agreedBy: agreed.by,
    agreedOn: agreed.on,
  });
  // What stood in memory goes as well: the fold, the words of its pages and what was found in them, their pictures, the files
  // they are drawn from.
  await loadCase(app, caseId);
  closePageText(app, caseId);
  forgetSearches(app);
  forgetDoubts(app);
  forgetCopies(app);
  forgetPagePictures(app);
  app.documents.forgetAll();
  return 'destroyed';
}
