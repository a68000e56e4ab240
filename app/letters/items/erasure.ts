import { formatDate } from '../../../machines/dates.ts';
import { erasure } from '../../../machines/rights/erasure.ts';
import type { DecisionOf, ItemOf } from '../../../machines/work/items.ts';
import { type Block, list, paragraph, paragraphs, subheading } from '../blocks.ts';
import { sentence } from '../parts/words.ts';

/** What was erased of one category of records, what is kept, under which rule, until when, and why (UK GDPR Art 17). */
export const erasureWords = (item: ItemOf<'erasure'>, decision: DecisionOf<'erasure'>): Block[] => [
  subheading(`About “${item.category}”`),
  ...erased(decision),
  ...(decision.outcome === 'erased' ? [] : kept(item, decision)),
  ...paragraphs(decision.reason),
];

const erased = ({ erased: what, backups }: DecisionOf<'erasure'>): Block[] =>
  what === null
    ? []
    : [
        paragraph('We have deleted this:'),
        ...paragraphs(sentence(what)),
        ...(backups === null ? [] : [paragraph('Copies kept for emergencies:'), ...paragraphs(sentence(backups))]),
      ];

function kept({ retentionRule, keepUntil }: ItemOf<'erasure'>, { outcome, limits }: DecisionOf<'erasure'>): Block[] {
  const reasons = limits.flatMap((code) => {
    const found = erasure.limits.find((one) => one.code === code);
    return found ? [`${found.sentence} (${found.citation}.)`] : [];
  });
  return [
    paragraph(outcome === 'refused' ? 'We keep this.' : 'We keep the rest.', 'The law lets us keep it because:'),
    list(reasons),
    ...(retentionRule === null
      ? [paragraph('No rule says how long we keep it. You can ask us again at any time.')]
      : [
          paragraph('This rule says how long we keep it:'),
          paragraph(sentence(retentionRule)),
          paragraph(
            keepUntil === null
              ? 'This rule sets no last day.'
              : `We keep it until ${formatDate(keepUntil)}. After that we destroy it safely.`,
          ),
        ]),
  ];
}
