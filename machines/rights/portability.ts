import { z } from 'zod';
import { line, text } from '../event.ts';
import { fileId } from '../ids.ts';
import { askedToSendTo, transferWays } from '../porting/transfer.ts';
import { refuse } from '../refusal.ts';
import { type Ground, itemWork, type RightRules } from './rules.ts';

/** One set of data, with the three tests of Art 20(1): provided by the person, on consent or contract, by automated means. */
export const portabilityItem = z.object({
  right: z.literal('portability'),
  dataSet: line,
  system: line,
  /** Given by the person knowingly, or observed of them; not what the body made of it. */
  isProvidedByPerson: z.boolean(),
  basis: z.enum(['consent', 'contract', 'other']),
  isAutomated: z.boolean(),
});

export const portabilityDecision = z.object({
  right: z.literal('portability'),
  outcome: z.enum(['exported', 'refused']),
  reason: text,
  limit: z.string().max(60).nullable(),
  /** The sealed export, as a table (CSV); JSON is made from the same rows. Null where refused. */
  file: fileId.nullable(),
  /** What is in it, as it was read when it was uploaded. */
  contents: z
    .object({
      rows: z.int().positive(),
      columns: z.array(line).min(1),
      /** Cells a spreadsheet would take for formulas; they are kept, since a machine reads them as data. */
      formulas: z.int().nonnegative(),
    })
    .nullable()
    .default(null),
  /**
   * Where the person wants it sent straight to another organisation (Art 20(2)): to which, and how; or no way and the
   * reason why that is not technically feasible. Null where they get it themselves.
   */
  transfer: z
    .object({ organisation: line, way: z.enum(transferWays).nullable(), reason: z.string().max(4000) })
    .nullable()
    .default(null),
});

const limits: readonly Ground[] = [
  { code: 'not-provided', sentence: 'The person did not provide it.', citation: 'UK GDPR Art 20(1)' },
  {
    code: 'basis',
    sentence: 'It is not used on consent or for a contract.',
    citation: 'UK GDPR Art 20(1)(a)',
  },
  {
    code: 'public-task',
    sentence: 'It is needed for a public task or our official authority.',
    citation: 'UK GDPR Art 20(3)',
  },
  { code: 'not-automated', sentence: 'It is not processed by automated means.', citation: 'UK GDPR Art 20(1)(b)' },
  { code: 'others', sentence: 'Handing it over would harm the rights of others.', citation: 'UK GDPR Art 20(4)' },
  { code: 'exempt', sentence: 'An exemption applies to this information.', citation: 'DPA 2018 Schs 2–4' },
];

export const portability: RightRules = {
  citation: 'UK GDPR Art 20',
  name: 'Portability',
  plainName: 'Get your information to reuse elsewhere',
  startsWithProof: true,
  isPausedByQuestions: false,
  mayBeExtended: true,
  answersWithDocuments: false,
  grounds: [
    {
      code: 'own-data',
      sentence: 'The person provided it, on consent or for a contract, and it is processed by automated means.',
      citation: 'UK GDPR Art 20(1)',
    },
  ],
  limits,
  duties: [
    {
      code: 'access-offered',
      sentence: 'Offer a request for access instead, with the same day of receipt.',
      citation: 'UK GDPR Arts 12(2), 15',
      before: 'approval',
      applies: ({ work }) => work.items.some(({ outcome }) => outcome === 'refused'),
      mayBeDeclined: false,
    },
  ],
  answerMustSay: [
    {
      code: 'format',
      sentence: 'That it comes in a structured, commonly used form that a machine can read.',
      citation: 'UK GDPR Art 20(1)',
      outcomes: ['granted', 'partly-granted'],
    },
    {
      code: 'to-whom',
      sentence: 'To whom it goes: the person, or the organisation they named; or why it cannot be sent there.',
      citation: 'UK GDPR Art 20(1)–(2)',
      outcomes: ['granted', 'partly-granted'],
    },
    {
      code: 'access-instead',
      sentence: 'That the person can ask for a copy of everything held instead.',
      citation: 'UK GDPR Arts 12(2), 15',
      outcomes: ['partly-granted', 'refused'],
    },
  ],
  items: itemWork(portabilityItem, portabilityDecision, {
    one: 'set of data',
    many: 'sets of data',
    tellsRecipients: false,
    isDoneAfterApproval: true,
    waits: 'to be sent to the organisation the person named',
    decisionFault: (item, { outcome, limit, file, transfer }, { record }) => {
      if (outcome === 'refused') {
        return limits.some(({ code }) => code === limit)
          ? null
          : refuse('no-limit', 'Choose why this set of data is not handed over.', 'UK GDPR Art 12(4)');
      }
      if (!item.isProvidedByPerson) {
        return refuse('not-provided', 'The right reaches only what the person provided.', 'UK GDPR Art 20(1)');
      }
      if (item.basis === 'other') {
        return refuse(
          'basis',
          'The right reaches only what is used on consent or for a contract.',
          'UK GDPR Art 20(1)(a)',
        );
      }
      if (!item.isAutomated) {
        return refuse(
          'not-automated',
          'The right reaches only what is processed by automated means.',
          'UK GDPR Art 20(1)(b)',
        );
      }
      if (file === null) return refuse('no-file', 'Add the export of this set of data.', 'UK GDPR Art 20(1)');
      const named = askedToSendTo(record);
      if (named !== null && transfer === null) {
        return refuse(
          'to-whom',
          `The person asked us to send it to an organisation: ${named}. Say how it is sent there, or why that is not technically feasible.`,
          'UK GDPR Art 20(2)',
        );
      }
      return transfer?.way === null && transfer.reason.trim() === ''
        ? refuse('not-feasible', 'Say why it is not technically feasible to send it there.', 'UK GDPR Art 20(2)')
        : null;
    },
    outcomeOf: ({ outcome }) => (outcome === 'exported' ? 'granted' : 'refused'),
    isToBeCarriedOut: ({ outcome, transfer }) => outcome === 'exported' && transfer !== null && transfer.way !== null,
  }),
};
