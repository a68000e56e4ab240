import { z } from 'zod';
import { civilDate } from '../machines/dates.ts';
import type { Nation } from '../machines/people.ts';
import { helplineFor } from './questions/kit.ts';

/** A number people can phone who need help before we can answer. */
export const helpline = z.object({
  for: z.enum(helplineFor),
  name: z.string().trim().min(1).max(120),
  phone: z.string().trim().min(3).max(30),
  /** Whether the call costs nothing. */
  free: z.boolean().default(false),
  /** The day somebody last looked the number up. */
  checkedOn: civilDate,
});
export type Helpline = z.infer<typeof helpline>;

const checkedOn = civilDate.parse('2026-11-22');

/** Everywhere in the UK. Opening hours are left out: they change more often than numbers. */
const everywhere: readonly Helpline[] = [
  { for: 'child', name: 'Childline', phone: '0800 1111', free: true, checkedOn },
  { for: 'worried', name: 'the NSPCC', phone: '0808 800 5000', free: true, checkedOn },
];

const ofNation: Readonly<Record<Nation, readonly Helpline[]>> = {
  'england-and-wales': [
    {
      for: 'adult',
      name: 'the National Domestic Abuse Helpline (England)',
      phone: '0808 2000 247',
      free: true,
      checkedOn,
    },
    { for: 'adult', name: 'Live Fear Free (Wales)', phone: '0808 80 10 800', free: true, checkedOn },
  ],
  scotland: [
    {
      for: 'adult',
      name: 'Scotland’s Domestic Abuse and Forced Marriage Helpline',
      phone: '0800 027 1234',
      free: true,
      checkedOn,
    },
  ],
  'northern-ireland': [
    { for: 'adult', name: 'the Domestic and Sexual Abuse Helpline', phone: '0808 802 1414', free: true, checkedOn },
  ],
};

/** The helplines to name where a body names none of its own. */
export const knownHelplines = (nation: Nation): readonly Helpline[] => [...everywhere, ...ofNation[nation]];
