import type { Right } from '../../../machines/people.ts';
import type { DecisionOf } from '../../../machines/work/items.ts';
import { inOwnLanguage, t } from '../../language/t.ts';
import type { RightAnswer } from '../letter.ts';

/** What the answer says about each right. */
export interface RightWords {
  /** To whoever asked: what, when (in words), and about whom; null where they asked for themselves. */
  readonly asked: (day: string, about: string | null) => string;
  readonly yes: string;
  readonly partly: Said<string>;
  readonly no: Said<string>;
  /** What happens next where something was done, and what does where it was not. */
  readonly afterYes: Said<readonly string[]>;
  readonly afterNo: Said<readonly string[]>;
}

/**
 * Kept in English, and said where it is used. Where it depends on what was decided in this case, or on who reads it, it is
 * asked of the letter and comes said.
 */
export type Said<Words> = Words | ((letter: RightAnswer) => Words);

const isLinked = ({ linked = [] }: RightAnswer, why: (typeof linked)[number]): boolean => linked.includes(why);

/** A rule sets the last day of something that is kept; where no rule does, nobody can promise when it is deleted. */
const endsSometime = ({ items }: RightAnswer): boolean =>
  items.length === 0 ||
  items.some(
    ({ item, decision }) =>
      item.right === 'erasure' &&
      item.keepUntil !== null &&
      decision.right === 'erasure' &&
      decision.outcome !== 'erased',
  );

/** Whether a statement ended in one of these ways. */
const isCorrectedAs = ({ items }: RightAnswer, ...ways: DecisionOf<'rectification'>['outcome'][]): boolean =>
  items.some(({ decision }) => decision.right === 'rectification' && ways.includes(decision.outcome));

/** The person's own words were added, and nothing was changed. */
const isOnlyAddedTo = (letter: RightAnswer): boolean =>
  isCorrectedAs(letter, 'statement-added') && !isCorrectedAs(letter, 'corrected', 'completed');

const isContested = ({ askedBy = null }: RightAnswer): string =>
  askedBy === null
    ? t`We have noted in the file that you do not agree.`
    : t`We have noted in the file that ${askedBy} does not agree.`;

/** The copy that can be had in place of data to reuse: only whoever asked has a page to choose it on. */
function accessInstead(letter: RightAnswer): readonly string[] {
  const { askedBy = null } = letter;
  if (isLinked(letter, 'access-instead')) {
    return [
      askedBy === null
        ? t`You asked for a copy of everything we hold instead. We answer that in a letter of its own.`
        : t`${askedBy} asked for a copy of everything we hold instead. We answer that in a letter of its own.`,
    ];
  }
  return askedBy === null
    ? [
        t`You can ask us for a copy of everything we hold instead. (Article 15.)`,
        t`Choose “Ask for a copy instead” on your page, or tell us. We count from the day you first asked.`,
      ]
    : [t`${askedBy} can ask us for a copy of everything we hold instead. (Article 15.)`];
}

function objectAgain({ askedBy = null, about }: RightAnswer): string {
  if (askedBy !== null) return t`You can object too, if something changes.`;
  return about === null
    ? t`You can object again if your situation changes.`
    : t`You can object again if ${about}’s situation changes.`;
}

/** What came of a complaint (DPA 2018 s.164A(4)). */
export const complaintFindings = {
  yes: 'We looked into it. You were right. We did not do what we should have done. We are sorry.',
  partly: 'We looked into it. You were right in part. We are sorry for that part.',
  no: 'We looked into it. We believe that we did what the law asks.',
} as const;

const tellOthers = 'We tell everyone we shared it with, unless that cannot be done. (Article 19.) Ask us who they are.';

