import { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import { findDocument } from '../../../machines/file.ts';
import { documentId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command } from '../act.ts';
import { checkMalware, staffMalwareProblem } from '../asking/check-malware.ts';
import { needed } from '../form-fields.ts';
import { readCase } from '../read-case.ts';

export const unlockInput = z.object({ documentId, password: needed('Type the password of the file') });

/**
 * Opens a locked PDF with the password somebody was told, and has the copy without one read. The password goes to the process that
 * opens the file, and is kept and logged nowhere.
 */
export async function unlockDocument(
  app: App,
  actor: Actor,
  command: Command,
  { documentId: id, password }: z.output<typeof unlockInput>,
): Promise<Acted | Refusal> {
  const read = await readCase(app, actor, command.caseId);
  if (!read.ok) return read;
  if (read.commands.has(command.commandId)) return { ok: true, loaded: read, isRepeat: true };
  const document = findDocument(read.state.file, id);
  if (!document?.isLocked) return refuse('not-locked', 'This document does not wait for a password.');
  const opened = await app.documents.unlock({ pdf: await app.files.get(command.caseId, document.source), password });
  if (!opened.ok) return opened;
  const checked = await checkMalware(app, 'desk', opened.pdf);
  const problem = staffMalwareProblem(document.name, checked);
  if (problem !== null) return refuse('malware', problem);
  const { fileId, sha256 } = await app.files.put(command.caseId, opened.pdf, app.clock.now());
  const findings = opened.findings.map((finding, index) => ({ id: `c${index + 1}`, ...finding }));
  const acted = await act(app, actor, command, () => [
    { type: 'document.unlocked', documentId: id, pagesFrom: { file: fileId, sha256 }, findings },
  ]);
  if (!acted.ok || acted.isRepeat) await app.files.delete(command.caseId, fileId);
  return acted;
}
