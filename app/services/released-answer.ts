import type { CaseState } from '../../machines/case.ts';
import type { FileId } from '../../machines/ids.ts';
import type { App } from '../app.ts';
import type { Letter } from '../letters/letter.ts';
import type { Happened } from './load-case.ts';
import type { OwnCase } from './requester-cases.ts';

export const answerParts = ['letter', 'bundle', 'schedule'] as const;
export type AnswerPart = (typeof answerParts)[number];
export const isAnswerPart = (text: string | undefined): text is AnswerPart => answerParts.some((part) => part === text);

/**
 * What the requester may take from here. Nothing at all, not even how much there is, before the answer is released, nor
 * where it is handed over another way: whoever asked for paper had a reason.
 */
export function answerFiles({ record }: CaseState): readonly { part: AnswerPart; file: FileId }[] {
  const { release, answer } = record;
  if (release?.delivery !== 'portal' || answer === null) return [];
  return answerParts.flatMap((part) => {
    const file = answer[part];
    return file === null ? [] : [{ part, file }];
  });
}

export interface TakenPart {
  readonly at: number;
  readonly part: AnswerPart;
}

/** Every download so far, oldest first. Only whoever follows the request can make one. */
export function downloadsOf(state: CaseState, history: readonly Happened[]): readonly TakenPart[] {
  const files = answerFiles(state);
  return history.flatMap(({ at, event }) => {
    if (event.type !== 'answer.downloaded') return [];
    const known = files.find(({ file }) => file === event.file);
    return known ? [{ at, part: known.part }] : [];
  });
}

/** Sealed by the job that built the answer and proven unchanged when it is read, so its kind is all that is looked at. */
const isLetter = (content: unknown): content is Letter =>
  typeof content === 'object' && content !== null && 'kind' in content && 'controller' in content;

/** The letter of the released answer, as the content its page and its PDF are both made from. Null before release. */
export async function releasedLetter(app: App, { caseId, state }: OwnCase): Promise<Letter | null> {
  const { answer } = state.record;
  if (!answer?.letterContent || answerFiles(state).length === 0) return null;
  const content: unknown = JSON.parse((await app.files.get(caseId, answer.letterContent)).toString('utf8'));
  if (!isLetter(content)) throw new Error('the content of a letter is not a letter');
  return content;
}
