import { z } from 'zod';
import { civilDate, formatDate } from '../dates.ts';
import { line, text } from '../event.ts';
import { refuse } from '../refusal.ts';
import { isBeyond } from '../retention/keep-until.ts';
import { retentionFacts } from '../retention/rule.ts';
import { isSomethingGranted, recipientsAreTold, recipientsKnown } from './recipients.ts';
import { type Ground, itemWork, type RightRules } from './rules.ts';

/** Lawful bases of Art 6(1) that a category of records can rest on. */
export const lawfulBases = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'recognised-legitimate-interests',
  'legitimate-interests',
] as const;

/** What may be erasable even where the law has the body keep the record itself. */
export const lookedFor = ['beyond-retention', 'duplicated', 'misfiled', 'on-consent', 'unlawful'] as const;
export type LookedFor = (typeof lookedFor)[number];

/** One category of records, in one system. */
export const erasureItem = z.object({
  right: z.literal('erasure'),
  category: line,
  system: line,
  /** The ground the person claims (`grounds`). */
  ground: z.string().max(60),
  basis: z.enum(lawfulBases),
  /** The retention rule that applies, in words, and until when; null where none is set, or it has no end. */
  retentionRule: z.string().max(300).nullable(),
  keepUntil: civilDate.nullable(),
  /** The rule of the body's schedule these words come from, and the days it was counted from; null for words of one's own. */
  ruleId: z.string().max(60).nullable().default(null),
  facts: retentionFacts.prefault({}),
});

/** What looking through the category brought, for each of the questions the machine asks. */
const looked = z.object({
  question: z.enum(lookedFor),
  found: z.boolean(),
  note: z.string().max(4000),
});

/** The questions as staff read them; every one is answered before a public task or a legal duty can be the reason to keep. */
export const lookedForWords: Readonly<Record<LookedFor, string>> = {
  'beyond-retention': 'Is any of it past its retention period?',
  duplicated: 'Is any of it a copy of something kept elsewhere?',
  misfiled: 'Is any of it about somebody else, or in the wrong file?',
  'on-consent': 'Is any of it held on consent alone, such as photos or newsletters?',
  unlawful: 'Was any of it collected or used unlawfully?',
};

export const erasureDecision = z.object({
  right: z.literal('erasure'),
  outcome: z.enum(['erased', 'partly-erased', 'refused']),
  /** What is erased, in words the person understands; null where nothing is. */
  erased: text.nullable(),
  reason: text,
  /** Codes of the exceptions (Art 17(3)) or limits what is kept rests on. */
  limits: z.array(z.string().max(60)).max(10),
  looked: z.array(looked).max(10),
  /** Copies kept for emergencies: put beyond use, and until when they are overwritten. */
  backups: text.nullable(),
});

const grounds: readonly Ground[] = [
  {
    code: 'not-needed',
    sentence: 'It is no longer needed for what it was collected for.',
    citation: 'UK GDPR Art 17(1)(a)',
  },
  {
    code: 'consent-withdrawn',
    sentence: 'The consent it rests on was withdrawn, and there is no other basis.',
    citation: 'UK GDPR Art 17(1)(b)',
  },
  {
    code: 'objection-upheld',
    sentence: 'An objection was upheld, or it was used for direct marketing.',
    citation: 'UK GDPR Art 17(1)(c)',
  },
  { code: 'unlawful', sentence: 'It was used unlawfully.', citation: 'UK GDPR Art 17(1)(d)' },
  { code: 'legal-duty-to-erase', sentence: 'A law requires that it is erased.', citation: 'UK GDPR Art 17(1)(e)' },
  {
    code: 'child-online',
    sentence: 'It was collected when offering an online service to a child.',
    citation: 'UK GDPR Art 17(1)(f)',
  },
  {
    code: 'malicious-allegation',
    sentence:
      'It comes from an allegation by a malicious person that was investigated and led to no further action. Confirm first that this ground is in force.',
    citation: 'UK GDPR Art 17(1)(g)',
  },
  { code: 'not-said', sentence: 'The person did not say; look at every ground.', citation: 'UK GDPR Art 17(1)' },
];

const limits: readonly Ground[] = [
  { code: 'no-ground', sentence: 'None of the grounds for erasure applies.', citation: 'UK GDPR Art 17(1)' },
  {
    code: 'free-expression',
    sentence: 'It is needed for freedom of expression and information.',
    citation: 'UK GDPR Art 17(3)(a)',
  },
  { code: 'legal-obligation', sentence: 'A law requires us to keep it.', citation: 'UK GDPR Art 17(3)(b)' },
  {
    code: 'public-task',
    sentence: 'It is needed for a task in the public interest or our official authority.',
    citation: 'UK GDPR Art 17(3)(b)',
  },
  { code: 'public-health', sentence: 'It is needed for public health.', citation: 'UK GDPR Art 17(3)(c)' },
  {
    code: 'archiving-research',
    sentence: 'It is needed for archiving in the public interest, research or statistics.',
    citation: 'UK GDPR Art 17(3)(d)',
  },
  { code: 'legal-claims', sentence: 'It is needed for legal claims.', citation: 'UK GDPR Art 17(3)(e)' },
  { code: 'exempt', sentence: 'An exemption applies to this information.', citation: 'DPA 2018 Schs 2–4' },
];

