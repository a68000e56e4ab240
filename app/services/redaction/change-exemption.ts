import { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import { mostAtOnce } from '../../../machines/documents/events.ts';
import { type ExemptionCode, exemptionCodes } from '../../../machines/exemptions/index.ts';
import { findMarks } from '../../../machines/file.ts';
import { markId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command } from '../act.ts';
import { newId } from '../new-id.ts';
import { readCase } from '../read-case.ts';
import { type MadeOf, madeMarks } from '../register/made-marks.ts';
import { markOf } from './mark-of.ts';

/** What redactions are to rest on. */
export interface Ground {
  readonly code: ExemptionCode;
  readonly citation: string | null;
}

export const marksOnGround = z.object({
  marks: z.array(markId).min(1, 'Choose what to change').max(mostAtOnce),
  code: z.enum(exemptionCodes, 'Choose an exemption'),
  citation: z.string().trim().max(300).nullish(),
});

const gone = refuse('no-mark', 'These redactions are no longer there: somebody removed them meanwhile.');
const same = refuse('same-ground', 'That is the exemption already. Choose another one first.');

/** Lets redactions rest on another exemption, in the same places. One undo takes all of it back. */
export function changeExemption(
  app: App,
  actor: Actor,
  command: Command,
  { marks, code, citation }: z.output<typeof marksOnGround>,
): Promise<Acted | Refusal> {
  return act(app, actor, command, ({ file }) => {
    const there = findMarks(file, marks);
    if (there.length === 0) return gone;
    const ground = { code, citation: citation || null };
    const changed = there.filter((mark) => mark.code !== code || mark.citation !== ground.citation);
    if (changed.length === 0) return same;
    const idOf = () => (changed.length === 1 ? markOf(command) : markId.parse(newId()));
    return [
      {
        type: 'marks.added',
        marks: changed.map((mark) => ({ ...mark, ...ground, id: idOf() })),
        instead: changed.map(({ id }) => id),
      },
    ];
  });
}

/** The same of places, or of all redactions that are made because of somebody. */
export async function changeExemptionOf(
  app: App,
  actor: Actor,
  command: Command,
  which: MadeOf,
  ground: Ground,
): Promise<Acted | Refusal> {
  const read = await readCase(app, actor, command.caseId);
  if (!read.ok) return read;
  if (read.commands.has(command.commandId)) return { ok: true, loaded: read, isRepeat: true };
  const made = await madeMarks(app, read, which);
  if ('ok' in made) return made;
  return changeExemption(app, actor, command, { marks: made.map(({ id }) => id), ...ground });
}
