import { describe, expect, it } from 'vitest';
import type { RightAnswer } from '../../app/letters/letter.ts';
import { letterContent } from '../../app/letters/letter-content.ts';
import { item, itemDecision } from '../../machines/work/items.ts';
import { items } from '../machines/items.ts';
import { date, head } from './sample-letters.ts';

const decided = (which: 'yes' | 'no', said: object = {}) => ({
  item: item.parse(items.rectification?.item),
  decision: itemDecision.parse({ ...items.rectification?.[which], ...said }),
});
const textOf = (outcome: RightAnswer['outcome'], ...answered: RightAnswer['items']): string =>
  letterContent({
    ...head,
    kind: 'right-answer',
    right: 'rectification',
    outcome,
    explanation: 'The details stand below.',
    exemptions: [],
    items: answered,
    date,
  })
    .flatMap((block) => ('text' in block ? [block.text] : block.kind === 'list' ? block.items : []))
    .join('\n');

describe('why a statement is kept (UK GDPR Art 12(4))', () => {
  it.each([
    ['accurate', /it is right and nothing is missing.*Article 16/],
    ['opinion', /what someone thought.*says whose view it is.*section 205\(1\)/],
    ['record-of-mistake', /shows a mistake that was made.*Article 5\(1\)\(d\)/],
    ['exempt', /exception in the law.*Schedules 2 to 4/],
  ])('%s: is said, with its source', (limit, words) => {
    expect(textOf('refused', decided('no', { limit }))).toMatch(words);
  });

  it('an opinion that is kept is not called right', () => {
    const text = textOf('refused', decided('no', { limit: 'opinion' }));
    expect(text).toContain('No. We keep it as it is.');
    expect(text).not.toMatch(/believe that what stands there is right/);
  });
});

describe('where only the person’s own words were added (UK GDPR Art 16)', () => {
  const added = decided('yes', { outcome: 'statement-added', nowSays: 'I was in hospital.' });
  it('nothing is said to be corrected, or to have been changed', () => {
    const text = textOf('partly-granted', added);
    expect(text).toContain('In part. We keep it, and your own words now stand beside it.');
    expect(text).not.toMatch(/corrected or completed|what stood there before|noted in the file/);
  });
  it('beside a correction, both are said', () => {
    const text = textOf('partly-granted', decided('yes'), added);
    expect(text).toMatch(/corrected or completed some of it/);
    expect(text).toContain('and your own words now stand beside it');
    expect(text).toMatch(/what stood there before/);
  });
});
