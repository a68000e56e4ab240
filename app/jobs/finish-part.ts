import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { StandingTerm } from '../../machines/documents/standing-term.ts';
import { type CaseId, type FileId, fileId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import type { BundlePart, VerifyJob, VerifyReport } from '../documents/types.ts';
import { type WorkOf, workShelf } from '../services/file/work-shelf.ts';

export interface Finished {
  readonly file: FileId;
  readonly report: VerifyReport;
  /** Terms that stand in it all the same; none where it is clean. */
  readonly standing: readonly StandingTerm[];
}

type Kept = Omit<Finished, 'standing'>;

/** What is kept of a part that is done. The report is our own and was sealed, so of it only what decides is looked at. */
const keptPart = z.object({ file: fileId, report: z.looseObject({ clean: z.literal(true) }) });

/**
 * Writes one file and reads it back, unless that was done before the work was cut off. It is named by nobody before it
 * is clean.
 */
export async function finishPart(
  app: App,
  id: CaseId,
  part: BundlePart,
  asked: Omit<VerifyJob, 'pdf' | 'manifest'>,
  of: WorkOf = 'answer',
) {
  const shelf = workShelf(app, id, of);
  const name = createHash('sha256')
    .update(JSON.stringify([part.key, asked]))
    .digest('base64url');
  const before = await shelf.get(name);
  if (before) {
    const known: unknown = JSON.parse(Buffer.from(before).toString('utf8'));
    if (isKept(known) && (await app.files.has(id, known.file))) return { ok: true as const, ...known, standing: [] };
  }
  const { fileId: file, sha256 } = await app.files.put(id, part.bytes(), app.clock.now());
  const pdf = { sha256, load: () => app.files.open(id, file) };
  const verified = await app.documents.verify({ pdf, manifest: await part.manifest(), ...asked });
  if (!verified.ok) {
    await app.files.delete(id, file);
    return verified;
  }
  const { report, standing } = verified;
  const kept: Kept = { file, report };
  if (report.clean) await shelf.put(name, Buffer.from(JSON.stringify(kept)));
  return { ok: true as const, ...kept, standing };
}

const isKept = (kept: unknown): kept is Kept => keptPart.safeParse(kept).success;
