import { describe, expect, it } from 'vitest';
import { pageRanges } from '../../app/language/page-ranges.ts';
import { letterContent } from '../../app/letters/letter-content.ts';
import { strings } from './block-strings.ts';
import { head, letters, partly } from './sample-letters.ts';

const words = (name: string): string => {
  const letter = letters[name];
  if (letter === undefined) throw new Error(`no sample ${name}`);
  return letterContent(letter).flatMap(strings).join('\n');
};

describe.each(Object.entries(letters))('the letter: %s', (_name, letter) => {
  const blocks = letterContent(letter);

  it('asks questions in its headings and leaves none without an answer', () => {
    for (const [index, block] of blocks.entries()) {
      if (block.kind !== 'heading') continue;
      expect(block.text).toMatch(/\?$|^Before you read$/);
      expect(['paragraph', 'list', 'table', 'address', 'notice']).toContain(blocks[index + 1]?.kind);
    }
  });

  it('has sentences of at most 20 words', () => {
    const ours = blocks
      .filter(({ kind }) => kind !== 'table' && kind !== 'address')
      .filter((block) => block.kind !== 'list' || block.numbered !== true)
      .flatMap(strings)
      .flatMap((text) => text.replace(/\([^)]*\)/g, '').split(/[.:?!](?:\s|$)/));
    const long = ours.filter((sentence) => sentence.trim().split(/\s+/).length > 20);
    expect(long).toEqual([]);
  });

  it('tells how to complain to us and to the Commissioner, and who can help', () => {
    const text = blocks.flatMap(strings).join('\n');
    if (letter.right !== 'complaint') expect(text).toContain('section 164A');
    expect(text).toContain('section 165');
    expect(text).toContain('https://ico.org.uk/make-a-complaint');
    expect(text).toContain(letter.controller.phone);
    expect(text).toContain(letter.reference);
  });

  it('holds no empty string and nothing left unfilled', () => {
    for (const text of blocks.flatMap(strings)) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
    }
  });
});

it.each(['partly', 'refused', 'nothing held', 'refusal', 'erasure', 'rectification', 'extension'])(
  'what is not given in full comes with the way to a court: %s',
  (name) => {
    for (const law of ['section 167', 'section 168', 'Section 180A']) expect(words(name)).toContain(law);
  },
);

it('an answer about access says all that Article 15 asks for', () => {
  const text = words('partly');
  const questions = [
    'What is our answer?',
    'What do we send you?',
    'What did we leave out, and why?',
    'How do you read the file?',
    'Where did we look?',
    'Why do we have this information?',
    'What kinds of information do we have?',
    'Who have we shared it with, or may share it with?',
    'How long do we keep it?',
    'Where did it come from?',
    'Does a computer decide about you?',
    'Is it sent to other countries?',
    'What can you ask us to do with your information?',
    'What if something in the file is wrong?',
    'How did we work out the date?',
    'What if you are not happy with this?',
  ];
  for (const question of questions) expect(text).toContain(question);
  for (const article of ['Article 16', 'Article 17', 'Article 18', 'Article 21', 'Article 15(1A)']) {
    expect(text).toContain(article);
  }
  expect(text).toContain('Some of this may be hard to read.');
});

it('every search stands in the letter, those not made included, and never what came of one', () => {
  const text = words('partly');
  for (const { system } of partly.searches) expect(text).toContain(system);
  expect(text).not.toMatch(/[Ff]ound (nothing|something)/);
  expect(text).toContain('Not searched. The telephones were destroyed in 2014.');
});

it('says why something was left out in plain words, where, and the law only where it may be named', () => {
  const text = words('partly');
  expect(text).toContain(
    'It is about someone else, and it is not fair to them to share it. (Data Protection Act 2018, Schedule 2, paragraph 16.) Pages 4–6, 9, 14 and 20–21.',
  );
  expect(text).toContain('It is advice from a lawyer. (Data Protection Act 2018, Schedule 2, paragraph 19.) Page 30.');
  expect(text.split('\n')).toContain('The law allows us to leave it out.');
});

it('a letter that must neither confirm nor deny does not speak of leaving things out', () => {
  const { exemptions: _none, ...rest } = partly;
  const plain = letterContent({
    ...rest,
    outcome: 'nothing-held',
    enclosures: [],
    exemptions: [],
    explanation: 'We looked.',
  });
  expect(plain.flatMap(strings).join('\n')).not.toMatch(/leave out|left out, and why|exempt/i);
});

it('names every step of the date with its source', () => {
  const text = words('partly');
  for (const { note, citation } of partly.date.steps) expect(text).toContain(`${note} (${citation})`);
});

it('owns up to being late, and only then', () => {
  expect(words('late')).toContain('This letter is late. We are sorry.');
  expect(words('partly')).not.toContain('late.');
});

it('asks for and about the right person', () => {
  expect(words('for a child')).toContain('personal information about Noah Fenwick');
  expect(words('for a child')).toContain('Noah Fenwick’s information');
  expect(words('partly')).not.toContain('Noah');
});

it('says that the clock is paused only where it is', () => {
  expect(words('clarification')).toContain('is paused from');
  const running = letterContent({
    ...head,
    kind: 'clarification',
    question: 'Which?',
    askedOn: head.writtenOn,
    pausesClock: false,
  });
  expect(running.flatMap(strings).join('\n')).toContain('The date does not change.');
});

it.each([
  [[], ''],
  [[7], '7'],
  [[3, 2, 1], '1–3'],
  [[1, 2, 4, 6, 7, 7], '1–2, 4 and 6–7'],
])('page numbers %j read as %j', (pages, text) => {
  expect(pageRanges(pages)).toBe(text);
});
