import { describe, expect, it } from 'vitest';
import type { Block } from '../../app/letters/blocks.ts';
import type { AccessAnswer } from '../../app/letters/letter.ts';
import { letterContent } from '../../app/letters/letter-content.ts';
import { access } from '../../machines/rights/access.ts';
import { contentItems } from '../../machines/searching/events.ts';
import { strings } from './block-strings.ts';
import { partly } from './sample-letters.ts';

const textOf = (block: Block): string => strings(block).join('\n');

/** What stands under a question, up to the next one. */
function under(blocks: readonly Block[], question: RegExp): string {
  const at = blocks.findIndex((block) => block.kind === 'heading' && question.test(block.text));
  if (at < 0) return '';
  const rest = blocks.slice(at + 1);
  const end = rest.findIndex(({ kind }) => kind === 'heading' || kind === 'annex');
  return rest
    .slice(0, end < 0 ? undefined : end)
    .map(textOf)
    .join('\n');
}

/** Where each of the things the law asks for stands in the letter. */
const found: Readonly<Record<string, (blocks: readonly Block[]) => string>> = {
  confirmation: (all) => under(all, /What is our answer/).match(/Yes, we use personal information about/)?.[0] ?? '',
  copy: (all) => under(all, /What is our answer/).match(/We send you a copy/)?.[0] ?? '',
  purposes: (all) => under(all, /Why do we have this information/),
  categories: (all) => under(all, /What kinds of information/),
  recipients: (all) => under(all, /Who have we shared it with/),
  retention: (all) => under(all, /How long do we keep it/),
  rights: (all) => {
    const said = under(all, /What can you ask us to do/);
    return ['Article 16', 'Article 17', 'Article 18', 'Article 21'].every((article) => said.includes(article))
      ? said
      : '';
  },
  complaint: (all) =>
    all
      .map(textOf)
      .join('\n')
      .match(/section 164A/)?.[0] ?? '',
  commissioner: (all) =>
    all
      .map(textOf)
      .join('\n')
      .match(/section 165/)?.[0] ?? '',
  source: (all) => under(all, /Where did it come from/),
  automated: (all) => under(all, /Does a computer decide/),
  transfers: (all) => under(all, /Is it sent to other countries/),
  search: (all) => under(all, /Where did we look/),
  reasons: (all) => under(all, /What is our answer/),
  court: (all) =>
    all
      .map(textOf)
      .join('\n')
      .match(/section 167/)?.[0] ?? '',
};

const content = Object.fromEntries(contentItems.map((item) => [item, `Of this case: ${item}.\nAnd more.`]));
const withdrawnPages = { enclosures: [], exemptions: [] };
const answers: readonly AccessAnswer[] = [
  { ...partly, outcome: 'granted', exemptions: [] },
  partly,
  { ...partly, outcome: 'refused', enclosures: [] },
  { ...partly, ...withdrawnPages, outcome: 'nothing-held' },
];

describe.each([
  ['without completion', null],
  ['completed for the case', content],
])('the answer to an access request, %s', (_, completed) => {
  describe.each(answers)('$outcome', (letter) => {
    const blocks = letterContent({ ...letter, content: completed });
    const owed = access.answerMustSay.filter(({ outcomes }) => outcomes.includes(letter.outcome));
    it.each(owed)('$citation: $sentence', ({ code }) => {
      expect(found[code]?.(blocks)).toMatch(/\S/);
    });
  });
});

it('every item of Art 15(1)(a)–(h), (ea) and 15(2) is in the table', () => {
  const cited = access.answerMustSay.map(({ citation }) => citation);
  for (const item of [
    '(1)(a)',
    '(1)(b)',
    '(1)(c)',
    '(1)(d)',
    '(1)(e)',
    '(1)(ea)',
    '(1)(f)',
    '(1)(g)',
    '(1)(h)',
    '(2)',
  ]) {
    expect(cited).toContain(`UK GDPR Art 15${item}`);
  }
});

describe('what was completed for the case', () => {
  it.each(contentItems)('%s: takes the place of the general words, a line each', (item) => {
    const blocks = letterContent({ ...partly, content: { [item]: content[item] } });
    const said = found[item]?.(blocks) ?? '';
    expect(said).toBe(`Of this case: ${item}.\nAnd more.`);
    const others = contentItems.filter((other) => other !== item);
    for (const other of others) expect(found[other]?.(blocks)).toBe(found[other]?.(letterContent(partly)));
  });

  it('the letter says why the search is enough, where it is on record', () => {
    const reason = 'We looked everywhere you lived.';
    expect(found.search?.(letterContent({ ...partly, searchReason: reason }))).toContain(reason);
    expect(found.search?.(letterContent(partly))).not.toContain('enough');
  });
});
