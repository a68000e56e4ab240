import type { Actor } from '../../../machines/actors.ts';
import { ownLastAct } from '../../../machines/documents/undo.ts';
import type { CaseFile } from '../../../machines/file.ts';
import { placeOfPage } from '../../../machines/looking/gates.ts';
import type { Refusal } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import type { Acted, Command } from '../act.ts';
import { actUnlessInTheWay, type InTheWay } from './in-the-way.ts';

/**
 * Takes back the last thing somebody did in the review themselves, however long ago. What a colleague did stays: where
 * one of the pages was changed by somebody else since, nothing is taken back, and they are named.
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
  const own = ownLastAct(file, by);
  if (own === null) {
    const sentence = (name: string) => `There is nothing of yours to undo. The last change was made by ${name}.`;
    return { code: 'not-yours', by: last.by, sentence };
  }
  if (own.since === null) return null;
  const at = placeOfPage(file, own.since.pageId);
  const number = at?.page.number ?? 0;
  const document = at?.document.name ?? '';
  const sentence = (name: string) =>
    `Page ${number} of ${document} was changed by ${name} after your last change. Undo would take that back as well, ` +
    'so nothing was undone. Change the page itself.';
  return { code: 'changed-since', by: own.since.by, sentence };
}
