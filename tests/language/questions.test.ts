import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { knownHelplines } from '../../app/helplines.ts';
import { inLanguage } from '../../app/language/current-language.ts';
import { inOwnLanguage } from '../../app/language/t.ts';
import { checkSections } from '../../app/questions/check.ts';
import { equalityQuestions } from '../../app/questions/equality.ts';
import { pages } from '../../app/questions/index.ts';
import type { Answers } from '../../app/questions/kit.ts';
import { readPage } from '../../app/questions/read.ts';
import { recorded } from '../../app/questions/recorded.ts';
import { helplineText, questionText } from '../../app/questions/text.ts';
import { type RequestFacts, toRequestReceived } from '../../app/questions/to-request.ts';
import { viewOf } from '../../app/questions/view.ts';
import { civilDate } from '../../machines/dates.ts';
import { submissionId } from '../../machines/ids.ts';
import { nations, rights } from '../../machines/people.ts';
import { asksForAccess } from '../ask/answers.ts';
import { withoutWelsh } from './spoken.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const email = 'someone@example.org';

/** Everybody a question may be worded for. */
const askers: readonly Answers[] = ['me', 'child', 'someone', 'died'].flatMap((who) =>
  ['yes', 'no'].flatMap((young) =>
    ['interpreter', 'other'].map((help) => ({
      'who-about': who,
      'under-18': young,
      'help-you-need': [help],
      'what-you-want': [...rights],
      'contact-ways': help === 'other' ? ['email'] : ['email', 'phone'],
      'correction-1-more': young,
      'your-email': email,
    })),
  ),
);
const helplines = nations.flatMap((nation) => knownHelplines(nation));

describe('in Welsh', () => {
  it.each(pages.map((page) => [page.id, page] as const))(
    'the page %s says everything, and what is wrong',
    (_, page) => {
      const missing = withoutWelsh([email], () => {
        for (const answers of askers) {
          viewOf(page, answers, {}, [], helplines);
          for (const field of page.fields) questionText(page, field, answers);
          readPage(page, {}, answers, today);
          const tooMuch = page.fields.map(({ name }) => [name, ['x'.repeat(30_000)]]);
          const badDates = page.fields.map(({ name }) => [`${name}-day`, ['x']]);
          readPage(page, Object.fromEntries([...tooMuch, ...badDates]), answers, today);
        }
      });
      expect(missing).toEqual([]);
    },
  );

  it('the check page names its sections', () => {
    expect(withoutWelsh([email], () => void askers.map((answers) => checkSections(answers, [])))).toEqual([]);
  });

  it('who can be phoned is told, whether the call is free or not', () => {
    const lines = helplines.flatMap((line) => [line, { ...line, free: !line.free }]);
    expect(withoutWelsh([], () => void lines.map(helplineText))).toEqual([]);
  });

  it('the questions asked apart from the request are there', () => {
    const words = equalityQuestions.flatMap(({ question, options }) => [question, ...Object.values(options)]);
    expect(withoutWelsh([], () => void words.map(inOwnLanguage))).toEqual([]);
  });
});

describe('a request made in Welsh', () => {
  const facts: RequestFacts = {
    right: 'access',
    reference: 'RD-7K3M-2Q9P',
    linked: [],
    submissionId: submissionId.parse('0b9c41f6-6f55-4f58-9a3b-0d1c2e3f4a5b'),
    nation: 'england-and-wales',
    channel: 'portal',
    language: 'cy',
    receivedOn: civilDate.parse('2026-11-21'),
    loggedOn: civilDate.parse('2026-11-21'),
    by: { kind: 'system', id: 'clock' },
    files: [],
  };
  // What someone typed can equal words of ours.
  const given = { ...asksForAccess, 'where-then': 'Everything', 'your-birth': '1987-03-27' };
  const sent = inLanguage('cy', () => toRequestReceived(given, facts));

  it('is recorded as it would be in English, so that the desk can read it', () => {
    expect(sent).toEqual(inLanguage('en', () => toRequestReceived(given, facts)));
    expect(sent.language).toBe('cy');
  });

  it('is shown again in Welsh: what was asked and chosen, and what was typed as it was typed', () => {
    const shown = inLanguage('cy', () => sent.answers.map(recorded));
    const of = (id: string) => shown[sent.answers.findIndex((one) => one.id.startsWith(`${id}@`))];
    expect(of('who-about')).toEqual({ question: 'Am bwy mae’r wybodaeth?', answer: 'Fi' });
    expect(of('your-birth')).toEqual({ question: 'Beth yw eich dyddiad geni?', answer: '27 Mawrth 1987' });
    expect(of('where-then')?.answer).toBe('Everything');
    expect(of('which-things')?.answer).toBe('Lluniau a llythyrau\nE-byst');
    expect(of('family-names')?.answer).toBe('Heb ei roi');
  });

  it('is shown in English as it was recorded', () => {
    expect(sent.answers.map(recorded)).toEqual(sent.answers.map(({ question, answer }) => ({ question, answer })));
  });
});