/** Exceptions that are an answer only for what is really needed: they never refuse by themselves. */
const neverByThemselves = ['legal-obligation', 'public-task'];

export const erasure: RightRules = {
  citation: 'UK GDPR Art 17',
  name: 'Erasure',
  plainName: 'Delete information',
  startsWithProof: true,
  isPausedByQuestions: false,
  mayBeExtended: true,
  answersWithDocuments: false,
  grounds,
  limits,
  duties: [
    {
      code: 'made-public',
      sentence:
        'Where we made it public: take reasonable steps to tell others who use it that it is to be erased, or say that it was never public.',
      citation: 'UK GDPR Art 17(2)',
      before: 'closing',
      applies: isSomethingGranted,
      mayBeDeclined: true,
    },
    recipientsKnown,
  ],
  answerMustSay: [
    {
      code: 'what-was-erased',
      sentence: 'What was erased, category by category.',
      citation: 'UK GDPR Art 12(3)',
      outcomes: ['granted', 'partly-granted'],
    },
    {
      code: 'backups',
      sentence: 'That copies kept for emergencies are beyond use until they are overwritten.',
      citation: 'UK GDPR Art 17(1)',
      outcomes: ['granted', 'partly-granted'],
    },
    {
      code: 'what-is-kept',
      sentence: 'What is kept, under which rule and until when.',
      citation: 'UK GDPR Arts 12(4), 17(3)',
      outcomes: ['partly-granted', 'refused'],
    },
    recipientsAreTold,
  ],
  items: itemWork(erasureItem, erasureDecision, {
    one: 'category of records',
    many: 'categories of records',
    tellsRecipients: true,
    isDoneAfterApproval: true,
    itemFault: ({ ground }) =>
      grounds.some(({ code }) => code === ground)
        ? null
        : refuse('no-ground', 'Choose the ground the person claims.', 'UK GDPR Art 17(1)'),
    decisionFault: (item, decision, _state, on) => {
      const { outcome, erased, backups, looked: answers } = decision;
      if (!decision.limits.every((limit) => limits.some(({ code }) => code === limit))) {
        return refuse('no-limit', 'Choose the exceptions from the list.', 'UK GDPR Art 17(3)');
      }
      if (outcome !== 'refused') {
        if (erased === null) return refuse('no-text', 'Say what is erased.', 'UK GDPR Art 12(3)');
        if (backups === null) {
          return refuse('no-backups', 'Say what becomes of copies kept for emergencies.', 'UK GDPR Art 17(1)');
        }
      }
      const unsaid = answers.find(({ found, note }) => found && note.trim() === '');
      if (unsaid) return refuse('no-note', 'Say what you found that can be erased, and where.', 'UK GDPR Art 17(1)');
      const isOver = isBeyond(item.keepUntil, on);
      if (outcome === 'erased') {
        return item.retentionRule !== null && !isOver && !answers.some(({ found }) => found)
          ? refuse(
              'within-retention',
              'The retention rule still has this category kept, and a request shortens no rule. Erase what you found to be duplicated, misfiled, on consent or unlawful, or say why the rule does not apply here by changing the category.',
              'UK GDPR Art 17(3)(b)',
            )
          : null;
      }
      if (decision.limits.length === 0) {
        return refuse('no-limit', 'Choose the exception that what is kept rests on.', 'UK GDPR Art 12(4)');
      }
      const unanswered = lookedFor.find((question) => !answers.some((answer) => answer.question === question));
      if (unanswered && decision.limits.some((limit) => neverByThemselves.includes(limit))) {
        return refuse(
          'not-looked',
          'A public task or a legal duty to keep records does not refuse by itself. Look first for what is beyond its retention, duplicated, misfiled, held on consent or unlawful.',
          'UK GDPR Art 17(3)(b)',
        );
      }
      if (outcome === 'refused' && answers.some(({ found }) => found)) {
        return refuse(
          'found-erasable',
          'You found something that can be erased, so this category is at least partly erased.',
          'UK GDPR Art 17(1)',
        );
      }
      const isDenied = answers.some(({ question, found }) => question === 'beyond-retention' && !found);
      return item.keepUntil !== null && isOver && (isDenied || decision.limits.includes('legal-obligation'))
        ? refuse(
            'beyond-retention',
            `The retention rule of this category ended on ${formatDate(item.keepUntil)}, so it cannot be the reason to keep it.`,
            'UK GDPR Art 5(1)(e)',
          )
        : null;
    },
    outcomeOf: ({ outcome }) =>
      outcome === 'erased' ? 'granted' : outcome === 'partly-erased' ? 'partly-granted' : 'refused',
    isToBeCarriedOut: ({ outcome }) => outcome !== 'refused',
  }),
};
