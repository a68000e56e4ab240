import { z } from 'zod';
import { authorities } from '../../../machines/representation/authorities.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, maybeDay, needed } from '../form-fields.ts';

const [first, ...others] = authorities.map(({ code }) => code);
if (first === undefined) throw new Error('no authority is known');

/** Confirms on what basis the requester may ask for the data subject. */
export const confirmAuthority = caseAct({
  event: 'authority.confirmed',
  input: z.object({
    basis: choice([first, ...others], 'Choose what the authority rests on'),
    scope: maybe(),
    method: needed('Say what shows the authority and how you checked it'),
    receivedOn: maybeDay,
  }),
  plan: (input) => [{ type: 'authority.confirmed', ...input }],
});
