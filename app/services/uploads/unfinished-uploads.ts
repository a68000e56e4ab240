import type { Actor } from '../../../machines/actors.ts';
import type { App } from '../../app.ts';
import type { LoadedCase } from '../load-case.ts';
import { begunUploads } from './begun-upload.ts';

export interface Unfinished {
  readonly uploadId: string;
  readonly name: string;
  readonly size: number;
  readonly received: number;
}

/** What this person began to send to a case and did not finish. Others' are theirs to finish. */
export async function unfinishedUploads(app: App, actor: Actor, loaded: LoadedCase): Promise<Unfinished[]> {
  if (actor.kind !== 'staff') return [];
  const begun = begunUploads(app, loaded.caseId);
  const found: Unfinished[] = [];
  for (const uploadId of await begun.ids()) {
    const upload = await begun.read(uploadId);
    if (upload?.by !== actor.id || loaded.commands.has(upload.commandId)) continue;
    found.push({
      uploadId,
      name: upload.name,
      size: upload.size,
      received: await begun.received(uploadId, upload.size),
    });
  }
  return found.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
