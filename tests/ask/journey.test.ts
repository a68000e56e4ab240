import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOpen, journey, pageAfter, pageBefore } from '../../app/questions/flow.ts';
import { pageOf, pages } from '../../app/questions/index.ts';
import { type Answers, say } from '../../app/questions/kit.ts';
import { asksForAccess } from './answers.ts';

const ids = (answers: Answers) => journey(answers).map((page) => page.id);
const blocks = (answers: Answers) => new Set(journey(answers).map((page) => page.block));

describe('which pages a person meets', () => {
  it('asks the questions of every right that was chosen, and of no other', () => {
    const some = { ...asksForAccess, 'what-you-want': ['rectification', 'objection', 'complaint'] };
    expect(blocks(some)).toEqual(new Set(['common', 'complaint', 'rectification', 'objection', 'proof']));
  });

  it('asks the common questions once, however many rights are chosen', () => {
    const all = {
      ...asksForAccess,
      'what-you-want':
        pageOf('what-you-want')?.fields.flatMap((field) =>
          field.type === 'checkboxes' ? field.options.map((option) => option.value) : [],
        ) ?? [],
    };
    const walked = ids(all);
    expect(new Set(walked).size).toBe(walked.length);
    expect(blocks(all).size).toBe(10);
  });

  it('does not ask someone who asks for themselves about anybody else', () => {
    expect(blocks(asksForAccess).has('about-other')).toBe(false);
    expect(ids(asksForAccess)).toContain('date-of-birth');
  });

  it('asks about the child, parental responsibility, court orders and what the child thinks', () => {
    const walked = ids({ ...asksForAccess, 'who-about': 'child', 'court-order': 'yes', 'child-knows': 'yes' });
    for (const id of [
      'asking-for-a-child',
      'their-name',
      'relationship',
      'parental-responsibility',
      'court-order-details',
      'child-knows',
      'childs-own-words',
    ]) {
      expect(walked).toContain(id);
    }
    expect(walked).not.toContain('authority');
    expect(walked).not.toContain('date-of-birth');
  });

  it('asks someone who acts for another for their authority, and a solicitor for the firm', () => {
    const walked = ids({ ...asksForAccess, 'who-about': 'someone', relationship: 'solicitor', authority: 'consent' });
    for (const id of ['solicitor', 'authority', 'authority-proof', 'reply-to']) expect(walked).toContain(id);
    expect(walked).not.toContain('parental-responsibility');
  });

  it('goes on without papers: no answer about responsibility, authority or proof ends the journey', () => {
    for (const change of [
      { 'who-about': 'child', 'parental-responsibility': 'no', 'child-knows': 'no', 'court-order': 'yes' },
      { 'who-about': 'someone', authority: 'none-yet', relationship: 'other' },
      { 'proof-how': 'no-id' },
    ]) {
      expect(ids({ ...asksForAccess, ...change }).at(-1)).toBe('anything-else');
    }
  });

  it('sends someone asking about a person who has died another way', () => {
    expect(ids({ ...asksForAccess, 'who-about': 'died' })).toEqual([
      'what-you-want',
      'who-about',
      'someone-who-has-died',
    ]);
  });

  it('speaks to a child as to a child, and never turns one away', () => {
    const walked = journey({ ...asksForAccess, 'under-18': 'yes' });
    expect(walked.map((page) => page.id)).toContain('asking-when-you-are-under-18');
    expect(walked.at(-1)?.id).toBe('anything-else');
    expect(ids(asksForAccess)).not.toContain('asking-when-you-are-under-18');
  });

  it('shows emergency contacts before an urgent complaint goes on', () => {
    const walked = ids({ ...asksForAccess, 'what-you-want': ['complaint'], 'complaint-urgent': 'yes' });
    expect(walked.indexOf('get-help-now')).toBe(walked.indexOf('is-it-urgent') + 1);
    expect(walked).toContain('what-happened');
  });

  it('needs no further reason against direct marketing (Art 21(2))', () => {
    const objects = { ...asksForAccess, 'what-you-want': ['objection'] };
    expect(ids(objects)).toContain('how-it-affects-you');
    expect(ids({ ...objects, 'direct-marketing': 'yes' })).not.toContain('how-it-affects-you');
  });

  it('takes as many corrections as there are', () => {
    const corrects: Record<string, string | string[]> = {
      ...asksForAccess,
      'what-you-want': ['rectification'],
      'who-about': 'me',
      'your-other-names': [],
      'contact-ways': [],
      'help-you-need': [],
      'which-things': [],
      'when-unknown': [],
    };
    expect(ids(corrects)).not.toContain('correction-2-says');
    corrects['correction-1-more'] = 'yes';
    expect(ids(corrects)).toContain('correction-2-says');
    expect(ids(corrects)).not.toContain('correction-3-says');
    for (let index = 1; index <= 10; index += 1) corrects[`correction-${index}-more`] = 'yes';
    expect(ids(corrects)).toContain('other-corrections');
  });

  it('asks for an address for paper only where none was given', () => {
    const paper = { ...asksForAccess, 'how-to-reply': 'paper' };
    expect(ids(paper)).not.toContain('address-for-answer');
    expect(ids({ ...paper, 'your-address': '' })).toContain('address-for-answer');
  });
});

