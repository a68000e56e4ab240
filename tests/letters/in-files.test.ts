import { expect, it } from 'vitest';
import { letterContent } from '../../app/letters/letter-content.ts';
import { northfold } from '../../app/profile.ts';
import { answerLetter } from '../../app/services/answer/answer-letter.ts';
import { someDay } from '../machines/made-up.ts';
import { aRequest, readyToSend } from '../machines/play.ts';

const ready = aRequest('identity.confirmed', ...readyToSend);
const page = (pageId: string, number: number) => ({
  ...{ number, kind: 'page' as const, pageId, source: 'text' as const, searchable: true },
  ...{ width: 595, height: 842, marks: [], burnt: [], kept: 1, readByEye: false },
});
const wordsOf = (second: number, files?: number): string =>
  JSON.stringify(
    letterContent(answerLetter(northfold, ready.state, someDay, [page('page-1', 3), page('page-2', second)], files)),
  );

it('a letter says in how many files its pages come, and where a document stands in them', () => {
  const whole = wordsOf(4);
  expect(whole).toContain('in one file of 4 pages');
  expect(whole).toContain('"3–4"');
  // Cover and contents of the second file are pages 4 and 5.
  const cut = wordsOf(6, 2);
  expect(cut).toContain('in 2 files. Their page numbers run through all of them, from 1 to 6.');
  expect(cut).toContain('"3 and 6"');
  expect(cut).toContain('The documents in the files');
  expect(cut).not.toMatch(/one file|the file\?|"3–6"/);
});
