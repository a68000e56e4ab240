import type { Actor } from '../../../machines/actors.ts';
import type { CaseId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import type { LoadedCase } from '../load-case.ts';
import { begunUploads } from './begun-upload.ts';
import { unfinishedUploads } from './unfinished-uploads.ts';

/** Throws away what came of an upload, where the person who began it does not want to finish it. */
export async function forgetUpload(app: App, actor: Actor, caseId: CaseId, uploadId: string): Promise<void> {
  const begun = begunUploads(app, caseId);
  const upload = await begun.read(uploadId);
  if (actor.kind === 'staff' && upload?.by === actor.id) await begun.drop(uploadId, upload.size);
}

/** Throws away all that this person began to send to a case and did not finish. */
export async function forgetUploads(app: App, actor: Actor, loaded: LoadedCase): Promise<void> {
  for (const { uploadId } of await unfinishedUploads(app, actor, loaded))
    await forgetUpload(app, actor, loaded.caseId, uploadId);
}
