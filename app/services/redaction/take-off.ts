import type { Actor } from '../../../machines/actors.ts';
import type { Mark } from '../../../machines/documents/events.ts';
import { type CaseFile, findMarks, findPage } from '../../../machines/file.ts';
import type { Refusal } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command } from '../act.ts';
import { readCase } from '../read-case.ts';
import { type MadeOf, madeMarks } from '../register/made-marks.ts';

/**
 * Takes off the redactions of places, or all that are made because of somebody: they have agreed, or it was not them. A page that was to be
 * redacted and carries no other goes out whole. One undo takes all of it back.
 */
export async function takeOff(app: App, actor: Actor, command: Command, which: MadeOf): Promise<Acted | Refusal> {
  const read = await readCase(app, actor, command.caseId);
  if (!read.ok) return read;
  if (read.commands.has(command.commandId)) return { ok: true, loaded: read, isRepeat: true };
  const made = await madeMarks(app, read, which);
  if ('ok' in made) return made;
  const ids = made.map(({ id }) => id);
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