/** Law: UK GDPR Arts 15–22C and, for the complaint, DPA 2018 s.164A. */
export const rightWords: Readonly<Record<Right, RightWords>> = {
  access: {
    asked: (day, about) =>
      about === null
        ? t`You asked us on ${day} for a copy of your information.`
        : t`You asked us on ${day} for a copy of ${about}’s information.`,
    yes: 'Yes. We send you a copy.',
    partly: 'In part. We send you a copy of some of it.',
    no: 'No. We do not send you a copy.',
    afterYes: [],
    afterNo: [],
  },
  rectification: {
    asked: (day, about) =>
      about === null
        ? t`You asked us on ${day} to correct your information (UK GDPR Article 16).`
        : t`You asked us on ${day} to correct ${about}’s information (UK GDPR Article 16).`,
    yes: 'Yes. We have corrected or completed it.',
    partly: (letter) => {
      const { askedBy = null } = letter;
      if (!isOnlyAddedTo(letter)) return t`In part. We have corrected or completed some of it.`;
      return askedBy === null
        ? t`In part. We keep it, and your own words now stand beside it.`
        : t`In part. We keep it, and the words of ${askedBy} now stand beside it.`;
    },
    no: 'No. We keep it as it is.',
    afterYes: (letter) => [
      ...(isOnlyAddedTo(letter) ? [] : [t`The file still shows what stood there before, and when it was changed.`]),
      inOwnLanguage(tellOthers),
    ],
    afterNo: (letter) => [
      ...(letter.items.length === 0 || isCorrectedAs(letter, 'refused') ? [isContested(letter)] : []),
      t`You can send us your own words, and we will add them to the file. (Article 16.)`,
    ],
  },
  erasure: {
    asked: (day, about) =>
      about === null
        ? t`You asked us on ${day} to delete your information (UK GDPR Article 17).`
        : t`You asked us on ${day} to delete ${about}’s information (UK GDPR Article 17).`,
    yes: 'Yes. We have deleted it.',
    partly: 'In part. We have deleted some of it.',
    no: 'No. We keep it for now.',
    afterYes: [
      'Copies kept for emergencies are overwritten in time. Until then nobody uses them. (Article 17.)',
      tellOthers,
    ],
    afterNo: (letter) => [
      ...(endsSometime(letter) ? [t`We delete it when the time we must keep it is over.`] : []),
      t`You can still ask us to correct it, or to limit how we use it.`,
    ],
  },
  restriction: {
    asked: (day, about) =>
      about === null
        ? t`You asked us on ${day} to limit how we use your information (UK GDPR Article 18).`
        : t`You asked us on ${day} to limit how we use ${about}’s information (UK GDPR Article 18).`,
    yes: 'Yes. For now we only keep it.',
    partly: 'In part. For now we only keep some of it.',
    no: 'No. We go on using it.',
    afterYes: [
      'We may still use it if you agree, for a legal claim, or to protect someone. (Article 18(2).)',
      'We may also use it for an important public interest. (Article 18(2).)',
      'We will tell you before we use it again. (Article 18(3).)',
      tellOthers,
    ],
    afterNo: ({ askedBy = null }) => [
      askedBy === null ? t`You can ask again if something changes.` : t`You can ask too, if something changes.`,
    ],
  },
  portability: {
    asked: (day, about) =>
      about === null
        ? t`You asked us on ${day} for your information in a form that other computers can read (UK GDPR Article 20).`
        : t`You asked us on ${day} for ${about}’s information in a form that other computers can read (UK GDPR Article 20).`,
    yes: 'Yes. We give it to you in a form that computers can read.',
    partly: 'In part. We give you some of it in a form that computers can read.',
    no: 'No. We cannot give you this information in that form.',
    afterYes: ['You may use it again, or give it to someone else.'],
    afterNo: (letter) => [
      letter.about === null
        ? t`This right is only for what you gave us by consent or by contract, and that computers handle.`
        : t`This right is only for what ${letter.about} gave us by consent or by contract, and that computers handle.`,
      ...accessInstead(letter),
    ],
  },
  objection: {
    asked: (day, about) =>
      about === null
        ? t`You asked us on ${day} to stop using your information in some ways (UK GDPR Article 21).`
        : t`You asked us on ${day} to stop using ${about}’s information in some ways (UK GDPR Article 21).`,
    yes: 'Yes. We have stopped.',
    partly: 'In part. We have stopped some of it.',
    no: 'No. We go on with it, for the reasons below.',
    afterYes: (letter) => [
      ...(letter.items.some(({ item }) => item.right === 'objection' && item.mayDelayService)
        ? [
            (letter.askedBy ?? null) === null
              ? t`As we told you before, some help may take longer now, or cannot be given.`
              : t`Some help may take longer now, or cannot be given.`,
          ]
        : []),
      ...(isLinked(letter, 'objection-upheld')
        ? [t`We now decide if the information is deleted, and will tell you. (Article 17(1)(c).)`]
        : [t`You can ask us to delete the information we used for this. (Article 17(1)(c).)`]),
    ],
    afterNo: (letter) => [
      ...(isLinked(letter, 'objection-under-way')
        ? [t`While we looked at this, we limited how we use the information. We tell you before that limit ends.`]
        : []),
      objectAgain(letter),
    ],
  },
  'automated-decision': {
    asked: (day) => t`You asked us on ${day} about a decision made by a computer alone (UK GDPR Articles 22A to 22D).`,
    yes: 'A person has looked at it again.',
    partly: 'A person has looked at part of it again.',
    no: ({ about }) =>
      about === null
        ? t`No decision with a large effect on you was made by a computer alone.`
        : t`No decision with a large effect on ${about} was made by a computer alone.`,
    afterYes: ['You can tell us what you think of what the person decided. You can also contest it. (Article 22C(2).)'],
    afterNo: ['You can still tell us what you think of the decision.'],
  },
  complaint: {
    asked: (day) => t`You asked us on ${day} to look into your complaint (Data Protection Act 2018, section 164A).`,
    ...complaintFindings,
    afterYes: [],
    afterNo: [],
  },
};
