import type { DecisionOf, ItemOf } from '../../../machines/work/items.ts';
import { inOwnLanguage, t } from '../../language/t.ts';
import { type Block, paragraph, paragraphs } from '../blocks.ts';
import type { Reader } from './answered-items.ts';

const done = {
  corrected: 'We have corrected this.',
  completed: 'We have completed this.',
  'statement-added': 'We keep this, and your own words now stand beside it.',
  refused: 'We keep this as it is. We have noted in the file that you do not agree.',
} as const;

function whatWasDone(outcome: keyof typeof done, { askedBy = null }: Reader): string {
  if (askedBy !== null && outcome === 'statement-added')
    return t`We keep this, and the words of ${askedBy} now stand beside it.`;
  if (askedBy !== null && outcome === 'refused')
    return t`We keep this as it is. We have noted in the file that ${askedBy} does not agree.`;
  return inOwnLanguage(done[outcome]);
}

/** Why a statement is kept, as the person reads it. */
const why: Readonly<Record<string, string>> = {
  accurate: 'We checked it. We found that it is right and nothing is missing. (Article 16.)',
  opinion:
    'It is what someone thought, and the file says whose view it is. (Data Protection Act 2018, section 205(1).)',
  'record-of-mistake':
    'It shows a mistake that was made. We keep it, and the right facts stand beside it. (Article 5(1)(d).)',
  exempt: 'An exception in the law applies to it. (Data Protection Act 2018, Schedules 2 to 4.)',
};

/** Before and after of one statement, and why (UK GDPR Art 16). */
export const rectificationWords = (
  { where, says, shouldSay }: ItemOf<'rectification'>,
  { outcome, nowSays, limit, reason }: DecisionOf<'rectification'>,
  reader: Reader,
): Block[] => [
  {
    kind: 'table',
    caption: where,
    head: [
      t`What stood there`,
      (reader.askedBy ?? null) === null ? t`What you asked for` : t`What was asked for`,
      t`What stands there now`,
    ],
    widths: [33, 33, 34],
    rows: [[says, shouldSay, nowSays ?? t`The same as before`]],
  },
  paragraph(whatWasDone(outcome, reader), outcome === 'refused' ? inOwnLanguage(why[limit ?? ''] ?? '') : ''),
  ...paragraphs(reason),
];
