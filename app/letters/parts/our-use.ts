import type { ContentItem } from '../../../machines/searching/events.ts';
import { type Block, list, paragraph, section } from '../blocks.ts';
import type { AccessAnswer } from '../letter.ts';
import { whom, whose } from './words.ts';

/** What was said for this case, a line each; the body's general words where nothing was. */
const ownWords = ({ content }: AccessAnswer, item: ContentItem): readonly string[] | null => {
  const lines = (content?.[item] ?? '').split(/\r?\n/).map((line) => line.trim());
  const said = lines.filter((line) => line !== '');
  return said.length === 0 ? null : said;
};

/** What Art 15(1)(a)–(e), (g), (h) and 15(2) ask to be told beside the copy; (ea) and (f) stand with the remedies. */
export function ourUse(letter: AccessAnswer): Block[] {
  const { processing } = letter.controller;
  const person = whom(letter);
  const listed = (item: ContentItem, general: readonly string[]): Block[] => [list(ownWords(letter, item) ?? general)];
  const told = (item: ContentItem, general: string): Block[] =>
    (ownWords(letter, item) ?? [general]).map((line) => paragraph(line));
  return [
    ...section('Why do we have this information?', listed('purposes', processing.purposes)),
    ...section('What kinds of information do we have?', listed('categories', processing.categories)),
    ...section('Where did it come from?', listed('source', processing.sources)),
    ...section('Who have we shared it with, or may share it with?', listed('recipients', processing.recipients)),
    ...section(
      'How long do we keep it?',
      listed(
        'retention',
        processing.retention.map(({ what, howLong }) => `${what}: ${howLong}.`),
      ),
    ),
    ...section(`Does a computer decide about ${person}?`, told('automated', processing.automatedDecisions)),
    ...section('Is it sent to other countries?', told('transfers', processing.transfers)),
    ...section(`What can you ask us to do with ${whose(letter)} information?`, [
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

/** The body's general words for each item, as lines an officer can complete for one case. */
export const generalWords = (
  processing: AccessAnswer['controller']['processing'],
): Readonly<Record<ContentItem, string>> => ({
  purposes: processing.purposes.join('\n'),
  categories: processing.categories.join('\n'),
  recipients: processing.recipients.join('\n'),
  retention: processing.retention.map(({ what, howLong }) => `${what}: ${howLong}.`).join('\n'),
  source: processing.sources.join('\n'),
  automated: processing.automatedDecisions,
  transfers: processing.transfers,
});
