import type { Actor } from '../../../machines/actors.ts';
import { mayDo } from '../../../machines/case.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import type { Command } from '../act.ts';
import { loadCase } from '../load-case.ts';
import { doubtsOf } from './doubts.ts';

/**
 * Why doubts keep an answer from going to the reviewer, or from being approved; null where none does. Where the act is
 * refused anyway, the case itself says why.
 */
export async function doubtsObstacle(
  app: App,
  who: Actor,
  { caseId, commandId }: Command,
  type: 'approval.requested' | 'approval.given',
): Promise<Refusal | null> {
  const loaded = await loadCase(app, caseId);
  if (!loaded || loaded.commands.has(commandId) || mayDo(loaded.state, who, type) !== null) return null;
  const { doubts } = await doubtsOf(app, who, loaded);
  const wrong = doubts.filter(({ blocks }) => blocks);
  const [first] = wrong;
  if (first) {
    const more = wrong.length > 1 ? ` There are ${wrong.length - 1} more like it.` : '';
    return refuse(
      'doubts-wrong',
      `“${first.document}”, page ${first.page}: ${first.sentence}${more} The list of doubts has every place.`,
    );
  }
  const open = doubts.filter(({ answer }) => answer === null).length;
  return open === 0
    ? null
    : refuse(
        'doubts-open',
        `${open === 1 ? 'A doubt waits' : `${open} doubts wait`} to be looked at. Open the list of doubts, and say for each why it may stay.`,
      );
}
