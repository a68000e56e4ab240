import type { Actor } from '../../../machines/actors.ts';
import { mayDo } from '../../../machines/case.ts';
import type { CaseId } from '../../../machines/ids.ts';
import type { Refusal } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import type { LoadedCase } from '../load-case.ts';
import { readCase } from '../read-case.ts';

/** A case somebody may add documents to now, or why they may not. */
export async function caseToAddTo(
  app: App,
  actor: Actor,
  caseId: CaseId,
): Promise<{ ok: true; loaded: LoadedCase } | Refusal> {
  const read = await readCase(app, actor, caseId);
  if (!read.ok) return read;
  return mayDo(read.state, actor, 'document.added') ?? { ok: true, loaded: read };
}
