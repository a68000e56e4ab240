import type { DecisionOf, ItemOf } from '../../../machines/work/items.ts';
import { t } from '../../language/t.ts';
import { type Block, paragraph, paragraphs, subheading } from '../blocks.ts';

/** One decision a person looked at again, or that no machine made alone (UK GDPR Arts 22A–22D). */
export function automatedWords(
  item: ItemOf<'automated-decision'>,
  { outcome, reason, reviewer, logic }: DecisionOf<'automated-decision'>,
): Block[] {
  const about = subheading(item.madeOn ? t`About “${item.decision}” (${item.madeOn})` : t`About “${item.decision}”`);
  if (outcome === 'none-made') return [about, ...noneMade(item), ...paragraphs(reason)];
  return [
    about,
    paragraph(
      item.isSolelyAutomated ? t`A computer made this decision.` : t`A computer took part in this decision.`,
      t`A person has now looked at it again.`,
      t`They are: ${reviewer ?? ''}.`,
    ),
    ...(logic === null ? [] : [paragraph(t`This is how the computer made it:`), ...paragraphs(logic)]),
    paragraph(
      outcome === 'decided-anew'
        ? t`The person decided differently. This is the new decision, and why:`
        : t`The person came to the same decision. This is why:`,
    ),
    ...paragraphs(reason),
  ];
}

/** The clear statement that there was none; a machine alone may still have done something without significant effect. */
const noneMade = ({ isSolelyAutomated, involvement }: ItemOf<'automated-decision'>): Block[] => [
  paragraph(
    isSolelyAutomated
      ? t`A computer did this alone, but it had no legal or similarly large effect. So the right does not reach it. (Article 22A(1).)`
      : t`No computer made this decision alone. People were really involved in it. (Article 22A(1).)`,
  ),
  paragraph(t`This is what people did:`),
  ...paragraphs(involvement),
];
