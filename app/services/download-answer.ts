import type { FileId } from '../../machines/ids.ts';
import { type Refusal, refuse } from '../../machines/refusal.ts';
import type { App } from '../app.ts';
import { act } from './act.ts';
import { newId } from './new-id.ts';
import { type AnswerFile, type AnswerKind, answerFiles } from './released-answer.ts';
import { type OwnCase, requesterCommand } from './requester-cases.ts';

export interface Download {
  readonly ok: true;
  /** For saving: says the reference and nothing else. */
  readonly name: string;
  readonly type: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const notThere = refuse('not-found', 'There is nothing to download here.');

/**
 * Hands out one part of the released answer. That it was handed out is on record before the first byte leaves; every
 * piece is proven whole before it is given.
 */
export async function downloadAnswer(app: App, own: OwnCase, part: string): Promise<Download | Refusal> {
  const found = answerFiles(own.state).find((one) => one.part === part);
  if (found === undefined) return notThere;
  const { file, kind } = found;
  // A file that is named and not there is a fault of the store; nobody is told that they got it.
  if (!(await app.files.has(own.caseId, file))) throw new Error('a file of a released answer is missing');
  const recorded = await recordDownload(app, own, file);
  if (!recorded.ok) return recorded;
  const name = `${stem(found)}-${own.state.record.received.reference}.${formats[kind].ending}`;
  return { ok: true, name, type: formats[kind].type, bytes: app.files.read(own.caseId, file) };
}

const pdf = { ending: 'pdf', type: 'application/pdf' } as const;
export const formats: Readonly<Record<AnswerKind, { readonly ending: string; readonly type: string }>> = {
  letter: pdf,
  schedule: pdf,
  bundle: pdf,
  csv: { ending: 'csv', type: 'text/csv; charset=utf-8' },
  json: { ending: 'json', type: 'application/json' },
};

/** Sets of data are told apart by number: their names may say more than a folder of downloads should. */
function stem({ part, kind }: AnswerFile): string {
  if (kind === 'schedule') return 'list';
  return kind === 'bundle' ? 'answer' : part.replace(/-(csv|json)$/, '');
}

/** Every download is an event of its own, so its command is new each time. */
const recordDownload = (app: App, own: OwnCase, file: FileId) =>
  act(app, own.actor, requesterCommand(own, newId()), () => [{ type: 'answer.downloaded', file }]);
