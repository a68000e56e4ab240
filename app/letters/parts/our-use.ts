import type { ContentItem } from '../../../machines/searching/events.ts';
import { t } from '../../language/t.ts';
import { type Block, list, paragraph, section } from '../blocks.ts';
import type { AccessAnswer } from '../letter.ts';

/** What was said for this case, a line each; the body's general words where nothing was. */
const ownWords = ({ content }: AccessAnswer, item: ContentItem): readonly string[] | null => {
  const lines = (content?.[item] ?? '').split(/\r?\n/).map((line) => line.trim());
  const said = lines.filter((line) => line !== '');
  return said.length === 0 ? null : said;
};

/** What Art 15(1)(a)–(e), (g), (h) and 15(2) ask to be told beside the copy; (ea) and (f) stand with the remedies. */
export function ourUse(letter: AccessAnswer): Block[] {
  const { processing } = letter.controller;
  const { about } = letter;
  const listed = (item: ContentItem, general: readonly string[]): Block[] => [list(ownWords(letter, item) ?? general)];
  const told = (item: ContentItem, general: string): Block[] =>
    (ownWords(letter, item) ?? [general]).map((line) => paragraph(line));
  return [
    ...section(t`Why do we have this information?`, listed('purposes', processing.purposes)),
    ...section(t`What kinds of information do we have?`, listed('categories', processing.categories)),
    ...section(t`Where did it come from?`, listed('source', processing.sources)),
    ...section(t`Who have we shared it with, or may share it with?`, listed('recipients', processing.recipients)),
    ...section(
      t`How long do we keep it?`,
      listed(
        'retention',
        processing.retention.map(({ what, howLong }) => `${what}: ${howLong}.`),
      ),
    ),
    ...section(
      about === null ? t`Does a computer decide about you?` : t`Does a computer decide about ${about}?`,
      told('automated', processing.automatedDecisions),
    ),
    ...section(t`Is it sent to other countries?`, told('transfers', processing.transfers)),
    ...section(whatYouCanAsk(about), [
      paragraph(t`You can ask us to:`),
      list([
        t`correct what is wrong, or complete what is missing (UK GDPR Article 16)`,
        t`delete it (Article 17)`,
        t`limit how we use it (Article 18)`,
        t`stop using it in some ways, which is called objecting (Article 21)`,
      ]),
      paragraph(t`These rights have limits. We will tell you if one of them applies.`),
    ]),
    ...section(t`What if something in the file is wrong?`, [
      paragraph(
        t`Tell us which page it is on, what is wrong, and what it should say.`,
        t`You can use the same form, or write or call.`,
      ),
      paragraph(t`If we do not agree, we can add your own words to the file.`),
    ]),
  ];
}

const whatYouCanAsk = (about: string | null): string =>
  about === null
    ? t`What can you ask us to do with your information?`
    : t`What can you ask us to do with ${about}’s information?`;

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
