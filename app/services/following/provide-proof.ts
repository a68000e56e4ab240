import type { FileId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { t } from '../../language/t.ts';
import { type Acted, act } from '../act.ts';
import type { ChosenFile } from '../asking/add-proof.ts';
import { proofMalware } from '../asking/proof-malware.ts';
import { mostProofs, proofProblem } from '../asking/proof-type.ts';
import { type OwnCase, requesterCommand } from './requester-cases.ts';

export type ProofOf = 'identity' | 'authority';

/**
 * Sends proof of who somebody is, or that they may act for someone. Each file is told by its content, checked for
 * malware, sealed under the case's key, and only then named in the event; the clock counts from this day (UK GDPR Art
 * 12A(2)(b)). All or none: with one file that cannot be taken, nothing is sent.
 */
export async function provideProof(
  app: App,
  own: OwnCase,
  commandId: string,
  of: ProofOf,
  files: readonly ChosenFile[],
): Promise<Acted | Refusal> {
  const command = requesterCommand(own, commandId);
  if (own.commands.has(command.commandId)) return { ok: true, loaded: own, isRepeat: true };
  if (files.length === 0) return refuse('no-file', t`Select a file to upload`);
  if (own.state.record.proof.filter((proof) => !proof.isDeleted).length + files.length > mostProofs) {
    return refuse('too-many', t`You can upload up to ${mostProofs} files. Contact us if you have more`);
  }
  const read = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await file.bytes() })));
  const problem = read.map(({ name, bytes }) => proofProblem(name, bytes)).find((one) => one !== null);
  if (problem) return refuse('file', problem);
  const malware = proofMalware(app, 'track');
  for (const { name, bytes } of read) {
    const found = await malware(name, bytes);
    if (found !== null) return refuse('malware', found);
  }
  const type = of === 'identity' ? ('identity.provided' as const) : ('authority.provided' as const);
  const sealed: FileId[] = [];
  for (const { bytes } of read) sealed.push((await app.files.put(own.caseId, bytes, app.clock.now())).fileId);
  const acted = await act(app, own.actor, command, () => [{ type, how: 'Uploaded by the requester', files: sealed }]);
  if (!acted.ok || acted.isRepeat) await Promise.all(sealed.map((id) => app.files.delete(own.caseId, id)));
  return acted;
}
