import { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import type { Refusal } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command } from '../act.ts';
import { doubtsBefore, doubtsObstacle } from '../doubts/obstacle.ts';

export const approvalRequest = z.object({});

/**
 * Sends the answer to be built, checked and approved by someone else, once the list of doubts is dealt with: what has to be
 * put right is, and the rest was answered by somebody by name.
 */
export async function requestApproval(app: App, actor: Actor, command: Command): Promise<Acted | Refusal> {
  const before = await doubtsBefore(app, actor, command, 'approval.requested');
  return (before && doubtsObstacle(before.doubts)) ?? act(app, actor, command, () => [{ type: 'approval.requested' }]);
}
