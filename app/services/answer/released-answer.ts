import type { CaseState } from '../../../machines/case.ts';
import type { CivilDate } from '../../../machines/dates.ts';
import type { FileId } from '../../../machines/ids.ts';
import type { App } from '../../app.ts';
import type { Letter } from '../../letters/letter.ts';
import { partWarning } from '../following/part-warning.ts';
import type { OwnCase } from '../following/requester-cases.ts';
import type { Happened } from '../load-case.ts';
import type { BundlePart } from './bundle-parts.ts';

/** What a file of an answer is: pages as PDF, or data for a machine. */
export type AnswerKind = 'letter' | 'bundle' | 'schedule' | 'document' | 'csv' | 'json';

/** One file of an answer as pages tell it. */
export interface AnswerPart {
  /** The last part of its address. */
  readonly part: string;
  readonly kind: AnswerKind;
  /** Which set of data it is, where there can be several; else null. */
  readonly of: string | null;
  /** Which of the files it is, where the pages come in several. */
  readonly nth?: { readonly number: number; readonly of: number };
  /** Which pages of its document, where that goes over the end of a file. */
  readonly stretch?: { readonly from: number; readonly to: number };
  /** Something in it may be hard to read: they are told before it opens. */
  readonly warns?: boolean;
  /** The stage of an answer it came with, where more followed. */
  readonly stage?: number;
}

export interface AnswerFile extends AnswerPart {
  readonly file: FileId;
  /** The pages of the bundle that are one document, to be opened by itself; else absent. */
  readonly pages?: BundlePart;
  /** The number of the first page in that bundle. */
  readonly from?: number;
  /** Begins the name it is saved under, where it is of an answer before this one: theirs would be the same. */
  readonly before?: string;
}

type BuiltAnswer = NonNullable<CaseState['record']['answer']>;

/** The files the pages of a built answer are in, each with the numbers of its pages, which go on from one to the next. */
export function bundlesOf({ bundle, bundles }: Pick<BuiltAnswer, 'bundle' | 'bundles'>) {
  if (bundles) return bundles;
  return bundle === null ? [] : [{ file: bundle, firstPage: 1, lastPage: Number.POSITIVE_INFINITY }];
}

/** The files of a built answer, released or not. */
export function filesOfAnswer(answer: BuiltAnswer): readonly AnswerFile[] {
  const bundles = bundlesOf(answer);
  const paper = (part: 'letter' | 'schedule'): AnswerFile[] => {
    const file = answer[part];
    return file === null ? [] : [{ part, kind: part, of: null, file }];
  };
  return [
    ...paper('letter'),
    ...bundles.map(({ file }, index): AnswerFile => {
      if (bundles.length === 1) return { part: 'bundle', kind: 'bundle', of: null, file };
      const nth = { number: index + 1, of: bundles.length };
      return { part: `bundle-${nth.number}`, kind: 'bundle', of: null, nth, file };
    }),
    ...paper('schedule'),
    ...answer.exports.flatMap(({ dataSet, csv, json }, index): AnswerFile[] => [
      { part: `data-${index + 1}-csv`, kind: 'csv', of: dataSet, file: csv },
      { part: `data-${index + 1}-json`, kind: 'json', of: dataSet, file: json },
    ]),
  ];
}

/**
 * What the requester may take from here: of the released answer, and of those before it. Nothing at all, not even how much
 * there is, before an answer is released, nor where it is handed over another way: whoever asked for paper had a reason.
 */
export const answerFiles = (state: CaseState): readonly AnswerFile[] => [
  ...filesNow(state),
  ...earlierAnswers(state).flatMap(({ files }) => files),
];

function filesNow({ record, file }: CaseState): readonly AnswerFile[] {
  const { release, answer } = record;
  if (release?.delivery !== 'portal' || answer === null) return [];
  return [...filesOfAnswer(answer), ...documentsOf(answer, file)];
}

/** An answer before the one that stands: a stage of it, or what was sent before the case was opened again. */
interface EarlierAnswer {
  /** Which it is, from 1: what its addresses say. */
  readonly number: number;
  readonly on: CivilDate;
  readonly stage: number | null;
  readonly answer: BuiltAnswer;
  readonly files: readonly AnswerFile[];
}

