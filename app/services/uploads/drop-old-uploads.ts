import type { CaseId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { begunUploads } from './begun-upload.ts';

/** How long what came of an upload is kept for its sender to go on with. */
const uploadKeptHours = 72;

/** Throws away the pieces of a case that nobody sent on for three days. @returns how many uploads */
export async function dropOldUploads(app: App, caseId: CaseId): Promise<number> {
  const begun = begunUploads(app, caseId);
  let dropped = 0;
  for (const uploadId of await begun.ids()) {
    const upload = await begun.read(uploadId);
    if (upload === null || app.clock.now() - upload.beganAt < uploadKeptHours * 3_600_000) continue;
    await begun.drop(uploadId, upload.size);
    dropped += 1;
  }
  return dropped;
}
