import { z } from 'zod';
import { line, text } from '../event.ts';
import { refuse } from '../refusal.ts';
import { type Ground, itemWork, type RightRules } from './rules.ts';

/** One decision the person says a machine made. */
export const automatedItem = z.object({
  right: z.literal('automated-decision'),
  decision: line,
  madeOn: z.string().max(60).nullable(),
  system: line,
  /** No meaningful human involvement in it (Art 22A(1)). */
  isSolelyAutomated: z.boolean(),
  /** What the people involved really did; the test is meaningful involvement, not a signature. */
  involvement: text,
  /** Legal or similarly significant effect on the person (Art 22A(1)). */
  isSignificant: z.boolean(),
  usesSpecialCategories: z.boolean(),
});

export const automatedDecision = z.object({
  right: z.literal('automated-decision'),
  outcome: z.enum(['decided-anew', 'upheld-by-a-person', 'none-made']),
  /** The outcome a person came to, and why. */
  reason: text,
  /** The role of the person who looked again; null where no automated decision was made. */
  reviewer: line.nullable(),
  /** What the person was told about how the decision was made (Art 22C(2)(a)); null where none was made. */
  logic: text.nullable(),
});

const limits: readonly Ground[] = [
  {
    code: 'none-made',
    sentence: 'A person was meaningfully involved, so no decision was made by a machine alone.',
    citation: 'UK GDPR Art 22A(1)',
  },
  {
    code: 'not-significant',
    sentence: 'The decision had no legal or similarly significant effect.',
    citation: 'UK GDPR Art 22A(1)',
  },
];

export const automated: RightRules = {
  citation: 'UK GDPR Arts 22A–22D',
  name: 'Automated decision',
  plainName: 'Have a person look at a decision made by a computer',
  startsWithProof: true,
  isPausedByQuestions: false,
  mayBeExtended: true,
  answersWithDocuments: false,
  grounds: [
    {
      code: 'human-intervention',
      sentence: 'To have a person look at it, to say what they think of it, and to contest it.',
      citation: 'UK GDPR Art 22C(2)',
    },
  ],
  limits,
  duties: [
    {
      code: 'representations-heard',
      sentence: 'Hear what the person has to say about the decision before it is looked at again.',
      citation: 'UK GDPR Art 22C(2)(b)',
      before: 'approval',
      applies: ({ work }) =>
        work.items.some(({ item }) => item.right === 'automated-decision' && item.isSolelyAutomated),
      mayBeDeclined: false,
    },
    {
      code: 'special-categories',
      sentence:
        'A significant decision by a machine alone used special category data: have the DPO look at whether it was lawful at all.',
      citation: 'UK GDPR Art 22B',
      before: 'approval',
      applies: ({ work }) =>
        work.items.some(
          ({ item }) =>
            item.right === 'automated-decision' &&
            item.isSolelyAutomated &&
            item.isSignificant &&
            item.usesSpecialCategories,
        ),
      mayBeDeclined: false,
      onlyDpo: true,
    },
  ],
  answerMustSay: [
    {
      code: 'new-outcome',
      sentence: 'What a person decided on looking again, and why.',
      citation: 'UK GDPR Art 22C(2)(c)',
      outcomes: ['granted', 'partly-granted'],
    },
    {
      code: 'contest',
      sentence: 'That the person can contest the decision.',
      citation: 'UK GDPR Art 22C(2)(d)',
      outcomes: ['granted', 'partly-granted'],
    },
    {
      code: 'none-made',
      sentence: 'That no decision was made by a machine alone, and what people did.',
      citation: 'UK GDPR Art 22A(1)',
      outcomes: ['refused'],
    },
  ],
  items: itemWork(automatedItem, automatedDecision, {
    one: 'decision',
    many: 'decisions',
    tellsRecipients: false,
    isDoneAfterApproval: false,
    decisionFault: (item, { outcome, reviewer, logic }) => {
      if (outcome === 'none-made') {
        return item.isSolelyAutomated && item.isSignificant
          ? refuse(
              'was-automated',
              'It is recorded that a machine alone made this decision. A person has to look at it again.',
              'UK GDPR Art 22C(2)',
            )
          : null;
      }
      return reviewer === null || logic === null
        ? refuse(
            'no-review',
            'Say who looked at it again, and what the person was told about how it was made.',
            'UK GDPR Art 22C(2)',
          )
        : null;
    },
    // The right is to have a person look again: it is granted whatever that person finds.
    outcomeOf: ({ outcome }) => (outcome === 'none-made' ? 'refused' : 'granted'),
    isToBeCarriedOut: ({ outcome }) => outcome === 'decided-anew',
  }),
};
