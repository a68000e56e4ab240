import { describe, expect, it } from 'vitest';
import type { RightAnswer } from '../../app/letters/letter.ts';
import { letterContent } from '../../app/letters/letter-content.ts';
import { rightRules } from '../../machines/rights/index.ts';
import { item, itemDecision } from '../../machines/work/items.ts';
import { items } from '../machines/items.ts';
import { date, head } from './sample-letters.ts';

type Mine = 'portability' | 'objection' | 'automated-decision';
type Outcome = 'granted' | 'partly-granted' | 'refused';

/** One decided item of a right; `said` changes its item, `answer` its decision. */
const decided = (right: Mine, which: 'yes' | 'no', said: object = {}, answer: object = {}) => ({
  item: item.parse({ ...items[right]?.item, ...said }),
  decision: itemDecision.parse({ ...items[right]?.[which], ...answer }),
});
const noneMade = decided(
  'automated-decision',
  'no',
  { isSolelyAutomated: false, involvement: 'Two managers chose.' },
  { outcome: 'none-made', reviewer: null, logic: null },
);
const yes = (right: Mine) => decided(right, 'yes');
const no = (right: Mine) => (right === 'automated-decision' ? noneMade : decided(right, 'no'));
const itemsOf: Record<Outcome, (right: Mine) => RightAnswer['items']> = {
  granted: (right) => [yes(right)],
  'partly-granted': (right) => [yes(right), no(right)],
  refused: (right) => [no(right)],
};

const answer = (right: Mine, outcome: Outcome, of: Partial<RightAnswer> = {}): RightAnswer => ({
  ...head,
  kind: 'right-answer',
  right,
  outcome,
  explanation: 'The details stand below.',
  exemptions: [],
  items: itemsOf[outcome](right),
  date,
  ...of,
});
const textOf = (letter: RightAnswer): string =>
  letterContent(letter)
    .flatMap((block) =>
      block.kind === 'list'
        ? block.items
        : block.kind === 'address'
          ? block.lines
          : block.kind === 'table'
            ? []
            : [block.text],
    )
    .join('\n');

/** How the letter says each thing the right’s answer must say. */
const says: Record<Mine, Record<string, readonly RegExp[]>> = {
  portability: {
    format: [/structured, commonly used forms that a machine can read/],
    'to-whom': [/We give you this as a table/],
    'access-instead': [/copy of everything we hold instead/, /from the day you first asked/],
  },
  objection: {
    'what-stopped': [/About “Sharing attendance with the housing team”/, /We have stopped this/],
    'compelling-grounds': [/Being judged by it/, /The safety of a younger child/, /weigh more/],
  },
  'automated-decision': {
    'new-outcome': [/A manager gave the earlier place/, /Service manager/, /Points for age and distance/],
    contest: [/contest/],
    'none-made': [/No computer made this decision alone/, /Two managers chose/],
  },
};

const rows = (['portability', 'objection', 'automated-decision'] as const).flatMap((right) =>
  rightRules[right].answerMustSay.flatMap(({ code, outcomes, citation }) =>
    outcomes.map((outcome) => ({ right, code, outcome, citation })),
  ),
);

describe('what the answer must say', () => {
  it.each(rows)('$right, $outcome: $code ($citation)', ({ right, code, outcome }) => {
    if (outcome !== 'granted' && outcome !== 'partly-granted' && outcome !== 'refused') throw new Error(outcome);
    const patterns = says[right][code] ?? [];
    expect(patterns).not.toHaveLength(0);
    for (const pattern of patterns) expect(textOf(answer(right, outcome))).toMatch(pattern);
  });

  it.each(rows)('$right, $outcome: in sentences of at most 20 words', ({ right, outcome }) => {
    if (outcome !== 'granted' && outcome !== 'partly-granted' && outcome !== 'refused') throw new Error(outcome);
    const [ours = ''] = textOf(answer(right, outcome)).split('How did we work out the date?');
    const sentences = ours.replace(/\([^)]*\)/g, '').split(/[.:?!](?:\s|$)|\n/);
    expect(sentences.filter((sentence) => sentence.trim().split(/\s+/).length > 20)).toEqual([]);
  });
});

describe('data for another organisation (UK GDPR Art 20(2))', () => {
  const college = { organisation: 'Northfold College', way: 'our-transfer', reason: '' };
  const sent = (transfer: object) =>
    textOf(answer('portability', 'granted', { items: [decided('portability', 'yes', {}, { transfer })] }));

  it('that was sent there: to whom, and how', () => {
    expect(sent(college)).toContain(
      'You asked us to send it to Northfold College. We have sent it there by our safe file transfer. (Article 20(2).)',
    );
  });

  it('that cannot be sent there: why, and what the person can do', () => {
    const text = sent({ ...college, way: null, reason: 'They take paper only.' });
    expect(text).toMatch(/cannot send it there by ourselves.*\nThey take paper only\.\nYou can give them the files/);
  });

  it('is not spoken of where nobody asked for it', () => {
    expect(textOf(answer('portability', 'granted'))).not.toMatch(/send it to/);
  });
});

describe('what it must not say', () => {
  const limited = /we limited how we use the information/;

  it('that a use was limited, where none was', () => {
    expect(textOf(answer('objection', 'refused'))).not.toMatch(limited);
    expect(textOf(answer('objection', 'refused', { linked: ['objection-under-way'] }))).toMatch(limited);
  });

  it('that help may take longer, where no service depends on it', () => {
    expect(textOf(answer('objection', 'granted'))).not.toMatch(/take longer/);
    const delayed = [decided('objection', 'yes', { mayDelayService: true })];
    expect(textOf(answer('objection', 'granted', { items: delayed }))).toMatch(
      /As we told you before, some help may take longer/,
    );
  });

  it('that an objection to marketing was weighed', () => {
    const marketing = [decided('objection', 'yes', { kind: 'direct-marketing' }, { reason: 'You need no reason.' })];
    const text = textOf(answer('objection', 'granted', { items: marketing }));
    expect(text).toContain('You will get no more marketing from us.');
    expect(text).not.toMatch(/weigh/);
  });

  it('that the erasure is decided on, before a case was opened for it', () => {
    expect(textOf(answer('objection', 'granted'))).not.toMatch(/We now decide if the information is deleted/);
    expect(textOf(answer('objection', 'granted', { linked: ['objection-upheld'] }))).toMatch(/We now decide/);
  });

  it('that a computer decided nothing alone, where it did, without a large effect', () => {
    const small = decided(
      'automated-decision',
      'no',
      { isSignificant: false },
      { outcome: 'none-made', reviewer: null, logic: null },
    );
    const text = textOf(answer('automated-decision', 'refused', { items: [small] }));
    expect(text).not.toContain('No computer made this decision alone');
    expect(text).toContain('it had no legal or similarly large effect');
  });

  it('to ask for a copy, where it was asked for already', () => {
    const text = textOf(answer('portability', 'refused', { linked: ['access-instead'] }));
    expect(text).not.toContain('Ask for a copy instead');
    expect(text).toContain('You asked for a copy of everything we hold instead');
  });
});
