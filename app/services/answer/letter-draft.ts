import { z } from 'zod';
import type { CaseState } from '../../../machines/case.ts';
import { londonDate } from '../../../machines/dates.ts';
import type { CaseId, FileId } from '../../../machines/ids.ts';
import { ofStage } from '../../../machines/stages/stages.ts';
import type { App } from '../../app.ts';
import type { Block } from '../../letters/blocks.ts';
import { type Edit, type OpenPart, type Piece, piecesOf, unplaced } from '../../letters/edits.ts';
import type { Letter } from '../../letters/letter.ts';
import { letterContent } from '../../letters/letter-content.ts';
import type { LoadedCase } from '../load-case.ts';
import { answerLetter } from './answer-letter.ts';
import { pagesSoFar } from './pack-of-case.ts';

const edits = z.array(z.object({ standard: z.string(), nth: z.int().nonnegative(), text: z.string() }));

/** What the officer changed of the letter that answers a case; empty where nobody did, or it fell with its decision. */
export async function loadEdits(app: App, caseId: CaseId, { record }: CaseState): Promise<readonly Edit[]> {
  if (record.draft === null || record.draft === 'dropped') return [];
  return edits.parse(JSON.parse((await app.files.get(caseId, record.draft)).toString('utf8')));
}

/** Seals the changes; what they belong to is said by the event that names the file. */
export async function sealEdits(app: App, caseId: CaseId, changed: readonly Edit[]): Promise<FileId> {
  const bytes = Buffer.from(JSON.stringify(edits.parse(changed)));
  return (await app.files.put(caseId, bytes, app.clock.now())).fileId;
}

/** The letter of a case before its answer is built, if it were written today. Page numbers are those of the pages so far. */
export interface LetterDraft {
  readonly letter: Letter;
  readonly standard: readonly Block[];
  readonly pieces: readonly Piece[];
  readonly edits: readonly Edit[];
  /** Changes whose words the letter no longer has. */
  readonly unplaced: readonly Edit[];
}

/** Null where no decision stands that a letter could be made from. */
export async function letterDraft(app: App, { caseId, state }: LoadedCase): Promise<LetterDraft | null> {
  if (state.record.decision === null && state.record.refusal === null) return null;
  const now = ofStage(state);
  const letter = answerLetter(app.profile, now, londonDate(app.clock.now()), pagesSoFar(now));
  const standard = letterContent(letter);
  const changed = await loadEdits(app, caseId, state);
  return { letter, standard, pieces: piecesOf(standard), edits: changed, unplaced: unplaced(standard, changed) };
}

/** The parts of a letter that may be changed by hand, in order. */
export const openParts = (pieces: readonly Piece[]): OpenPart[] =>
  pieces.flatMap((piece) => (piece.kind === 'open' ? [piece.part] : []));

/** What differs from the letter's own words, given the words now standing at each open part, in order. */
export const changesOf = (parts: readonly OpenPart[], words: readonly string[]): Edit[] =>
  parts.flatMap(({ standard, nth }, index) => {
    const text = (words[index] ?? standard).replaceAll('\r\n', '\n').trim();
    return text === standard ? [] : [{ standard, nth, text }];
  });
