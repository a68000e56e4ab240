import type { Actor } from '../../../machines/actors.ts';
import { ownLastAct } from '../../../machines/documents/undo.ts';
import type { CaseFile } from '../../../machines/file.ts';
import { staffId } from '../../../machines/ids.ts';
import { placeOfPage } from '../../../machines/looking/gates.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command } from '../act.ts';

/** Why somebody's own last act cannot be taken back, and whose act stands in the way. */
interface InTheWay {
  readonly code: 'not-yours' | 'changed-since';
  readonly by: string;
  /** Says it, once it is known what they are called. */
  readonly sentence: (name: string) => string;
}

/**
 * Takes back the last thing somebody did in the review themselves, however long ago. What a colleague did stays: where
 * one of the pages was changed by somebody else since, nothing is taken back, and they are named.
 */
export async function undoReview(app: App, actor: Actor, command: Command): Promise<Acted | Refusal> {
  let way: InTheWay | null = null;
  const acted = await act(app, actor, command, ({ file }) => {
    way = inTheWay(file, actor.id);
    return way === null ? [{ type: 'review.undone' }] : refuse(way.code, way.sentence('a colleague'));
  });
  return acted.ok || way === null ? acted : named(app, way);
}

function inTheWay(file: CaseFile, by: Actor['id']): InTheWay | null {
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

async function named(app: App, { code, by, sentence }: InTheWay): Promise<Refusal> {
  const id = staffId.safeParse(by);
  const member = id.success ? await app.auth.findStaff(id.data) : null;
  return refuse(code, sentence(member?.name ?? 'a colleague'));
}
