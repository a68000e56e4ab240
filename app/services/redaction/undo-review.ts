import type { Actor } from '../../../machines/actors.ts';
import { inTheWayOfUndo, ownLastAct } from '../../../machines/documents/undo.ts';
import type { CaseFile } from '../../../machines/file.ts';
import type { Refusal } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import type { Acted, Command } from '../act.ts';
import { changedBy } from './changed-by.ts';
import { actUnlessInTheWay, type InTheWay } from './in-the-way.ts';

/**
 * Takes back the last thing somebody did in the review themselves, however long ago. What a colleague did stays, on the
 * same page too: where they changed the very mark or decision since, nothing is taken back, and they are named.
 */
export const undoReview = (app: App, actor: Actor, command: Command): Promise<Acted | Refusal> =>
  actUnlessInTheWay(
    app,
    actor,
    command,
    ({ file }) => standsInTheWay(file, actor.id) ?? [{ type: 'review.undone' as const }],
  );

function standsInTheWay(file: CaseFile, by: Actor['id']): InTheWay | null {
  const last = file.undo.at(-1);
  // Nothing to undo at all is refused by the machine, in its own words.
  if (last === undefined) return null;
  if (ownLastAct(file, by) === null) {
    const sentence = (name: string) => `There is nothing of yours to undo. The last change was made by ${name}.`;
    return { code: 'not-yours', by: last.by, sentence };
  }
  const since = inTheWayOfUndo(file, by);
  return since && changedBy(file, since, by, 'undo');
}
