import { type Block, list, paragraph, section } from '../blocks.ts';
import type { LetterHead } from '../letter.ts';
import { whom, whose } from './words.ts';

/** What Art 15(1)(a)–(d), (g), (h) and 15(2) ask to be told beside the copy. */
export function ourUse(head: LetterHead): Block[] {
  const { processing } = head.controller;
  const person = whom(head);
  return [
    ...section('Why do we have this information?', [list(processing.purposes)]),
    ...section('What kinds of information do we have?', [list(processing.categories)]),
    ...section('Where did it come from?', [list(processing.sources)]),
    ...section('Who have we shared it with, or may share it with?', [list(processing.recipients)]),
    ...section('How long do we keep it?', [
      list(processing.retention.map(({ what, howLong }) => `${what}: ${howLong}.`)),
    ]),
    ...section(`Does a computer decide about ${person}?`, [paragraph(processing.automatedDecisions)]),
    ...section('Is it sent to other countries?', [paragraph(processing.transfers)]),
    ...section(`What can you ask us to do with ${whose(head)} information?`, [
      paragraph('You can ask us to:'),
      list([
        'correct what is wrong, or complete what is missing (UK GDPR Article 16)',
        'delete it (Article 17)',
        'limit how we use it (Article 18)',
        'stop using it in some ways, which is called objecting (Article 21)',
      ]),
      paragraph('These rights have limits. We will tell you if one of them applies.'),
    ]),
    ...section('What if something in the file is wrong?', [
      paragraph(
        'Tell us which page it is on, what is wrong, and what it should say.',
        'You can use the same form, or write or call.',
      ),
      paragraph('If we do not agree, we can add your own words to the file.'),
    ]),
  ];
}
