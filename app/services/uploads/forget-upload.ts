import type { Actor } from '../../../machines/actors.ts';
import type { CaseId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import { begunUploads } from './begun-upload.ts';

/** Throws away what came of an upload, where the person who began it does not want to finish it. */
export async function forgetUpload(app: App, actor: Actor, caseId: CaseId, uploadId: string): Promise<void> {
  const begun = begunUploads(app, caseId);
  const upload = await begun.read(uploadId);
  if (actor.kind === 'staff' && upload?.by === actor.id) await begun.drop(uploadId, upload.size);
}
