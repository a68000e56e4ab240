import { z } from 'zod';
import { otherPersonId } from '../../../machines/ids.ts';
import { personRoles } from '../../../machines/register/events.ts';
import { caseAct } from '../case-act.ts';
import { choice, needed } from '../form-fields.ts';
import { newId } from '../new-id.ts';

const longest = 200;

/** One name a line; empty lines and names twice do not count. */
const names = z
  .string()
  .default('')
  .transform((text) => [
    ...new Set(
      text
        .split(/\r?\n/u)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ])
  .refine((lines) => lines.length <= 40, 'Write 40 names or fewer')
  .refine((lines) => lines.every((line) => line.length <= longest), `Use ${longest} characters or fewer for a name`);

const input = z.object({
  name: needed('Write their name', longest),
  role: choice(personRoles, 'Choose who they are'),
  variants: names,
});

/** Enters somebody named in the papers into the people register. */
export const namePerson = caseAct({
  event: 'person.named',
  input,
  plan: (given) => [{ type: 'person.named', ...given, personId: otherPersonId.parse(newId()) }],
});

/** The same person again: another spelling was found, or their part is seen differently. */
export const renamePerson = caseAct({
  event: 'person.named',
  input: input.extend({ of: otherPersonId }),
  plan: ({ of, ...given }) => [{ type: 'person.named', ...given, personId: of }],
});

/** Takes somebody off the register who was entered by mistake. */
export const unnamePerson = caseAct({
  event: 'person.unnamed',
  input: z.object({ of: otherPersonId, reason: needed('Say why', 2000) }),
  plan: ({ of, reason }) => [{ type: 'person.unnamed', personId: of, reason }],
});
