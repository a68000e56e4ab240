import type { Actor } from '../../../machines/actors.ts';
import { isLifted } from '../../../machines/consulting/consulting.ts';
import type { Mark } from '../../../machines/documents/events.ts';
import { type CaseFile, findMarks, findPage } from '../../../machines/file.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command } from '../act.ts';
import { readCase } from '../read-case.ts';
import { type MadeOf, madeMarks } from '../register/made-marks.ts';

const otherGround = refuse(
  'other-ground',
  'These redactions rest on another exemption than that for third parties, and no consent lifts it. If one is wrong, open its page and remove it there.',
  'DPA 2018 Sch 2 para 16',
);

/**
 * Takes off the redactions of places, or all that are made because of somebody: they have agreed, or it was not them. Only what rests on the
 * exemption for third parties goes. A page that was to be redacted and carries no other goes out whole. One undo takes all of it back.
 */
export async function takeOff(app: App, actor: Actor, command: Command, which: MadeOf): Promise<Acted | Refusal> {
  const read = await readCase(app, actor, command.caseId);
  if (!read.ok) return read;
  if (read.commands.has(command.commandId)) return { ok: true, loaded: read, isRepeat: true };
  const made = await madeMarks(app, read, which);
  if ('ok' in made) return made;
  const ids = made.filter(isLifted).map(({ id }) => id);
  if (ids.length === 0) return otherGround;
  return act(app, actor, command, ({ file }) => {
    const whole = leftWhole(file, findMarks(file, ids));
    return [{ type: 'marks.removed', marks: ids, ...(whole.length > 0 && { whole }) }];
  });
}

/** The pages to be redacted on which nothing is marked but these. */
function leftWhole(file: CaseFile, going: readonly Mark[]): Pick<Mark, 'documentId' | 'pageId'>[] {
  const ids = new Set(going.map(({ id }) => id));
  const pages = new Map(going.map(({ documentId, pageId }) => [pageId, { documentId, pageId }]));
  return [...pages.values()].filter(({ documentId, pageId }) => {
    const page = findPage(file, documentId, pageId);
    return page?.decision?.decision === 'redact' && page.marks.every(({ id }) => ids.has(id));
  });
}
