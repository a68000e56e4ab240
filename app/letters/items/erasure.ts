import { erasure } from '../../../machines/rights/erasure.ts';
import type { DecisionOf, ItemOf } from '../../../machines/work/items.ts';
import { dateInWords } from '../../language/dates.ts';
import { lawInWords } from '../../language/law.ts';
import { inOwnLanguage, t } from '../../language/t.ts';
import { type Block, list, paragraph, paragraphs, subheading } from '../blocks.ts';
import { sentence } from '../parts/words.ts';
import type { Reader } from './answered-items.ts';

/** What was erased of one category of records, what is kept, under which rule, until when, and why (UK GDPR Art 17). */
export const erasureWords = (item: ItemOf<'erasure'>, decision: DecisionOf<'erasure'>, reader: Reader): Block[] => [
  subheading(t`About “${item.category}”`),
  ...erased(decision),
  ...(decision.outcome === 'erased' ? [] : kept(item, decision, reader)),
  ...paragraphs(decision.reason),
];

const erased = ({ erased: what, backups }: DecisionOf<'erasure'>): Block[] =>
  what === null
    ? []
    : [
        paragraph(t`We have deleted this:`),
        ...paragraphs(sentence(what)),
        ...(backups === null ? [] : [paragraph(t`Copies kept for emergencies:`), ...paragraphs(sentence(backups))]),
      ];

function kept(
  { retentionRule, keepUntil }: ItemOf<'erasure'>,
  { outcome, limits }: DecisionOf<'erasure'>,
  { askedBy = null }: Reader,
): Block[] {
  const reasons = limits.flatMap((code) => {
    const found = erasure.limits.find((one) => one.code === code);
    return found ? [`${inOwnLanguage(found.sentence)} (${lawInWords(found.citation)}.)`] : [];
  });
  return [
    paragraph(outcome === 'refused' ? t`We keep this.` : t`We keep the rest.`, t`The law lets us keep it because:`),
    list(reasons),
    ...(retentionRule === null
      ? [
          paragraph(
            askedBy === null
              ? t`No rule says how long we keep it. You can ask us again at any time.`
              : t`No rule says how long we keep it. You can ask us at any time.`,
          ),
        ]
      : [
          paragraph(t`This rule says how long we keep it:`),
          paragraph(sentence(retentionRule)),
          paragraph(
            keepUntil === null
              ? t`This rule sets no last day.`
              : t`We keep it until ${dateInWords(keepUntil)}. After that we destroy it safely.`,
          ),
        ]),
  ];
}
