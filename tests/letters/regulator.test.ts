import { describe, expect, it } from 'vitest';
import { letterContent } from '../../app/letters/letter-content.ts';
import { northfold, type Profile } from '../../app/profile.ts';
import { answerLetter } from '../../app/services/answer/answer-letter.ts';
import { noticeLetter } from '../../app/services/contact/notice-letter.ts';
import { day, received } from '../machines/made-up.ts';
import { play } from '../machines/play.ts';

const [today] = northfold.regulators;
if (today === undefined) throw new Error('no regulator');
/** A body that has been told of the change before it comes. */
const body: Profile = {
  ...northfold,
  regulators: [
    {
      ...today,
      from: day('2026-04-01'),
      name: 'Information Commission',
      complaintPage: 'https://regulator.example.org/complain',
      phone: '07700 900999',
      address: ['1 New Street', 'Wilmslow', 'ZZ9 9ZZ'],
    },
    today,
  ],
};

const { state } = play(received({ right: 'erasure' }), 'identity.confirmed', [
  'decision.recorded',
  { outcome: 'not-valid', explanation: 'This is not a request that the law covers.', exemptions: [] },
]);

describe.each([
  ['the day before', '2026-03-31', 'Information Commissioner’s Office', 'SK9 5AF', 'Information Commission”'],
  ['the day itself', '2026-04-01', 'Information Commission', 'ZZ9 9ZZ', 'Information Commissioner’s Office'],
])('who watches over the body changes on 1 April 2026: %s', (_when, writtenOn, name, postcode, other) => {
  it.each([
    ['an answer', answerLetter(body, state, day(writtenOn), [])],
    ['an acknowledgement', noticeLetter(body, state, day(writtenOn), 'acknowledgement')],
    ['a letter of progress', noticeLetter(body, state, day(writtenOn), 'progress')],
  ])('%s names the one of its day, with address', (_kind, letter) => {
    if (letter === null) throw new Error('does not fit');
    const words = JSON.stringify(letterContent(letter));
    expect(words).toContain(`complain to the ${name}. It watches over`);
    expect(words).toContain(postcode);
    expect(words).not.toContain(other);
  });
});

it('a letter already written keeps the regulator of its day, whatever the profile says since', () => {
  const written = JSON.parse(JSON.stringify(answerLetter(body, state, day('2026-03-31'), [])));
  expect(JSON.stringify(letterContent(written))).toContain('SK9 5AF');
});
