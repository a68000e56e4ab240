import type { Actor } from '../../../machines/actors.ts';
import { mostAtOnce } from '../../../machines/documents/events.ts';
import type { ExemptionCode } from '../../../machines/exemptions/index.ts';
import { markId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command } from '../act.ts';
import { findTerm } from '../file/find-term.ts';
import { allAgainIfTurned, turnedSince } from '../file/turned-since.ts';
import { newId } from '../new-id.ts';
import { readCase } from '../read-case.ts';

export interface TermMarks {
  readonly term: string;
  readonly code: ExemptionCode;
  readonly citation: string | null;
  /** Keys of the hits to mark; null marks every hit that carries no mark yet. */
  readonly only: readonly string[] | null;
}

/** Marks the hits of a term across all documents of a case, as one act that one undo takes back. */
export function markTerm(app: App, actor: Actor, command: Command, input: TermMarks): Promise<Acted | Refusal> {
  const once = () => markHits(app, actor, command, input);
  return input.only ? once() : allAgainIfTurned(once);
}

async function markHits(app: App, actor: Actor, command: Command, input: TermMarks): Promise<Acted | Refusal> {
  const read = await readCase(app, actor, command.caseId);
  if (!read.ok) return read;
  // Sent a second time: what it marked then is marked now, and that is no reason to refuse it.
  if (read.commands.has(command.commandId)) return { ok: true, loaded: read, isRepeat: true };
  const hits = await findTerm(app, read, input.term);
  const wanted = hits.filter((hit) => (input.only ? input.only.includes(hit.key) : !hit.isMarked));
  if (wanted.length === 0) return refuse('no-hits', `No unmarked place with “${input.term}” was found.`);
  if (wanted.length > mostAtOnce) {
    return refuse(
      'too-many',
      `This stands in ${wanted.length} places, and one step takes ${mostAtOnce}. Search for more words.`,
    );
  }
  return act(
    app,
    actor,
    command,
    ({ file }) =>
      turnedSince(read.state.file, file, wanted) ?? [
        {
          type: 'marks.added',
          marks: wanted.map((hit) => ({
            id: markId.parse(newId()),
            documentId: hit.documentId,
            pageId: hit.pageId,
            scope: 'words',
            boxes: [...hit.boxes],
            words: hit.words.slice(0, 2000),
            code: input.code,
            citation: input.citation,
            // Only a term taken out everywhere may be searched for in the finished answer.
            term: input.only ? null : input.term,
          })),
        },
      ],
  );
}
