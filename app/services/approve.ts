import { z } from 'zod';
import type { Actor } from '../../machines/actors.ts';
import { mayDo } from '../../machines/case.ts';
import { type Refusal, refuse } from '../../machines/refusal.ts';
import type { App } from '../app.ts';
import { type Acted, act, type Command } from './act.ts';
import { doubtsOf } from './doubts/doubts.ts';
import { doubtsObstacle } from './doubts/obstacle.ts';
import { maybe } from './form-fields.ts';
import { loadCase } from './load-case.ts';
import { lookedAt } from './looked-at.ts';

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
  if (!loaded || mayDo(loaded.state, actor, 'approval.given') !== null) {
    return act(app, actor, command, () => [{ type: 'approval.given', note }]);
  }
  const { pages, seen, sample } = await lookedAt(app, actor, loaded);
  const [next] = sample?.toLookAt ?? [];
  if (sample && next) {
    return refuse(
      'sample',
      `${sample.toLookAt.length} of the ${sample.pages.length} pages of the sample are still to be looked at. The next is page ${next.number} of the answer.`,
    );
  }
  if (note === '' && (await doubtsOf(app, actor, loaded)).doubts.length > 0) {
    return refuse(
      'doubts',
      'Somebody answered doubts about these pages. Read the list of doubts, and say in the note what you found.',
    );
  }
  const drawn = sample && { sample: { percent: sample.percent, pages: sample.pages.map(({ pageId }) => pageId) } };
  const looked = pages.length === 0 ? {} : { looked: { seen, of: pages.length, ...drawn } };
  return act(app, actor, command, () => [{ type: 'approval.given', note, ...looked }]);
}
