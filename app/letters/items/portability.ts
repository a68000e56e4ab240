import type { DecisionOf, ItemOf } from '../../../machines/work/items.ts';
import { countOf } from '../../language/counts.ts';
import { inOwnLanguage, t } from '../../language/t.ts';
import { type Block, paragraph, paragraphs, subheading } from '../blocks.ts';
import type { Reader } from './answered-items.ts';

/** Why the right does not reach a set of data, kindly (UK GDPR Art 20(1), (3)–(4)). */
const why: Readonly<Record<string, string>> = {
  'not-provided':
    'The right is for what you gave us. We made or were given this information ourselves. (Article 20(1).)',
  basis: 'The right is for what we use because you agreed, or for a contract with you. (Article 20(1)(a).)',
  'public-task': 'We use this because it is our public task. The right does not reach that work. (Article 20(3).)',
  'not-automated': 'The right is for what computers handle. We keep this on paper. (Article 20(1)(b).)',
  others: 'It is about other people too, and handing it over could harm them. (Article 20(4).)',
};

/** The same, told about somebody else. */
function whyOf(limit: string | null, about: string | null): string {
  if (about !== null && limit === 'not-provided')
    return t`The right is for what ${about} gave us. We made or were given this information ourselves. (Article 20(1).)`;
  if (about !== null && limit === 'basis')
    return t`The right is for what we use because ${about} agreed, or for a contract with them. (Article 20(1)(a).)`;
  return inOwnLanguage(why[limit ?? ''] ?? '');
}

/** One set of data that is handed over, or why it is not (UK GDPR Art 20). */
export const portabilityWords = (
  item: ItemOf<'portability'>,
  { outcome, limit, reason, contents, transfer }: DecisionOf<'portability'>,
  { askedBy = null, about }: Reader,
): Block[] => [
  subheading(t`About “${item.dataSet}”`),
  ...(outcome === 'exported'
    ? [...handedOver(contents), ...(transfer === null ? [] : sentTo(transfer, askedBy))]
    : [paragraph(t`We do not send you this in that form.`, whyOf(limit, about))]),
  ...paragraphs(reason),
];

const handedOver = (contents: DecisionOf<'portability'>['contents']): Block[] => [
  paragraph(
    t`We give you this as a table (CSV) and as JSON.`,
    t`Both are structured, commonly used forms that a machine can read. (Article 20(1).)`,
  ),
  ...(contents === null
    ? []
    : [
        paragraph(t`It has ${countOf(contents.rows, 'row')} with these columns: ${contents.columns.join(', ')}.`),
        ...(contents.formulas === 0
          ? []
          : [
              paragraph(
                t`Some cells begin in a way that a spreadsheet takes for a formula.`,
                t`We did not change them.`,
                t`If you use a spreadsheet, import the file as text.`,
              ),
            ]),
      ]),
];

/** Straight to another organisation, where that is technically feasible (UK GDPR Art 20(2)). */
function sentTo(
  { organisation, way, reason }: NonNullable<DecisionOf<'portability'>['transfer']>,
  askedBy: string | null,
): Block[] {
  if (way === null) {
    return [
      paragraph(
        askedBy === null
          ? t`You asked us to send it to ${organisation}. We cannot send it there by ourselves. (Article 20(2).)`
          : t`${askedBy} asked us to send it to ${organisation}. We cannot send it there by ourselves. (Article 20(2).)`,
      ),
      ...paragraphs(reason),
      paragraph(t`You can give them the files that we give you.`),
    ];
  }
  const how = inOwnLanguage(ways[way]);
  return [
    paragraph(
      askedBy === null
        ? t`You asked us to send it to ${organisation}. We have sent it there ${how}. (Article 20(2).)`
        : t`${askedBy} asked us to send it to ${organisation}. We have sent it there ${how}. (Article 20(2).)`,
    ),
  ];
}

const ways = {
  'their-upload': 'by their own safe upload page',
  'our-transfer': 'by our safe file transfer',
  interface: 'from our computer system to theirs',
  'encrypted-medium': 'on a locked memory stick, and told them the password another way',
} as const;
