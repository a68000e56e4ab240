import type { Actor } from '../../../machines/actors.ts';
import { mayDo } from '../../../machines/case.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import type { Command } from '../act.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';
import { type DoubtList, doubtsOf } from './doubts.ts';

/**
 * The case and its doubts for an act that doubts may keep from being done; null where the act was done already or is refused
 * anyway, when the case itself says why. Working them out reads every page: it is done once an act.
 */
export async function doubtsBefore(
  app: App,
  who: Actor,
  { caseId, commandId }: Command,
  type: 'approval.requested' | 'approval.given',
): Promise<{ readonly loaded: LoadedCase; readonly doubts: DoubtList['doubts'] } | null> {
  const loaded = await loadCase(app, caseId);
  if (!loaded || loaded.commands.has(commandId) || mayDo(loaded.state, who, type) !== null) return null;
  return { loaded, doubts: (await doubtsOf(app, who, loaded)).doubts };
}

/** Why doubts keep an answer from going to the reviewer, or from being approved; null where none does. */
export function doubtsObstacle(doubts: DoubtList['doubts']): Refusal | null {
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