/** What they had been given before stays theirs, unless it was taken back. */
const earlierAnswers = ({ record, file }: CaseState): readonly EarlierAnswer[] =>
  record.earlier.flatMap(({ answer, release }, index) => {
    if (release.delivery !== 'portal') return [];
    const number = index + 1;
    const stage = release.stage?.number ?? null;
    const files = [...filesOfAnswer(answer), ...documentsOf(answer, file)].map((one) => ({
      ...{ ...one, part: `earlier-${number}-${one.part}` },
      ...(stage === null ? { before: `earlier-${number}` } : { stage, before: `stage-${stage}` }),
    }));
    return [{ number, on: release.on, stage, answer, files }];
  });

/** Each document of the bundle by itself. One alone is the bundle. */
function documentsOf(answer: BuiltAnswer, { documents }: CaseState['file']): AnswerFile[] {
  const { parts = [] } = answer;
  const bundles = bundlesOf(answer);
  if (parts.length < 2) return [];
  return parts.flatMap((pages, index): AnswerFile[] => {
    const bundle = bundles.find(
      ({ firstPage, lastPage }) => firstPage <= pages.firstPage && pages.firstPage <= lastPage,
    );
    if (bundle === undefined) return [];
    const of = documents.find(({ id }) => id === pages.documentId)?.name ?? null;
    const isCut = parts.filter(({ documentId }) => documentId === pages.documentId).length > 1;
    const stretch = isCut && { stretch: { from: pages.firstPage, to: pages.lastPage } };
    const where = { file: bundle.file, pages, from: bundle.firstPage };
    return [{ part: `document-${index + 1}`, kind: 'document', of, ...where, ...stretch }];
  });
}

/** The released answer without the ids of its files, for pages. */
export const answerParts = (state: CaseState): readonly AnswerPart[] => filesNow(state).map(asPart(state));

/** Answers before it as pages tell them, each with the day it was released. */
export interface EarlierParts extends Pick<EarlierAnswer, 'number' | 'on' | 'stage'> {
  readonly parts: readonly AnswerPart[];
  /** Its letter can be read as a page. */
  readonly hasLetter: boolean;
}

/** What a requester may still open of answers that went out before this one. */
export const earlierParts = (state: CaseState): readonly EarlierParts[] =>
  earlierAnswers(state).map(({ number, on, stage, answer, files }) => ({
    ...{ number, on, stage, parts: files.map(asPart(state)) },
    hasLetter: answer.letterContent !== null,
  }));

/** A file of an answer without what only the store of files needs. */
export const asPart =
  (state: CaseState) =>
  (file: AnswerFile): AnswerPart => ({
    part: file.part,
    kind: file.kind,
    of: file.of,
    ...(file.nth && { nth: file.nth }),
    ...(file.stretch && { stretch: file.stretch }),
    ...(file.stage !== undefined && { stage: file.stage }),
    warns: partWarning(state, file).length > 0,
  });

export interface TakenPart extends AnswerPart {
  readonly at: number;
}

/** Every download so far, oldest first. Only whoever follows the request can make one. */
export function downloadsOf(state: CaseState, history: readonly Happened[]): readonly TakenPart[] {
  const files = answerFiles(state);
  return history.flatMap(({ at, event }) => {
    if (event.type !== 'answer.downloaded') return [];
    const known = files.find(({ file, pages }) => file === event.file && pages?.documentId === event.documentId);
    return known ? [{ at, ...asPart(state)(known) }] : [];
  });
}

/** Sealed by the job that built the answer and proven unchanged when it is read, so its kind is all that is looked at. */
const isLetter = (content: unknown): content is Letter =>
  typeof content === 'object' && content !== null && 'kind' in content && 'controller' in content;

/**
 * The letter of a released answer, as the content its page and its PDF are both made from. Null before release.
 * @param earlier which of those before it, from 1; null for the one that stands
 */
export async function releasedLetter(
  app: App,
  { caseId, state }: OwnCase,
  earlier: number | null,
): Promise<Letter | null> {
  const now = filesNow(state).length === 0 ? null : state.record.answer;
  const answer = earlier === null ? now : earlierAnswers(state).find(({ number }) => number === earlier)?.answer;
  if (!answer?.letterContent) return null;
  const content: unknown = JSON.parse((await app.files.get(caseId, answer.letterContent)).toString('utf8'));
  if (!isLetter(content)) throw new Error('the content of a letter is not a letter');
  return content;
}
