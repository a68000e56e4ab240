import { describe, expect, it } from 'vitest';
import { letterContent } from '../../app/letters/letter-content.ts';
import { northfold } from '../../app/profile.ts';
import { whyNoMail } from '../../app/services/contact/gets-mail.ts';
import { noticeKinds, noticeLetter, noticesFor } from '../../app/services/contact/notice-letter.ts';
import { progressSoFar } from '../../app/services/following/progress-so-far.ts';
import { received, someDay } from '../machines/made-up.ts';
import { aRequest, play } from '../machines/play.ts';
import { complaintSituations, itemSituations, type Situation, situations } from '../machines/situations.ts';

/** Which letters can be printed in every situation a case can be in. */
const fitting: Record<Situation, readonly string[]> = {
  'just received, for themselves': ['acknowledgement', 'progress'],
  'just received, for someone else': ['acknowledgement', 'progress'],
  'identity asked for': ['acknowledgement', 'progress', 'identity'],
  'proof of identity sent, not yet checked': ['acknowledgement', 'progress'],
  'identity confirmed': ['acknowledgement', 'progress'],
  'identity and authority asked for': ['acknowledgement', 'progress', 'identity', 'authority'],
  'identity confirmed, proof of authority not yet checked': ['acknowledgement', 'progress'],
  'identity and authority confirmed': ['acknowledgement', 'progress'],
  'a fee asked for': ['progress'],
  'paused by a question': ['acknowledgement', 'progress', 'question'],
  'a question that does not pause': ['acknowledgement', 'progress', 'question'],
  extended: ['acknowledgement', 'progress', 'extension'],
  'past its date': ['acknowledgement', 'progress'],
  'past its date, and the person told': ['acknowledgement', 'progress', 'apology'],
  'answered after its date': [],
  'a complaint just received': ['acknowledgement'],
  'a document being read': ['acknowledgement', 'progress'],
  'a document locked with a password': ['acknowledgement', 'progress'],
  'a document read, its pages undecided': ['acknowledgement', 'progress'],
  'decided, ready to send for approval': ['acknowledgement', 'progress'],
  'refused for want of identity, not yet sent': ['acknowledgement', 'progress', 'identity'],
  'with the reviewer, the answer being built': ['acknowledgement', 'progress'],
  'with the reviewer, built without a doubt': ['acknowledgement', 'progress'],
  'with the reviewer, built with a doubt': ['acknowledgement', 'progress'],
  'with the reviewer, paused by a question': ['acknowledgement', 'progress', 'question'],
  approved: ['acknowledgement', 'progress'],
  'approved, but identity not confirmed': ['acknowledgement', 'progress'],
  'approved, but authority not confirmed': ['acknowledgement', 'progress'],
  'approved refusal for want of identity': ['acknowledgement', 'progress', 'identity'],
  'approved refusal for want of identity, and proof comes': ['acknowledgement', 'progress'],
  'answered through the portal': [],
  'answered by post, delivery not yet recorded': [],
  'closed after the answer': ['closure'],
  withdrawn: ['closure'],
  'linked with another case by hand': ['acknowledgement', 'progress'],
  'ended as a duplicate': ['closure'],
  'opened again after it was withdrawn': ['acknowledgement', 'progress'],
  'lapsed and closed': ['closure'],
  'opened again after it lapsed': ['acknowledgement', 'progress', 'identity'],
};
const names = Object.keys(situations).filter((name): name is Situation => name in situations);

const letterIn = (situation: Situation, kind: (typeof noticeKinds)[number]) =>
  noticeLetter(northfold, situations[situation].state, someDay, kind);

/** Every word of a letter. */
const wordsOf = (letter: ReturnType<typeof letterIn>): string => JSON.stringify(letter && letterContent(letter));

