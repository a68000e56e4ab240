import type { DecisionOf, ItemOf } from '../../../machines/work/items.ts';
import { type Block, paragraph, paragraphs, subheading } from '../blocks.ts';

/** One decision a person looked at again, or that no machine made alone (UK GDPR Arts 22A–22D). */
export function automatedWords(
  item: ItemOf<'automated-decision'>,
  { outcome, reason, reviewer, logic }: DecisionOf<'automated-decision'>,
): Block[] {
  const about = subheading(`About “${item.decision}”${item.madeOn ? ` (${item.madeOn})` : ''}`);
  if (outcome === 'none-made') return [about, ...noneMade(item), ...paragraphs(reason)];
  return [
    about,
    paragraph(
      item.isSolelyAutomated ? 'A computer made this decision.' : 'A computer took part in this decision.',
      'A person has now looked at it again.',
      `They are: ${reviewer ?? ''}.`,
    ),
    ...(logic === null ? [] : [paragraph('This is how the computer made it:'), ...paragraphs(logic)]),
    paragraph(
      outcome === 'decided-anew'
        ? 'The person decided differently. This is the new decision, and why:'
        : 'The person came to the same decision. This is why:',
    ),
    ...paragraphs(reason),
  ];
}

/** The clear statement that there was none; a machine alone may still have done something without significant effect. */
const noneMade = ({ isSolelyAutomated, involvement }: ItemOf<'automated-decision'>): Block[] => [
  paragraph(
    isSolelyAutomated
      ? 'A computer did this alone, but it had no legal or similarly large effect. So the right does not reach it. (Article 22A(1).)'
      : 'No computer made this decision alone. People were really involved in it. (Article 22A(1).)',
  ),
  paragraph('This is what people did:'),
  ...paragraphs(involvement),
];
