import { z } from 'zod';
import { consents } from '../../../machines/exemptions/events.ts';
import { exemptionCodes } from '../../../machines/exemptions/index.ts';
import { otherPersonId } from '../../../machines/ids.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, maybeDay, needed } from '../form-fields.ts';
import { newId } from '../new-id.ts';

const input = z.object({
  label: needed('Say who it is', 300),
  isProfessional: choice(['yes', 'no'], 'Choose whether they acted in an official capacity'),
  consent: choice(consents, 'Choose what came of asking for consent'),
  consentOn: maybeDay,
  factors: maybe(20_000),
  decision: z.enum(['', 'disclose', 'redact']).default(''),
  reason: maybe(20_000),
  /** Empty: the balance of para 16 itself. */
  code: z.union([z.literal(''), z.enum(exemptionCodes)]).default(''),
});

const draft = ({ isProfessional, decision, code, ...said }: z.output<typeof input>) => ({
  ...said,
  type: 'person.considered' as const,
  isProfessional: isProfessional === 'yes',
  decision: decision === '' ? null : decision,
  ...(code === '' ? {} : { code }),
});

/** Weighs what is about somebody else against the right to see it (DPA 2018 Sch 2 paras 16–17). */
export const considerPerson = caseAct({
  event: 'person.considered',
  input,
  plan: (given) => [{ ...draft(given), personId: otherPersonId.parse(newId()) }],
});

/** The same person again: an answer has come, or it is decided anew. */
export const reconsiderPerson = caseAct({
  event: 'person.considered',
  input: input.extend({ of: otherPersonId }),
  plan: ({ of, ...given }) => [{ ...draft(given), personId: of }],
});
