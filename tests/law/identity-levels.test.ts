import { describe, expect, it, test } from 'vitest';
import { levelNeeded } from '../../machines/identity/identity.ts';
import type { Sensitivity } from '../../machines/identity/levels.ts';
import type { Right } from '../../machines/people.ts';
import { forSomeoneElse, received, type Said } from '../machines/made-up.ts';
import {
  approved,
  aRequest,
  type Played,
  play,
  playOn,
  provenTwice,
  refold,
  refusal,
  type Step,
} from '../machines/play.ts';

const childFile = () => play(received({ ...forSomeoneElse, capacity: 'child' }));
const check = (kind: string, said: Said = {}): Step => [
  'identity.checked',
  { kind, checkId: `check-${kind}`, contact: 'none', ...said },
];
const held = { contact: 'held' };
const found = (sensitivity: Sensitivity, said: Said = {}): Step => ['search.recorded', { sensitivity, ...said }];
const identityOf = ({ state }: Played) => state.request.value.identity;
const levelIn = ({ state }: Played) => levelNeeded(state).level;

describe('how much proof is enough follows from what could go wrong (UK GDPR Arts 5(1)(f), 12(6))', () => {
  test.each<[string, Said, string]>([
    ['somebody asks about themselves', {}, 'one'],
    [
      'somebody under 18 asks for a copy of their own file',
      { requester: { name: 'Kit', otherNames: [], bornOn: '2011-05-02', address: null } },
      'strong',
    ],
    ['somebody asks for a copy of another person’s file', forSomeoneElse, 'strong'],
    ['somebody asks for a copy of a child’s file', { ...forSomeoneElse, capacity: 'child' }, 'two'],
    [
      'somebody asks to correct a child’s file',
      { ...forSomeoneElse, capacity: 'child', right: 'rectification' },
      'strong',
    ],
    ['social work records are asked for', { sensitivity: 'health-or-care' }, 'strong'],
    ['adoption records are asked for', { sensitivity: 'child-or-adoption' }, 'two'],
    ['somebody complains', { ...forSomeoneElse, right: 'complaint', sensitivity: 'child-or-adoption' }, 'one'],
  ])('%s', (_, said, level) => {
    expect(levelIn(play(received(said)))).toBe(level);
  });

  it('ordinary records need one proof: to say how one knows who asks is enough', () => {
    expect(identityOf(aRequest('identity.confirmed'))).toBe('confirmed');
  });
});

/** What people have got other people’s files with. */
const attempts: Record<string, readonly Step[]> = {
  'an e-mail from the address on the request': [check('contact-only', { contact: 'supplied' })],
  'a utility bill': [check('paper')],
  'a utility bill, an e-mail and a signature': [check('paper'), check('contact-only'), check('signature')],
  'a blank picture where the passport should be': [['identity.provided', { files: ['blank'] }]],
  'a signature that may be forged': [check('signature')],
  'a picture of a passport, and nothing else': [check('photo-document')],
  'a call to the number on the request': [check('photo-document'), check('call-back', { contact: 'supplied' })],
  'a video call to the address on the request': [check('photo-document'), check('video', { contact: 'supplied' })],
  'a worker only the requester named': [check('photo-document'), check('worker', { contact: 'supplied' })],
  'two checks, none of them live': [check('photo-document'), check('knowledge')],
  'the same check twice': [check('in-person'), check('in-person', { checkId: 'again' })],
  'a second check that rests on the first': [check('in-person'), check('knowledge', { isIndependent: false })],
  'a check that was taken back': [
    check('in-person'),
    check('knowledge'),
    ['identity.check-withdrawn', { checkId: 'check-knowledge' }],
  ],
};

describe('a child’s file is not had by', () => {
  test.each(Object.entries(attempts))('%s', (_, steps) => {
    const tried = playOn(childFile(), ...steps);
    expect(refusal(tried, 'identity.confirmed')).toMatchObject({
      code: 'level',
      sentence: expect.stringContaining(
        'Two different checks that each stand by themselves, one of them live. Calls, video and workers count only through contact details held before the request.',
      ),
    });
    expect(identityOf(tried)).not.toBe('confirmed');
  });
});

