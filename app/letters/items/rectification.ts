import type { DecisionOf, ItemOf } from '../../../machines/work/items.ts';
import { type Block, paragraph, paragraphs } from '../blocks.ts';

const done = {
  corrected: 'We have corrected this.',
  completed: 'We have completed this.',
  'statement-added': 'We keep this, and your own words now stand beside it.',
  refused: 'We keep this as it is. We have noted in the file that you do not agree.',
} as const;

/** Before and after of one statement, and why (UK GDPR Art 16). */
export const rectificationWords = (
  { where, says, shouldSay }: ItemOf<'rectification'>,
  { outcome, nowSays, reason }: DecisionOf<'rectification'>,
): Block[] => [
  {
    kind: 'table',
    caption: where,
    head: ['What stood there', 'What you asked for', 'What stands there now'],
    widths: [33, 33, 34],
    rows: [[says, shouldSay, nowSays ?? 'The same as before']],
  },
  paragraph(done[outcome]),
  ...paragraphs(reason),
];
