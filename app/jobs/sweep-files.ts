import type { CaseId, FileId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import { isHalfDone } from '../services/file/work-shelf.ts';
import type { LoadedCase } from '../services/load-case.ts';
import { begunUploads } from '../services/uploads/begun-upload.ts';

/** Younger files are never looked at: an event may be about to name them, and an upload lasts three days at most. */
const youngMs = 7 * 24 * 60 * 60_000;

/**
 * Deletes the files of a case that nothing names: a process was killed after it wrote one and before the event, or while it
 * wrote. Kept is what any event of the case ever named, what belongs to an upload somebody may go on with, half-done work while
 * the case is open, and everything while work on the case waits or was given up, since that may name what it made. Files of
 * owners that are no case here are not its business. Returns how many went.
 */
export async function sweepFiles(app: App, loaded: LoadedCase): Promise<number> {
  let kept: Promise<(id: FileId) => boolean> | null = null;
  return app.files.sweep(loaded.caseId, app.clock.now() - youngMs, async (id) => {
    kept ??= keptOf(app, loaded);
    return (await kept)(id);
  });
}

async function keptOf(app: App, { caseId, state, history }: LoadedCase): Promise<(id: FileId) => boolean> {
  if (await hasWorkAhead(app, caseId)) return () => true;
  const uploads = begunUploads(app, caseId);
  const begun = new Set(await uploads.ids());
  const named = new Set(history.flatMap(({ event }) => words(event)));
  const isOver = state.request.value.work === 'closed';
  return (id) => {
    const upload = uploads.uploadOf(id);
    if (upload !== null) return begun.has(upload);
    return named.has(id) || (!isOver && isHalfDone(id));
  };
}

/** Messages make no files; all else that is queued may be half way, and what was given up can be tried again. */
const hasWorkAhead = async ({ store }: App, caseId: CaseId): Promise<boolean> =>
  (await store.outbox.ofCase(caseId)).some(({ kind, doneAt }) => kind !== 'send-mail' && doneAt === null);

/** Every word an event holds, however deep: whatever looks like the id of a file is one it names. */
function words(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(words) : [];
}
