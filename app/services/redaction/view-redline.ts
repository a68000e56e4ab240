import type { Actor } from '../../../machines/actors.ts';
import { londonDate } from '../../../machines/dates.ts';
import type { FileId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { act } from '../act.ts';
import { viewCommand } from '../file/view-page.ts';
import type { LoadedCase } from '../load-case.ts';

/**
 * Hands out one file of the redline copy, in pieces. It is unredacted material: that somebody looks is on record first,
 * and where it cannot be recorded nothing is shown.
 */
export async function viewRedline(
  app: App,
  actor: Actor,
  { caseId, state }: LoadedCase,
  file: FileId,
): Promise<{ ok: true; name: string; bytes: AsyncIterable<Uint8Array> } | Refusal> {
  const { now } = state.redline;
  const index = now?.status === 'made' ? now.files.findIndex((one) => one.file === file) : -1;
  if (index < 0) return refuse('no-redline', 'There is no such redline copy.');
  const commandId = viewCommand(actor, file, londonDate(app.clock.now()));
  const recorded = await act(app, actor, { caseId, commandId }, () => [{ type: 'redline.viewed', file }]);
  if (!recorded.ok) return recorded;
  const name = `${state.record.received.reference}-not-for-release-${index + 1}.pdf`;
  return { ok: true, name, bytes: app.files.read(caseId, file) };
}
