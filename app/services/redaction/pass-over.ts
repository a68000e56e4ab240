import type { Actor } from '../../../machines/actors.ts';
import { ownLastAct, passOver } from '../../../machines/documents/undo.ts';
import { undoFault } from '../../../machines/looking/gates.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command } from '../act.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';
import { lastReview } from './last-review.ts';

/** An act of somebody's own that undo cannot take back, and that they can tell it to leave. */
export interface Stuck {
  /** Which one, by what they did last in the review: another window of theirs may have gone on since. */
  readonly last: number;
}

const gone = refuse(
  'done-since',
  'You did something else in this review since, so nothing was undone. Press “Undo” again.',
);

/**
 * What undo would have to leave so that somebody gets at what they did before; null where nothing is stuck, or there is
 * nothing before.
 */
export function stuckUndo(loaded: LoadedCase, who: Actor): Stuck | null {
  const { state } = loaded;
  const last = lastReview(loaded, who);
  if (!last || undoFault(state, who.id) === null) return null;
  return ownLastAct(passOver(state.file, who.id), who.id) === null ? null : { last: last.seq };
}

/**
 * Leaves somebody's own last act, which undo cannot take back, as it is, and takes back what they did before it. Where
 * that cannot be taken back either, nothing more is done, and undo says why when it is asked again.
 */
export async function passOverReview(
  app: App,
  actor: Actor,
  command: Command,
  { last }: Stuck,
): Promise<Acted | Refusal> {
  const loaded = await loadCase(app, command.caseId);
  const isRepeat = loaded?.commands.has(command.commandId);
  if (loaded && !isRepeat && lastReview(loaded, actor)?.seq !== last) return gone;
  // Whatever comes between is looked at first: what is left is what the person was told of.
  const seen = loaded ? { ...command, expectedVersion: loaded.version } : command;
  return act(app, actor, seen, (state) => {
    const over = { type: 'review.passed-over' as const };
    const after = { ...state, file: passOver(state.file, actor.id) };
    const isFree = ownLastAct(after.file, actor.id) !== null && undoFault(after, actor.id) === null;
    return isFree ? [over, { type: 'review.undone' as const }] : [over];
  });
}

/** What somebody told undo to leave, where that is the last thing they did in the review. */
export function justPassedOver(loaded: LoadedCase, who: Actor): { readonly isUndone: boolean } | null {
  const last = lastReview(loaded, who);
  if (last?.event.type === 'review.passed-over') return { isUndone: false };
  const before = last && loaded.history[last.seq - 2];
  const isTogether = before?.event.type === 'review.passed-over' && before.event.by.id === who.id;
  return last?.event.type === 'review.undone' && isTogether ? { isUndone: true } : null;
}