describe('the way through', () => {
  const seen = pages.map((page) => page.id);

  it('is ready to check when every needed answer is there and every page was seen', () => {
    expect(firstOpen(asksForAccess, seen)).toBeNull();
    expect(
      firstOpen(
        asksForAccess,
        seen.filter((id) => id !== 'family-names'),
      )?.id,
    ).toBe('family-names');
    expect(firstOpen({ ...asksForAccess, 'your-name': '' }, seen)?.id).toBe('your-name');
  });

  it('stops at the notice about someone who has died', () => {
    expect(firstOpen({ ...asksForAccess, 'who-about': 'died' }, seen)?.id).toBe('someone-who-has-died');
  });

  it('leads back the way it came, from every page, for any answers', () => {
    const choice = fc.record({
      'what-you-want': fc.subarray([
        'access',
        'rectification',
        'erasure',
        'restriction',
        'portability',
        'objection',
        'automated-decision',
        'complaint',
      ]),
      'who-about': fc.constantFrom('me', 'child', 'someone', 'died'),
      'contact-ways': fc.subarray(['email', 'phone', 'post', 'worker']),
      'contact-safe': fc.constantFrom('yes', 'with-care', 'no'),
      relationship: fc.constantFrom('parent', 'solicitor', 'other'),
      'proof-how': fc.constantFrom('upload', 'later'),
      'correction-1-more': fc.constantFrom('yes', 'no'),
    });
    fc.assert(
      fc.property(choice, (answers) => {
        const walk = journey(answers);
        expect(walk[0]?.id).toBe('what-you-want');
        for (const page of walk) {
          const next = pageAfter(page.id, answers);
          if (next !== null) expect(pageBefore(next.id, answers)?.id).toBe(page.id);
          expect(say(page.h1, answers)).not.toBe('');
        }
        expect(walk.at(-1)?.id).toBe(answers['who-about'] === 'died' ? 'someone-who-has-died' : 'anything-else');
      }),
    );
  });

  it('gives every page and every field a name of its own', () => {
    expect(new Set(pages.map((page) => page.id)).size).toBe(pages.length);
    const names = pages.flatMap((page) => page.fields.map((field) => field.name));
    expect(new Set(names).size).toBe(names.length);
  });

  it('keeps personal data out of headings, which become titles', () => {
    const told = ['Renée', 'Fairweather', 'renee@', '1987', 'Made Up', 'Kit Nobody'];
    for (const who of ['me', 'child', 'someone']) {
      for (const page of journey({ ...asksForAccess, 'who-about': who, 'their-name': 'Kit Nobody' })) {
        const h1 = say(page.h1, { ...asksForAccess, 'who-about': who });
        expect(told.some((part) => h1.includes(part))).toBe(false);
      }
    }
  });
});
