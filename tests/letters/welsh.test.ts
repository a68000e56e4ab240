import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../app/language/current-language.ts';
import { welsh } from '../../app/language/cy/index.ts';
import { controllerFacts } from '../../app/letters/controller-facts.ts';
import { piecesOf } from '../../app/letters/edits.ts';
import { frameWords } from '../../app/letters/frame-words.ts';
import type { Letter } from '../../app/letters/letter.ts';
import { asWritten, letterContent, letterTitle } from '../../app/letters/letter-content.ts';
import { northfold } from '../../app/profile.ts';
import { answerLetter } from '../../app/services/answer/answer-letter.ts';
import { openParts } from '../../app/services/answer/letter-draft.ts';
import { noticeKinds, noticeLetter } from '../../app/services/contact/notice-letter.ts';
import { dueOf } from '../../machines/case.ts';
import { outcomes } from '../../machines/events.ts';
import { rights } from '../../machines/people.ts';
import { received, someDay } from '../machines/made-up.ts';
import { play, type Step } from '../machines/play.ts';
import { strings } from './block-strings.ts';
import { letters as samples } from './sample-letters.ts';

const said = (letter: Letter): string[] => {
  const { reference, greeting, closing, confidential, foot } = frameWords(letter);
  const frame = [letterTitle(letter), reference, greeting, closing, confidential, foot(1, 2)];
  return [...frame, ...letterContent(letter).flatMap(strings)];
};

/** Every text that was given to a letter: names, reasons, the profile. What the clock says is ours, not given. */
const given = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => (key === 'steps' ? [] : given(inner)))
      : [];

const englishWords =
  /\b(the|and|your|you|we|our|this|is|are|not|what|of|to|for|from|about|section|Article|Art|Act|page|pages)\b/i;

/** What a Welsh letter says in English by itself: its words without the values that stand in them. */
function english(letter: Letter): string[] {
  const values = [...new Set(given(letter).flatMap((value) => [value, ...value.split(/\r?\n/)]))]
    .filter((value) => value.trim().length > 3)
    .sort((a, b) => b.length - a.length);
  const own = (text: string) => values.reduce((rest, value) => rest.replaceAll(value, '…'), text);
  return said(letter).filter((text) => englishWords.test(own(text)) || (welsh.has(text) && !values.includes(text)));
}

const numbers = (texts: readonly string[]): string[] => texts.flatMap((text) => text.match(/\d+/g) ?? []).sort();

const ofWelsh = (letter: Letter): Letter => ({
  ...letter,
  language: 'cy',
  controller: inLanguage('cy', () => controllerFacts(northfold, letter.writtenOn)),
});

// Steps of the clock as it gives them, in place of the samples' own.
const date = dueOf(play(received({})).state);
const alike = Object.entries(samples).map(([name, letter]): [string, Letter] => [
  name,
  'date' in letter ? { ...letter, date: { ...letter.date, steps: date.steps } } : letter,
]);
const answers = outcomes.flatMap((outcome) =>
  rights
    .filter((right) => right !== 'access' && right !== 'complaint')
    .map((right): [string, Letter] => {
      const { erasure } = samples;
      if (erasure?.kind !== 'right-answer') throw new Error('no sample');
      return [`${right}, ${outcome}`, { ...erasure, right, outcome, date: { ...erasure.date, steps: date.steps } }];
    }),
);

const ofAccess = outcomes.map((outcome): [string, Letter] => {
  const { partly } = samples;
  if (partly?.kind !== 'access-answer') throw new Error('no sample');
  return [`access, ${outcome}`, { ...partly, outcome, date: { ...partly.date, steps: date.steps } }];
});

describe.each([...alike, ...ofAccess, ...answers])('in Welsh: %s', (_name, letter) => {
  const own = ofWelsh(letter);

  it('no sentence of ours is left in English', () => {
    expect(english(own)).toEqual([]);
  });

  it('has the same blocks, the same numbers, and is Welsh whatever language its reader has', () => {
    expect(letterContent(own).map(({ kind }) => kind)).toEqual(letterContent(letter).map(({ kind }) => kind));
    expect(numbers(said(own))).toEqual(numbers(said(letter)));
    expect(inLanguage('en', () => letterContent(own))).toEqual(inLanguage('cy', () => letterContent(own)));
    expect(inLanguage('cy', () => letterContent(letter))).toEqual(letterContent(letter));
  });

  it('keeps the same words from an officer’s hand', () => {
    const fixed = (one: Letter) => piecesOf(letterContent(one)).map((piece) => piece.kind);
    expect(fixed(own)).toEqual(fixed(letter));
  });
});

describe('a letter of a case', () => {
  const steps: readonly Step[] = [
    ['decision.recorded', { outcome: 'refused', explanation: 'Dyma’r rhesymau.', exemptions: [] }],
  ];
  const { state } = play(received({ right: 'rectification', language: 'cy' }), 'identity.confirmed', ...steps);

  it('is in the language the case has, with the body’s own Welsh words and the regulator’s Welsh name', () => {
    const letter = answerLetter(northfold, state, someDay, []);
    expect(letter).toMatchObject({
      language: 'cy',
      signedBy: northfold.welsh?.team,
      controller: { name: northfold.welsh?.name, openingHours: northfold.welsh?.openingHours },
    });
    expect(letter.controller.regulator.name).toBe('Swyddfa’r Comisiynydd Gwybodaeth');
    expect(english(letter)).toEqual([]);
  });

  it('changed by hand stays in its language, and says the same when it is read again', () => {
    const letter = answerLetter(northfold, state, someDay, []);
    const [part] = openParts(piecesOf(letterContent(letter)));
    if (part === undefined) throw new Error('nothing to change');
    const written = asWritten(letter, [{ standard: part.standard, nth: part.nth, text: 'Rhywbeth arall.' }]);
    expect(written).toMatchObject({ language: 'cy', title: letterTitle(letter) });
    const stored: Letter = JSON.parse(JSON.stringify(written));
    expect(letterContent(stored)).toEqual(letterContent(written));
    expect(letterContent(JSON.parse(JSON.stringify(letter)))).toEqual(letterContent(letter));
  });
});

describe.each([
  ['asked who they are', ['identity.asked']],
  ['asked a question', ['clarification.asked']],
  ['needs longer', ['extension.given']],
  ['withdrawn', ['request.withdrawn']],
] satisfies [string, Step[]][])('notices of a case: %s', (_name, events) => {
  const { state } = play(received({ language: 'cy' }), ...events);
  it.each(noticeKinds)('%s', (kind) => {
    const letter = noticeLetter(northfold, state, someDay, kind);
    if (letter !== null) expect(english(letter)).toEqual([]);
  });
});
