import type { CaseRecord } from '../record.ts';

/**
 * How a set of data goes straight to another organisation (UK GDPR Art 20(2)). Each is protected on the way and leaves
 * something that shows it arrived (Art 32). An attachment to an e-mail is none of them.
 */
export const transferWays = ['their-upload', 'our-transfer', 'interface', 'encrypted-medium'] as const;
export type TransferWay = (typeof transferWays)[number];

/** What the person asked for, as the form has it: where to send the data; null where they want it themselves. */
export function askedToSendTo({ received }: Pick<CaseRecord, 'received'>): string | null {
  const asked = received.answers.find(({ id }) => id.split('@')[0] === 'which-organisation');
  return asked?.answer ?? null;
}
