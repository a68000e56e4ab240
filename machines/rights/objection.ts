import { z } from 'zod';
import { line, text } from '../event.ts';
import { refuse } from '../refusal.ts';
import { lawfulBases } from './erasure.ts';
import { type Ground, itemWork, type RightRules } from './rules.ts';

/** One use of information the person objects to. */
export const objectionItem = z.object({
  right: z.literal('objection'),
  use: line,
  /** The person's particular situation, in their words; not needed against direct marketing. */
  situation: z.string().max(4000),
  kind: z.enum(['particular-situation', 'direct-marketing', 'research']),
  basis: z.enum(lawfulBases),
  /** A service may be delayed or not given if the use stops: then the person is told first. */
  mayDelayService: z.boolean(),
});

export const objectionDecision = z.object({
  right: z.literal('objection'),
  outcome: z.enum(['stopped', 'partly-stopped', 'refused']),
  reason: text,
  limit: z.string().max(60).nullable(),
  /** Both sides of the balance. Null where none is struck: direct marketing, or a basis the right does not reach. */
  balance: z.object({ personsInterests: text, compellingGrounds: text }).nullable(),
});

const grounds: readonly Ground[] = [
  {
    code: 'particular-situation',
    sentence: 'Their particular situation, against a use for a public task or legitimate interests.',
    citation: 'UK GDPR Art 21(1)',
  },
  {
    code: 'direct-marketing',
    sentence: 'Direct marketing: at any time, without a reason.',
    citation: 'UK GDPR Art 21(2)–(3)',
  },
  {
    code: 'research',
    sentence: 'Their particular situation, against research or statistics.',
    citation: 'UK GDPR Art 21(6)',
  },
];

const limits: readonly Ground[] = [
  {
    code: 'compelling-grounds',
    sentence: 'We have shown compelling legitimate grounds that override the person’s interests, rights and freedoms.',
    citation: 'UK GDPR Art 21(1)',
  },
  { code: 'legal-claims', sentence: 'It is needed for legal claims.', citation: 'UK GDPR Art 21(1)' },
  {
    code: 'basis',
    sentence:
      'The use rests on consent, a contract, a legal obligation or vital interests, which this right does not reach.',
    citation: 'UK GDPR Art 21(1)',
  },
  {
    code: 'research-public-task',
    sentence: 'The research is needed for a task in the public interest.',
    citation: 'UK GDPR Art 21(6)',
  },
  { code: 'exempt', sentence: 'An exemption applies to this information.', citation: 'DPA 2018 Schs 2–4' },
];

/** Bases of Art 6(1)(e), (ea) and (f): the ones an objection reaches. */
const reached: readonly (typeof lawfulBases)[number][] = [
  'public-task',
  'recognised-legitimate-interests',
  'legitimate-interests',
];

export const objection: RightRules = {
  citation: 'UK GDPR Art 21',
  name: 'Objection',
  plainName: 'Object to how information is used',
  startsWithProof: true,
  isPausedByQuestions: false,
  mayBeExtended: true,
  answersWithDocuments: false,
  grounds,
  limits,
  duties: [
    {
      code: 'restriction-meanwhile',
      sentence:
        'Limit the use while the objection is weighed: open a restriction case, or say why it cannot be limited.',
      citation: 'UK GDPR Art 18(1)(d)',
      before: 'approval',
      applies: ({ work }) =>
        work.items.some(({ item }) => item.right === 'objection' && item.kind !== 'direct-marketing'),
      mayBeDeclined: true,
    },
    {
      code: 'told-of-delay',
      sentence: 'Tell the person, before it is decided, that stopping this use may delay or prevent a service.',
      citation: 'UK GDPR Art 12(1)',
      before: 'approval',
      applies: ({ work }) => work.items.some(({ item }) => item.right === 'objection' && item.mayDelayService),
      mayBeDeclined: false,
    },
    {
      code: 'balance-seen',
      sentence: 'The DPO has seen the balance.',
      citation: 'UK GDPR Arts 21(1), 39(1)',
      before: 'approval',
      applies: ({ work }) =>
        work.items.some(({ decision }) => decision?.right === 'objection' && decision.balance !== null),
      mayBeDeclined: false,
      onlyDpo: true,
    },
    {
      code: 'suppression',
      sentence: 'Put the person on the suppression list, so that no marketing reaches them again.',
      citation: 'UK GDPR Art 21(3)',
      before: 'release',
      applies: ({ work }) =>
        work.items.some(({ item }) => item.right === 'objection' && item.kind === 'direct-marketing'),
      mayBeDeclined: false,
    },
    {
      code: 'erasure-decided',
      sentence: 'The objection is upheld: decide whether the data is erased, and open an erasure case if it has to be.',
      citation: 'UK GDPR Art 17(1)(c)',
      before: 'closing',
      applies: ({ work }) =>
        work.items.some(({ item, outcome }) => item.right === 'objection' && outcome !== null && outcome !== 'refused'),
      mayBeDeclined: true,
    },
  ],
  answerMustSay: [
    {
      code: 'what-stopped',
      sentence: 'Which uses have stopped.',
      citation: 'UK GDPR Art 12(3)',
      outcomes: ['granted', 'partly-granted'],
    },
    {
      code: 'compelling-grounds',
      sentence: 'The grounds that override the person’s interests, and how they were weighed.',
      citation: 'UK GDPR Arts 12(4), 21(1)',
      outcomes: ['partly-granted', 'refused'],
    },
  ],
  items: itemWork(objectionItem, objectionDecision, {
    one: 'use objected to',
    many: 'uses objected to',
    tellsRecipients: false,
    isDoneAfterApproval: false,
    decisionFault: (item, { outcome, limit, balance }, { work }) => {
      if (item.kind === 'direct-marketing') {
        return outcome === 'stopped'
          ? null
          : refuse(
              'absolute',
              'An objection to direct marketing is absolute: it has to stop, and nothing is weighed.',
              'UK GDPR Art 21(3)',
            );
      }
      if (item.mayDelayService && !work.duties.some(({ duty, isDone }) => duty === 'told-of-delay' && isDone)) {
        return refuse(
          'not-told',
          'Stopping this use may delay or prevent a service. Tell the person first, and wait for what they say.',
          'UK GDPR Art 12(1)',
        );
      }
      if (outcome === 'stopped') return null;
      if (!limits.some(({ code }) => code === limit)) {
        return refuse('no-limit', 'Choose why the use goes on.', 'UK GDPR Art 12(4)');
      }
      if (item.kind === 'research' && (limit === 'basis' || limit === 'compelling-grounds')) {
        return refuse(
          'research',
          'Research goes on against an objection only where it is needed for a task in the public interest.',
          'UK GDPR Art 21(6)',
        );
      }
      if (limit === 'research-public-task' && item.kind !== 'research') {
        return refuse('not-research', 'This reason is for research and statistics only.', 'UK GDPR Art 21(6)');
      }
      if (limit === 'basis') {
        return reached.includes(item.basis)
          ? refuse(
              'reached',
              'The right reaches this basis: being a public task is not by itself a reason to go on.',
              'UK GDPR Art 21(1)',
            )
          : null;
      }
      return limit === 'compelling-grounds' && balance === null
        ? refuse(
            'no-balance',
            'Record both sides of the balance: the body has to show grounds that override the person’s interests.',
            'UK GDPR Art 21(1)',
          )
        : null;
    },
    outcomeOf: ({ outcome }) =>
      outcome === 'stopped' ? 'granted' : outcome === 'partly-stopped' ? 'partly-granted' : 'refused',
    isToBeCarriedOut: ({ outcome }) => outcome !== 'refused',
  }),
};
