import { expect, it, test } from 'vitest';
import { letterContent } from '../../app/letters/letter-content.ts';
import { northfold } from '../../app/profile.ts';
import { answerLetter } from '../../app/services/answer/answer-letter.ts';
import { requesterStatus } from '../../app/services/following/requester-status.ts';
import { day, forSomeoneElse, received, type Said } from '../machines/made-up.ts';
import { play, playOn, readyToSend, type Step } from '../machines/play.ts';

const directed = (to: 'subject' | 'other', said: Said = {}, ...more: readonly Step[]) =>
  play(
    received({ ...forSomeoneElse, ...said }),
    'identity.checked',
    'identity.confirmed',
    'authority.confirmed',
    ...readyToSend,
    ['answer.directed', { to, name: to === 'subject' ? 'Sam Sample' : 'Lee Other' }],
    ...more,
  );
const wordsOf = ({ state }: ReturnType<typeof play>) =>
  JSON.stringify(letterContent(answerLetter(northfold, state, day('2026-03-20'), [])));
const page = ({ state }: ReturnType<typeof play>) => requesterStatus(state, day('2026-03-20')).now.join(' ');

it('a letter to the person it is about says who asked for them, and never that they asked (UK GDPR Art 12(1))', () => {
  const words = wordsOf(directed('subject'));
  expect(words).toMatch(/Robin Sample asked us on \d+ March 2026 for you\. It is about your information\./);
  expect(words).toContain('They asked for a copy of it. (UK GDPR Article 15.)');
  expect(words).toContain('Our answer goes to you.');
  expect(words).not.toContain('You asked us');
});

it('a letter to somebody else says whose information it is', () => {
  const words = wordsOf(directed('other'));
  expect(words).toMatch(/Robin Sample asked us on \d+ March 2026 about .+’s information\./);
  expect(words).not.toContain('You asked us');
});

test.each([
  ['en', 'Robin Sample asked us on'],
  ['cy', 'Gofynnodd Robin Sample i ni ar'],
])('in the language of the case (%s)', (language, begins) => {
  expect(wordsOf(directed('subject', { language }))).toContain(begins);
});

it('a refusal of the request as a whole says so too', () => {
  const refused = playOn(directed('subject'), ['request.refused', { ground: 'unfounded' }]);
  expect(wordsOf(refused)).toContain('Robin Sample asked us on');
  expect(wordsOf(refused)).not.toContain('your request of');
});

it('the page of whoever asked says that the answer goes to the person; a name they did not write is not told', () => {
  expect(page(directed('subject'))).toMatch(/Our answer goes to .+, not to you\./);
  const other = page(directed('other'));
  expect(other).toContain('Our answer goes to somebody else, not to you.');
  expect(other).not.toContain('Lee Other');
  const steps: Step[] = ['approval.requested', 'answer.built', 'approval.given'];
  const out = directed('subject', {}, ...steps, ['answer.released', { delivery: 'in-person' }]);
  expect(page(out)).toMatch(/Our answer goes to .+, not to you\./);
  expect(page(out)).not.toContain('agree a time');
});
