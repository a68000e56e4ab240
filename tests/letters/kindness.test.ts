import { expect, it, test } from 'vitest';
import { letterContent } from '../../app/letters/letter-content.ts';
import { meaningOf } from '../../app/letters/parts/meanings.ts';
import { northfold } from '../../app/profile.ts';
import { answerLetter } from '../../app/services/answer/answer-letter.ts';
import { generalWords } from '../../machines/exemptions/exemption.ts';
import { catalogue } from '../../machines/exemptions/index.ts';
import { people, someDay } from '../machines/made-up.ts';
import { aRequest, playOn, readyToSend } from '../machines/play.ts';

const manifest = ['page-1', 'page-2'].map((pageId, index) => ({
  ...{ number: index + 3, kind: 'page' as const, pageId, source: 'text' as const, searchable: true },
  ...{ width: 595, height: 842, marks: [], burnt: [], kept: 1, readByEye: false },
}));
const ready = aRequest('identity.confirmed', ...readyToSend);
const wordsOf = (played: typeof ready): string =>
  JSON.stringify(letterContent(answerLetter(northfold, played.state, someDay, manifest)));

it('the letter says which document speaks of what, before it is read', () => {
  const hard = { documentId: 'document-1', kinds: ['death', 'violence'], by: people.officer };
  const marked = playOn(ready, ['hard-content.marked', hard]);
  expect(wordsOf(marked)).toContain('Care file, from page 3: someone’s death, violence or threats');
  expect(wordsOf(ready)).not.toContain('hard things');
});

const told = [
  ...new Set(catalogue.filter(({ tell, isGround }) => isGround && tell.includes('explain')).map(({ plain }) => plain)),
];
test.each(told.filter((plain) => plain !== 'the request as a whole'))('“%s” is explained', (plain) => {
  expect(meaningOf(plain)).not.toBeNull();
});

it('what may be told only in general words has one meaning, whatever lies behind it', () => {
  expect(meaningOf(generalWords)).toContain('does not ask us to say more');
  // Two grounds told alike can only be explained alike: the meaning is found by the words, not by the ground.
  expect(meaningOf.length).toBe(1);
});

it('the reason stands beside what was left out, with what it means', () => {
  const redacted = playOn(
    ready,
    ['marks.added', {}],
    ['page.decided', { pages: [{ documentId: 'document-1', pageId: 'page-1' }], decision: 'redact' }],
  );
  expect(wordsOf(redacted)).toMatch(/Information about another person\..*It is private to someone else\./);
});
