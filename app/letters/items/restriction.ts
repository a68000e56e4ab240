import { restriction } from '../../../machines/rights/restriction.ts';
import type { DecisionOf, ItemOf } from '../../../machines/work/items.ts';
import { lawInWords } from '../../language/law.ts';
import { inOwnLanguage, t } from '../../language/t.ts';
import { type Block, paragraph, paragraphs, subheading } from '../blocks.ts';
import { sentence } from '../parts/words.ts';

/** One use that is limited and how, or why it is not (UK GDPR Art 18). */
export function restrictionWords(
  { what }: ItemOf<'restriction'>,
  { outcome, how, limit, reason }: DecisionOf<'restriction'>,
): Block[] {
  const why = restriction.limits.find(({ code }) => code === limit);
  return [
    subheading(t`About “${what}”`),
    ...(outcome === 'restricted'
      ? [paragraph(t`We keep this, and do not use it.`), ...(how === null ? [] : paragraphs(sentence(how)))]
      : [
          paragraph(t`We go on using this.`),
          ...(why ? [paragraph(`${inOwnLanguage(why.sentence)} (${lawInWords(why.citation)}.)`)] : []),
        ]),
    ...paragraphs(reason),
  ];
}
