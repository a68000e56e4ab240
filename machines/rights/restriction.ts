import { z } from 'zod';
import { line, text } from '../event.ts';
import { refuse } from '../refusal.ts';
import { recipientsAreTold, recipientsKnown } from './recipients.ts';
import { type Ground, itemWork, type RightRules } from './rules.ts';

/** One use of information that is to be limited. */
export const restrictionItem = z.object({
  right: z.literal('restriction'),
  /** What is to be limited, and where it is held. */
  what: text,
  system: line,
  ground: z.string().max(60),
});

export const restrictionDecision = z.object({
  right: z.literal('restriction'),
  outcome: z.enum(['restricted', 'refused']),
  reason: text,
  limit: z.string().max(60).nullable(),
  /** How the systems keep it from being used: moved, locked, flagged. Null where refused. */
  how: text.nullable(),
});

const grounds: readonly Ground[] = [
  {
    code: 'accuracy-contested',
    sentence: 'The person contests its accuracy, for as long as it takes to check.',
    citation: 'UK GDPR Art 18(1)(a)',
  },
  {
    code: 'unlawful-not-erased',
    sentence: 'Using it is unlawful, and the person wants it limited instead of erased.',
    citation: 'UK GDPR Art 18(1)(b)',
  },
  {
    code: 'needed-for-claims',
    sentence: 'We no longer need it, but the person needs it for legal claims.',
    citation: 'UK GDPR Art 18(1)(c)',
  },
  {
    code: 'objection-under-way',
    sentence: 'The person has objected, for as long as it takes to weigh the objection.',
    citation: 'UK GDPR Art 18(1)(d)',
  },
];

const limits: readonly Ground[] = [
  { code: 'no-ground', sentence: 'None of the grounds for restriction applies.', citation: 'UK GDPR Art 18(1)' },
  { code: 'exempt', sentence: 'An exemption applies to this information.', citation: 'DPA 2018 Schs 2–4' },
];

export const restriction: RightRules = {
  citation: 'UK GDPR Art 18',
  name: 'Restriction',
  plainName: 'Limit how information is used',
  startsWithProof: true,
  isPausedByQuestions: false,
  mayBeExtended: true,
  answersWithDocuments: false,
  grounds,
  limits,
  duties: [
    {
      code: 'recipients-told-of-end',
      sentence: 'The restriction is lifted: tell those who were told of it that it has ended.',
      citation: 'UK GDPR Art 19',
      before: 'closing',
      applies: ({ restriction: { value }, work }) => value === 'lifted' && work.recipients.length > 0,
      mayBeDeclined: true,
    },
    recipientsKnown,
  ],
  answerMustSay: [
    {
      code: 'uses-that-remain',
      sentence:
        'That it may still be used with consent, for legal claims, to protect another person’s rights, or for an important public interest.',
      citation: 'UK GDPR Art 18(2)',
      outcomes: ['granted', 'partly-granted'],
    },
    {
      code: 'told-before-lifting',
      sentence: 'That the person is told before the limit ends.',
      citation: 'UK GDPR Art 18(3)',
      outcomes: ['granted', 'partly-granted'],
    },
    recipientsAreTold,
  ],
  items: itemWork(restrictionItem, restrictionDecision, {
    one: 'use to limit',
    many: 'uses to limit',
    tellsRecipients: true,
    isDoneAfterApproval: false,
    itemFault: ({ ground }) =>
      grounds.some(({ code }) => code === ground)
        ? null
        : refuse('no-ground', 'Choose the ground for the restriction.', 'UK GDPR Art 18(1)'),
    decisionFault: (_item, { outcome, limit, how }) => {
      if (outcome === 'restricted') {
        return how === null ? refuse('no-how', 'Say how the systems keep it from being used.', 'UK GDPR Art 18') : null;
      }
      return limits.some(({ code }) => code === limit)
        ? null
        : refuse('no-limit', 'Choose why the use is not limited.', 'UK GDPR Art 12(4)');
    },
    outcomeOf: ({ outcome }) => (outcome === 'restricted' ? 'granted' : 'refused'),
    isToBeCarriedOut: ({ outcome }) => outcome === 'restricted',
  }),
};
