import { type Acted, act, type EventDraft } from '../../app/services/act.ts';
import { release } from '../../app/services/answer/release.ts';
import { approve } from '../../app/services/approval/approve.ts';
import { requestApproval } from '../../app/services/approval/request-approval.ts';
import { perform } from '../../app/services/case-act.ts';
import { newId } from '../../app/services/new-id.ts';
import type { Actor } from '../../machines/actors.ts';
import { type CaseId, fileId } from '../../machines/ids.ts';
import type { Refusal } from '../../machines/refusal.ts';
import type { Office } from './office.ts';

/** Whose answer it is, and who has a look at it. */
export interface Answering {
  readonly id: CaseId;
  readonly worker: Actor;
  readonly approver: Actor;
}

/** An answer as the job runner leaves it. What it says is no matter of time, so none is made. */
const built = (round: number, pages: number): EventDraft => ({
  ...{ type: 'answer.built', round, letter: fileId.parse('letter'), letterContent: fileId.parse('content') },
  ...{
    schedule: null,
    bundle: pages === 0 ? null : fileId.parse('bundle'),
    report: null,
    doubts: [],
    pages,
    exports: [],
  },
});

/** What was decided is approved by somebody else, and goes out by post. */
export async function leaves(
  { app }: Office,
  { id, worker, approver }: Answering,
  pages: number,
): Promise<Acted | Refusal> {
  const command = () => ({ caseId: id, commandId: newId() });
  const asked = await requestApproval(app, worker, command());
  if (!asked.ok) return asked;
  const { request, record } = asked.loaded.state;
  const made = await act(app, { kind: 'system', id: 'jobs' }, command(), () => [built(request.context.round, pages)]);
  if (!made.ok) return made;
  const approved = await approve(app, approver, command(), { note: '' });
  if (!approved.ok) return approved;
  const recipient = record.received.requester.name;
  return perform(app, worker, command(), release, { delivery: 'post', recipient, otherWay: '' });
}
