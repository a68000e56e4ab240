import { expect, it } from 'vitest';
import { fileWords } from '../../app/documents/bundle/words.ts';
import { findTerm, plainPage } from '../../app/documents/suggest/find-term.ts';
import { inLanguage } from '../../app/language/current-language.ts';
import { inOwnLanguage } from '../../app/language/t.ts';
import { catalogue } from '../../machines/exemptions/index.ts';

/** Given names that are also common words, or stand in them, in one language or the other. */
const names = {
  en: 'Will Mark Grace Hope Rose Bill Sue Pat Art Rob Drew Joy Faith Dawn Frank Ray Miles Penny Carol Ivy Holly Guy Jack Max May',
  cy: 'Beth Dan Mai Non Haf Eira Wyn Gwen Nia Ann Glyn Dai Mair Cai Nan Sian Llew Aur',
};

/** What the house itself says on the pages of an answer, and of a copy for somebody else; dates and what officers write aside. */
const sentences = [
  'These are the pages that belong to the letter.',
  'Each page has a number at its foot. The letter and the schedule use these numbers.',
  'A black box means that something was taken out there. The letter says why.',
  'Answer to request {0}',
  'Answer to request {0}, stage {1}',
  'We are asked for information that is also about you, or that you could know more about. Before we decide, we ask you.',
  'Please answer by {0}. Write to {1}: {2}, or phone {3}. Give the reference {4}.',
  'A black box means that something was taken out which does not concern you. This copy is for you alone: please do not pass it on.',
  'Copy for {0}',
  'Document {0}',
  'not part of what you are asked about',
  ...catalogue.map(({ plain }) => plain),
];

const texts = (words: object): string[] =>
  Object.values(words).flatMap((word: unknown) =>
    typeof word === 'function'
      ? [String(word('1', '2', '3'))]
      : Array.isArray(word)
        ? word.map(String)
        : [String(word)],
  );

it.each([
  ['en', fileWords['en-GB']],
  ['cy', fileWords['cy-GB']],
] as const)(
  'nobody’s name is a word of ours in the files of an answer (%s): with such a person taken out, none could be sent',
  (language, own) => {
    const said = [...texts(own), ...inLanguage(language, () => sentences.map((sentence) => inOwnLanguage(sentence)))];
    const found = names[language]
      .split(' ')
      .flatMap((name) =>
        said.flatMap((text) => (findTerm([plainPage(text)], name).length > 0 ? [`${name}: ${text}`] : [])),
      );
    expect(found).toEqual([]);
  },
);
