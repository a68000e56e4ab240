import type { FileId } from '../../machines/ids.ts';
import { type Refusal, refuse } from '../../machines/refusal.ts';
import type { App } from '../app.ts';
import { act } from './act.ts';
import { newId } from './new-id.ts';
import { type AnswerPart, answerFiles } from './released-answer.ts';
import { type OwnCase, requesterCommand } from './requester-cases.ts';

export interface Download {
  readonly ok: true;
  /** For saving: says the reference and nothing else. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const notThere = refuse('not-found', 'There is nothing to download here.');

/**
 * Hands out one part of the released answer. That it was handed out is on record before the first byte leaves; every
 * piece is proven whole before it is given.
 */
export async function downloadAnswer(app: App, own: OwnCase, part: AnswerPart): Promise<Download | Refusal> {
  const file = answerFiles(own.state).find((one) => one.part === part)?.file;
  if (file === undefined) return notThere;
  // A file that is named and not there is a fault of the store; nobody is told that they got it.
  if (!(await app.files.has(own.caseId, file))) throw new Error('a file of a released answer is missing');
  const recorded = await recordDownload(app, own, file);
  if (!recorded.ok) return recorded;
  const name = `${names[part]}-${own.state.record.received.reference}.pdf`;
  return { ok: true, name, bytes: app.files.read(own.caseId, file) };
}

const names: Readonly<Record<AnswerPart, string>> = { letter: 'letter', schedule: 'list', bundle: 'answer' };

/** Every download is an event of its own, so its command is new each time. */
const recordDownload = (app: App, own: OwnCase, file: FileId) =>
  act(app, own.actor, requesterCommand(own, newId()), () => [{ type: 'answer.downloaded', file }]);
