import { describe, expect, it } from 'vitest';
import type { RightAnswer } from '../../app/letters/letter.ts';
import { letterContent } from '../../app/letters/letter-content.ts';
import { item, itemDecision } from '../../machines/work/items.ts';
import { items } from '../machines/items.ts';
import { date, head } from './sample-letters.ts';

const kept = (said: object) => ({
  item: item.parse({ ...items.erasure?.item, ...said }),
  decision: itemDecision.parse(items.erasure?.no),
});
const textOf = (...answered: RightAnswer['items']): string =>
  letterContent({
    ...head,
    kind: 'right-answer',
    right: 'erasure',
    outcome: 'refused',
    explanation: 'The details stand below.',
    exemptions: [],
    items: answered,
    date,
  })
    .flatMap((block) => ('text' in block ? [block.text] : block.kind === 'list' ? block.items : []))
    .join('\n');

const promised = 'We delete it when the time we must keep it is over.';
const rule = { retentionRule: 'Children in care: 75 years' };

describe('that something is deleted later (UK GDPR Art 5(1)(e))', () => {
  it('is promised where a rule sets the last day', () => {
    expect(textOf(kept({ ...rule, keepUntil: '2062-03-27' }))).toContain(promised);
  });
  it.each([
    ['no rule says how long', {}],
    ['the rule sets no last day', rule],
  ])('is not promised where %s', (_what, said) => {
    expect(textOf(kept(said))).not.toContain(promised);
  });
});

it('that it must be kept is not said: the reasons stand below, and may be others (UK GDPR Art 12(4))', () => {
  expect(textOf(kept(rule))).toContain('No. We keep it for now.');
});
