import { z } from 'zod';
import { refuse } from '../../../machines/refusal.ts';
import { caseAct } from '../case-act.ts';
import { maybe } from '../form-fields.ts';

const orNull = (text: string): string | null => (text === '' ? null : text);

/** Says whom the requester may ask for. All left empty, it is the team again. Whether names are told is the body's to say. */
export const nameContact = caseAct({
  event: 'contact.named',
  input: z.object({ name: maybe(60), role: maybe(120), phone: maybe(60) }),
  plan: ({ name, role, phone }, _state, _today, { namesContacts }) =>
    name !== '' && !namesContacts
      ? refuse('no-names', 'This body tells no names of its staff. Leave the name empty, and give the role.')
      : [{ type: 'contact.named', name: orNull(name), role: orNull(role), phone: orNull(phone) }],
});
