import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { pageRange } from '../../language/page-ranges.ts';
import { act } from '../act.ts';
import type { BundlePart } from '../answer/bundle-parts.ts';
import { type AnswerFile, type AnswerKind, answerFiles } from '../answer/released-answer.ts';
import { newId } from '../new-id.ts';
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
export async function downloadAnswer(
  app: App,
  own: OwnCase,
  part: string,
  wasWarned: boolean,
): Promise<Download | Refusal> {
  const found = answerFiles(own.state).find((one) => one.part === part);
  if (found === undefined) return notThere;
  const { file, kind, pages } = found;
  // A file that is named and not there is a fault of the store; nobody is told that they got it.
  if (!(await app.files.has(own.caseId, file))) throw new Error('a file of a released answer is missing');
  const cutOut = pages ? await cutDocument(app, own, found, pages) : null;
  if (cutOut && !cutOut.ok) return cutOut;
  const recorded = await recordDownload(app, own, found, wasWarned);
  if (!recorded.ok) return recorded;
  const name = `${stem(found)}-${own.state.record.received.reference}.${formats[kind].ending}`;
  const bytes = cutOut ? once(cutOut.pdf) : app.files.read(own.caseId, file);
  return { ok: true, name, type: formats[kind].type, bytes };
}

/** One document out of the sealed bundle: the same pictures and words, byte for byte, in a file of their own. */
const cutDocument = (
  app: App,
  { caseId }: OwnCase,
  { file, of, part, from = 1, stretch }: AnswerFile,
  pages: BundlePart,
) =>
  app.documents.cut({
    source: { key: `bundle-${file}`, load: () => app.files.open(caseId, file) },
    firstPage: pages.firstPage - from + 1,
    lastPage: pages.lastPage - from + 1,
    name: stretch ? `${of ?? part}, ${pageRange(stretch.from, stretch.to)}` : (of ?? part),
  });

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const pdf = { ending: 'pdf', type: 'application/pdf' } as const;
export const formats: Readonly<Record<AnswerKind, { readonly ending: string; readonly type: string }>> = {
  letter: pdf,
  schedule: pdf,
  bundle: pdf,
  document: pdf,
  csv: { ending: 'csv', type: 'text/csv; charset=utf-8' },
  json: { ending: 'json', type: 'application/json' },
};

/** Sets of data are told apart by number: their names may say more than a folder of downloads should. */
function stem({ part, kind, nth, before }: AnswerFile): string {
  const own = part.replace(/^earlier-\d+-/, '').replace(/-(csv|json)$/, '');
  const answer = nth ? `answer-${nth.number}` : 'answer';
  const name = kind === 'schedule' ? 'list' : kind === 'bundle' ? answer : own;
  return before === undefined ? name : `${before}-${name}`;
}

/** Every download is an event of its own, so its command is new each time. */
const recordDownload = (app: App, own: OwnCase, { file, pages }: AnswerFile, wasWarned: boolean) =>
  act(app, own.actor, requesterCommand(own, newId()), () => [
    {
      type: 'answer.downloaded',
      file,
      ...(pages && { documentId: pages.documentId }),
      ...(wasWarned && { warned: true }),
    },
  ]);
