import { z } from 'zod';
import type { Actor } from '../../machines/actors.ts';
import { type Refusal, refuse } from '../../machines/refusal.ts';
import type { App } from '../app.ts';
import { type Acted, act, type Command } from './act.ts';
import { doubtsOf } from './doubts/doubts.ts';
import { doubtsObstacle } from './doubts/obstacle.ts';
import { maybe } from './form-fields.ts';
import { loadCase } from './load-case.ts';

export const approval = z.object({ note: maybe() });

/**
 * Approves the answer; never one’s own work. Doubts that somebody answered are looked at by whoever approves too, who says
 * in the note what they found.
 */
export async function approve(
  app: App,
  actor: Actor,
  command: Command,
  { note }: z.output<typeof approval>,
): Promise<Acted | Refusal> {
  const obstacle = await doubtsObstacle(app, actor, command, 'approval.given');
  if (obstacle) return obstacle;
  const loaded = await loadCase(app, command.caseId);
  if (loaded && note === '' && (await doubtsOf(app, actor, loaded)).doubts.length > 0) {
    return refuse(
      'doubts',
      'Somebody answered doubts about these pages. Read the list of doubts, and say in the note what you found.',
    );
  }
  return act(app, actor, command, () => [{ type: 'approval.given', note }]);
}
