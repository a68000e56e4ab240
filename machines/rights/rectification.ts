import { z } from 'zod';
import { line, text } from '../event.ts';
import { refuse } from '../refusal.ts';
import { recipientsAreTold, recipientsKnown } from './recipients.ts';
import { type Ground, itemWork, type RightRules } from './rules.ts';

/** One statement the person says is wrong or incomplete. */
export const rectificationItem = z.object({
  right: z.literal('rectification'),
  /** The document, record or system it stands in. */
  where: line,
  says: text,
  shouldSay: text,
  /** A fact can be inaccurate; an opinion can only be recorded as whose it is (DPA 2018 s.205(1)). */
  kind: z.enum(['fact', 'opinion', 'missing']),
});

/** `statement-added`: the person's own words stand beside what is kept. */
export const rectificationDecision = z.object({
  right: z.literal('rectification'),
  outcome: z.enum(['corrected', 'completed', 'statement-added', 'refused']),
  /** What stands there from now on; the statement in the person's words; null where nothing changes. */
  nowSays: text.nullable(),
  reason: text,
  /** Code of the limit a refusal rests on. */
  limit: z.string().max(60).nullable(),
});

const grounds: readonly Ground[] = [
  {
    code: 'inaccurate',
    sentence: 'The information is incorrect or misleading as to a matter of fact.',
    citation: 'UK GDPR Art 16; DPA 2018 s.205(1)',
  },
  {
    code: 'incomplete',
    sentence:
      'The information is incomplete for the purpose it is used for; a supplementary statement can complete it.',
    citation: 'UK GDPR Art 16',
  },
];

const limits: readonly Ground[] = [
  { code: 'accurate', sentence: 'We checked it, and it is accurate and complete.', citation: 'UK GDPR Art 16' },
  {
    code: 'opinion',
    sentence: 'It is an opinion, recorded as an opinion and as whose it is.',
    citation: 'DPA 2018 s.205(1)',
  },
  {
    code: 'record-of-mistake',
    sentence:
      'It records a mistake that was made; the record of the mistake is accurate and is kept with its correction.',
    citation: 'UK GDPR Art 5(1)(d)',
  },
  { code: 'exempt', sentence: 'An exemption applies to this information.', citation: 'DPA 2018 Schs 2–4' },
];

export const rectification: RightRules = {
  citation: 'UK GDPR Art 16',
  name: 'Rectification',
  plainName: 'Correct something that is wrong',
  startsWithProof: true,
  isPausedByQuestions: false,
  mayBeExtended: true,
  answersWithDocuments: false,
  grounds,
  limits,
  duties: [
    {
      code: 'restriction-offered',
      sentence:
        'Offer to limit the use of what is contested while it is checked, and open a restriction case if wanted.',
      citation: 'UK GDPR Art 18(1)(a)',
      before: 'approval',
      applies: ({ work }) => work.items.length > 0,
      mayBeDeclined: true,
    },
    {
      code: 'dispute-noted',
      sentence: 'Note on the record that the person disputes what was kept.',
      citation: 'UK GDPR Art 5(1)(d)',
      before: 'release',
      applies: ({ work }) =>
        work.items.some(({ decision }) => decision?.right === 'rectification' && decision.outcome === 'refused'),
      mayBeDeclined: false,
    },
    recipientsKnown,
  ],
  answerMustSay: [
    {
      code: 'before-and-after',
      sentence: 'What stood there, and what stands there now.',
      citation: 'UK GDPR Arts 12(3), 16',
      outcomes: ['granted', 'partly-granted'],
    },
    recipientsAreTold,
    {
      code: 'own-statement',
      sentence: 'That the person’s own words can be added to what is kept.',
      citation: 'UK GDPR Art 16',
      outcomes: ['partly-granted', 'refused'],
    },
  ],
  items: itemWork(rectificationItem, rectificationDecision, {
    one: 'statement',
    many: 'statements',
    tellsRecipients: true,
    isDoneAfterApproval: false,
    decisionFault: (item, { outcome, nowSays, limit }) => {
      if (outcome === 'refused') {
        if (!limits.some(({ code }) => code === limit)) {
          return refuse('no-limit', 'Choose why this statement is kept as it is.', 'UK GDPR Art 12(4)');
        }
        return limit === 'opinion' && item.kind !== 'opinion'
          ? refuse(
              'a-fact',
              'This is recorded as a fact, and a fact cannot be kept as an opinion. Check it, or record it as an opinion first.',
              'DPA 2018 s.205(1)',
            )
          : null;
      }
      if (nowSays === null) return refuse('no-text', 'Write what stands there from now on.', 'UK GDPR Art 16');
      return outcome === 'corrected' && item.kind === 'opinion'
        ? refuse(
            'an-opinion',
            'An opinion is not corrected. Add the person’s statement beside it, or refuse with the reason.',
            'DPA 2018 s.205(1)',
          )
        : null;
    },
    // Their statement stands beside what was refused: the person did not get the correction they asked for.
    outcomeOf: ({ outcome }) =>
      outcome === 'refused' ? 'refused' : outcome === 'statement-added' ? 'partly-granted' : 'granted',
    isToBeCarriedOut: ({ outcome }) => outcome !== 'refused',
  }),
};