describe('people without papers are not kept from their file', () => {
  test.each<[string, readonly Step[]]>([
    ['a care leaver: the worker vouches, and questions from the records', [check('worker', held), check('knowledge')]],
    ['a prisoner: seen in person, and a worker of the prison', [check('in-person'), check('worker', held)]],
    ['somebody without a home: a call to a number held, and questions', [check('call-back', held), check('knowledge')]],
  ])('%s', (_, steps) => {
    expect(identityOf(playOn(childFile(), ...steps, 'identity.confirmed'))).toBe('confirmed');
  });

  it('the stronger level takes one live check, or two that stand by themselves', () => {
    const care = () => play(received({ sensitivity: 'health-or-care' }));
    expect(refusal(care(), 'identity.confirmed').code).toBe('level');
    expect(refusal(playOn(care(), check('photo-document')), 'identity.confirmed').code).toBe('level');
    expect(identityOf(playOn(care(), check('worker', held), 'identity.confirmed'))).toBe('confirmed');
    expect(identityOf(playOn(care(), check('photo-document'), check('knowledge'), 'identity.confirmed'))).toBe(
      'confirmed',
    );
  });
});

describe('an officer asks for more or less only with a reason on record', () => {
  it('less for somebody known for years', () => {
    const set = playOn(childFile(), [
      'identity.level-set',
      { level: 'one', reason: 'Their adviser has known them for years' },
    ]);
    expect(levelNeeded(set.state)).toEqual({
      level: 'one',
      why: 'Set by an officer: Their adviser has known them for years',
    });
    expect(identityOf(playOn(set, 'identity.confirmed'))).toBe('confirmed');
  });

  it('more where somebody has asked in their name before', () => {
    expect(refusal(aRequest('identity.level-set'), 'identity.confirmed').code).toBe('level');
  });

  it('the level that holds already is no decision', () => {
    expect(refusal(aRequest(), ['identity.level-set', { level: 'one' }]).code).toBe('same-level');
  });

  it('what was lowered for ordinary records does not hold for a child’s file found later', () => {
    const lowered = playOn(play(received({ sensitivity: 'health-or-care' })), [
      'identity.level-set',
      { level: 'one', reason: 'Known' },
    ]);
    expect(levelIn(playOn(lowered, found('health-or-care')))).toBe('one');
    expect(levelIn(playOn(lowered, found('child-or-adoption')))).toBe('two');
  });
});

describe('records that are found after identity was confirmed', () => {
  const answered = (sensitivity: Sensitivity, result = 'found') =>
    play(received(), 'identity.confirmed', found(sensitivity, { result }), ...approved.slice(3));

  it('ask for what is missing before anything leaves', () => {
    const ready = answered('child-or-adoption');
    expect(refusal(ready, 'answer.released')).toMatchObject({
      code: 'level-risen',
      sentence: expect.stringMatching(
        /A child’s social care file, or adoption records were found: .*Record the checks that are missing/,
      ),
    });
    const proven = playOn(ready, check('in-person'), check('knowledge'), 'answer.released');
    expect(proven.state.request.value.work).toBe('answered');
  });

  it.each(['nothing-found', 'not-searched'])('%s asks for nothing more', (result) => {
    expect(levelIn(play(received(), found('child-or-adoption', { result, note: 'Why' })))).toBe('one');
  });
});

it('a case confirmed before there were levels replays, and its answer may leave', () => {
  const old: Right = 'access';
  const proven = play(received({ ...forSomeoneElse, capacity: 'child', right: old }), ...provenTwice);
  // As it stood in history: confirmed, and no checks beside it.
  const events = proven.events.filter(({ type }) => type !== 'identity.checked');
  const state = refold({ ...proven, events });
  expect(state.request.value.identity).toBe('confirmed');
  expect(state.identity).toMatchObject({ checks: [], confirmedAt: 'two' });
});
