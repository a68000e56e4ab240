import type { Actor } from '../../../machines/actors.ts';
import type { CaseId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { newId } from '../new-id.ts';
import { begunUploads, type SentFile, uploadIdOf } from './begun-upload.ts';
import { caseToAddTo } from './case-to-add-to.ts';

export interface Begun {
  readonly uploadId: string;
  /** How many bytes came before: the sender goes on from there. */
  readonly received: number;
  /** It is a document of the case already; nothing has to be sent. */
  readonly isAdded: boolean;
}

/**
 * Announces files that will be sent in pieces, and says of each how much is here already: after a broken connection, a
 * closed browser, a restart. The same person choosing the same file again (name, size, time of its last change, sample)
 * goes on with it.
 */
export async function beginUploads(
  app: App,
  actor: Actor,
  caseId: CaseId,
  sent: readonly SentFile[],
): Promise<{ ok: true; uploads: Begun[] } | Refusal> {
  const may = await caseToAddTo(app, actor, caseId);
  if (!may.ok) return may;
  if (actor.kind !== 'staff') return refuse('role', 'Only staff add documents.');
  const { commands, state } = may.loaded;
  const begun = begunUploads(app, caseId);
  const uploads: Begun[] = [];
  for (const file of sent) {
    const uploadId = uploadIdOf(caseId, actor.id, file);
    const known = await begun.read(uploadId);
    const isAdded =
      known !== null && commands.has(known.commandId) && state.file.documents.some(({ bytes }) => bytes === file.size);
    if (known === null || (commands.has(known.commandId) && !isAdded))
      await begun.write(uploadId, { ...file, commandId: newId(), by: actor.id });
    const received = isAdded ? file.size : await begun.received(uploadId, file.size);
    uploads.push({ uploadId, received, isAdded });
  }
  return { ok: true, uploads };
}