describe('letters on the way to an answer', () => {
  it.each(names)('that fit: %s', (situation) => {
    expect(noticesFor(situations[situation].state)).toEqual(fitting[situation]);
    const made = noticeKinds.filter((kind) => letterIn(situation, kind) !== null);
    expect(made).toEqual(fitting[situation]);
  });

  it('say what the clock waits for, or by when the answer comes', () => {
    expect(letterIn('identity and authority asked for', 'acknowledgement')).toMatchObject({
      waitsFor: 'something that shows who you are, and something that shows that you may ask for someone else.',
    });
    expect(letterIn('identity confirmed', 'acknowledgement')).toMatchObject({ waitsFor: null });
    expect(wordsOf(letterIn('identity confirmed', 'acknowledgement'))).toContain('We will answer by');
  });

  it('never repeat how to reach someone, or whether that is safe', () => {
    const answers = [
      { id: 'questions', question: 'Version of the questions', answer: '2026' },
      { id: 'contact-safety-note@1', question: 'What should we know?', answer: 'He opens my post' },
      { id: 'your-name@1', question: 'What is your name?', answer: 'Sam Sample' },
      { id: 'what-to-see@1', question: 'What would you like to see?', answer: 'Reports\nPhotos' },
      { id: 'care@1', question: 'Were you in care?', answer: 'Not provided' },
      { id: 'asked', question: 'What was asked', answer: 'My file' },
    ];
    const letter = noticeLetter(northfold, play(received({ answers })).state, someDay, 'acknowledgement');
    expect(letter).toMatchObject({
      understood: [
        { question: 'What would you like to see?', answer: 'Reports; Photos' },
        { question: 'What was asked', answer: 'My file' },
      ],
    });
  });

  it('ask for proof in the words of whoever asked, and say why it was sent back', () => {
    const rejected = aRequest('identity.asked', 'identity.provided', [
      'identity.rejected',
      { reason: 'It is too dark' },
    ]);
    const again = noticeLetter(northfold, rejected.state, someDay, 'identity');
    expect(again).toMatchObject({ kind: 'proof-needed', why: 'We could not use what you sent us.\nIt is too dark' });
    expect(wordsOf(again)).toContain('Our time to answer starts on the day we get it.');
    const complaint = play(received({ right: 'complaint' }), 'identity.asked');
    expect(wordsOf(noticeLetter(northfold, complaint.state, someDay, 'identity'))).toContain(
      'Our time to answer goes on.',
    );
  });

  it('tell how far the work is, and never what was found', () => {
    const working = wordsOf(letterIn('a document read, its pages undecided', 'progress'));
    expect(working).toContain('We have begun to look in all the places where it may be.');
    expect(working).toContain('A second person checks our answer.');
    expect(working).toMatch(/We will answer by \w+ 10 April 2026/);
    const { done, next } = progressSoFar(situations['a document read, its pages undecided'].state);
    expect([...done, ...next].join()).not.toMatch(/document|\d+ pages?|found/);
    const nothing = aRequest('identity.confirmed', 'search.recorded');
    expect(wordsOf(noticeLetter(northfold, nothing.state, someDay, 'progress'))).toBe(working);
    expect(wordsOf(letterIn('approved', 'progress'))).toContain('We have written our answer.');
    expect(letterIn('paused by a question', 'progress')).toMatchObject({ waitsForYou: 'the answer to our question' });
  });

  it('say whether a question stops the clock, and since when', () => {
    expect(letterIn('paused by a question', 'question')).toMatchObject({ kind: 'clarification', pausesClock: true });
    expect(letterIn('a question that does not pause', 'question')).toMatchObject({ pausesClock: false });
  });

  it('tell of the end what the requester knows, not what staff noted', () => {
    expect(letterIn('withdrawn', 'closure')).toMatchObject({ how: 'withdrawn', note: '' });
    expect(letterIn('closed after the answer', 'closure')).toMatchObject({
      how: 'closed',
      note: expect.stringMatching(/^We sent you our answer on \d+ \w+ \d{4}\.$/),
    });
    expect(letterIn('ended as a duplicate', 'closure')).toMatchObject({
      how: 'duplicate',
      note: expect.stringContaining('RD-2026-0002'),
    });
    expect(letterIn('lapsed and closed', 'closure')).toMatchObject({ note: expect.stringContaining('who you are') });
  });
});

describe('who gets no e-mail', () => {
  const contact = { phone: null, address: null, worker: null, safetyNote: null };
  it.each([
    [{ ...contact, ways: ['email'], email: 'a@example.org', safe: 'yes' }, null],
    [{ ...contact, ways: ['email'], email: 'a@example.org', safe: 'with-care' }, null],
    [{ ...contact, ways: ['email'], email: 'a@example.org', safe: 'no' }, 'not-safe'],
    [{ ...contact, ways: ['post'], email: 'a@example.org', safe: 'yes' }, 'no-address'],
    [{ ...contact, ways: ['email'], email: null, safe: 'yes' }, 'no-address'],
  ] as const)('%o: %s', (how, why) => {
    expect(whyNoMail({ ...how, ways: [...how.ways] })).toBe(why);
  });
});

describe('paper for whoever gets no e-mail', () => {
  it('before a restriction is lifted, with the reason, whatever became of the request (UK GDPR Art 18(3))', () => {
    const { state } = itemSituations['a restriction whose end was told'];
    expect(noticesFor(state)).toContain('restriction-end');
    const letter = noticeLetter(northfold, state, someDay, 'restriction-end');
    const words = JSON.stringify(letter && letterContent(letter));
    expect(words).toContain('It was checked and is right');
    expect(words).toContain('Article 18(3)');
    expect(noticesFor(itemSituations['a restriction in force, answered'].state)).not.toContain('restriction-end');
    expect(noticesFor(itemSituations['a restriction lifted'].state)).not.toContain('restriction-end');
  });

  it('of a complaint: that we have it, and how it is going, also where only the automatic note says so', () => {
    const { state } = complaintSituations['a complaint acknowledged'];
    expect(noticesFor(state)).toEqual(['acknowledgement']);
    const told = play(received({ right: 'complaint' }), ['progress.told', { steps: [] }]).state;
    expect(noticesFor(told)).toContain('complaint-progress');
    expect(JSON.stringify(noticeLetter(northfold, told, someDay, 'complaint-progress'))).toContain(
      'still working on it',
    );
  });

  it('names whom to ask for, and no e-mail address of one of the staff', () => {
    const { state } = aRequest('contact.named');
    const letter = noticeLetter({ ...northfold, namesContacts: true }, state, someDay, 'acknowledgement');
    expect(JSON.stringify(letter && letterContent(letter))).toContain('You can ask for Olive, Request officer');
    const nameless = noticeLetter({ ...northfold, namesContacts: false }, state, someDay, 'acknowledgement');
    expect(JSON.stringify(nameless)).not.toContain('Olive');
  });
});
