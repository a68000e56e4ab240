import { z } from 'zod';
import { type CivilDate, civilDate } from '../../machines/dates.ts';
import { address, line } from './words.ts';

const secureAddress = z.url({ protocol: /^https$/ });

export const regulator = z.object({
  /** The first day on which letters name this one: names and addresses of regulators change with the law. */
  from: civilDate,
  name: line,
  /** What it is called in Welsh, where it has a Welsh name. */
  welshName: line.optional(),
  website: secureAddress,
  complaintPage: secureAddress,
  phone: line,
  address,
});
export type Regulator = z.infer<typeof regulator>;

/** The regulators of a body over time; no two begin on the same day. */
export const regulators = z
  .array(regulator)
  .min(1)
  .refine((all) => new Set(all.map(({ from }) => from)).size === all.length, 'two regulators begin on the same day');

/** The real one: bodies are made up, whom people complain to is not. */
export const commissioner: z.input<typeof regulator> = {
  from: '2018-05-25',
  name: 'Information Commissioner’s Office',
  welshName: 'Swyddfa’r Comisiynydd Gwybodaeth',
  website: 'https://ico.org.uk',
  complaintPage: 'https://ico.org.uk/make-a-complaint',
  phone: '0303 123 1113',
  address: ['Wycliffe House', 'Water Lane', 'Wilmslow', 'Cheshire', 'SK9 5AF'],
};

/** The regulator to name in something written on a day: the last one whose `from` is not after it. */
export function regulatorOn(body: { readonly regulators: readonly Regulator[] }, on: CivilDate | string): Regulator {
  const inOrder = [...body.regulators].sort((a, b) => (a.from < b.from ? -1 : 1));
  const named = inOrder.findLast((one) => one.from <= on) ?? inOrder[0];
  if (named === undefined) throw new Error('a profile has at least one regulator');
  return named;
}
