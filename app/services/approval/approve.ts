import { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command } from '../act.ts';
import { doubtsBefore, doubtsObstacle } from '../doubts/obstacle.ts';
import { maybe } from '../form-fields.ts';
import { hasReadDoubts } from './doubts-read.ts';
import { lookedAt } from './looked-at.ts';

export const approval = z.object({ note: maybe() });

/**
 * Approves the answer; never one’s own work. Whoever approves has had the doubts that somebody answered before them,
 * with the reasons, and says in the note what they found.
 */
export async function approve(
  app: App,
  actor: Actor,
  command: Command,
  { note }: z.output<typeof approval>,
): Promise<Acted | Refusal> {
  const before = await doubtsBefore(app, actor, command, 'approval.given');
  if (!before) return act(app, actor, command, () => [{ type: 'approval.given', note }]);
  const { loaded, doubts } = before;
  const obstacle = doubtsObstacle(doubts);
  if (obstacle) return obstacle;
  if (!hasReadDoubts(loaded, actor, doubts)) {
    return refuse(
      'doubts-unread',
      'Somebody answered doubts about these pages, and you have not read what they said, or it has changed since. Read the list of doubts first.',
    );
  }
  const { pages, seen, sample, next } = await lookedAt(app, actor, loaded, doubts);
  const [nextDrawn] = sample?.toLookAt ?? [];
  if (sample && nextDrawn) {
    return refuse(
      'sample',
      `${sample.toLookAt.length} of the ${sample.pages.length} pages of the sample are still to be looked at. The next is page ${nextDrawn.number} of the answer.`,
    );
  }
  if (!sample && next) {
    return refuse(
      'not-looked-at',
      `${pages.length - seen} of the ${pages.length} pages are still to be looked at before and after. The next is page ${next.number} of the answer.`,
    );
  }
  if (note === '' && doubts.length > 0) {
    return refuse(
      'doubts',
      'Somebody answered doubts about these pages. Read the list of doubts, and say in the note what you found.',
    );
  }
  const drawn = sample && { sample: { percent: sample.percent, pages: sample.pages.map(({ pageId }) => pageId) } };
  const looked = pages.length === 0 ? {} : { looked: { seen, of: pages.length, ...drawn } };
  return act(app, actor, command, () => [{ type: 'approval.given', note, ...looked }]);
}
