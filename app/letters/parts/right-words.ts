import type { Right } from '../../../machines/people.ts';
import type { DecisionOf } from '../../../machines/work/items.ts';
import { t } from '../../language/t.ts';
import type { RightAnswer } from '../letter.ts';

/** What the answer says about each right. All but `asked` is English here, and said where it is used. */
export interface RightWords {
  /** What was asked, when (in words), and about whom: null where the requester asked for themselves. */
  readonly asked: (day: string, about: string | null) => string;
  readonly yes: string;
  readonly partly: string;
  /** What is said instead of `partly`, where that would not be true of this case. */
  readonly partlyInstead?: (letter: RightAnswer) => string | null;
  readonly no: string;
  /** What happens next where something was done, and what does where it was not. */
  readonly afterYes: After;
  readonly afterNo: After;
}

/** Where it depends on what was really decided and done in this case, it is asked of the letter. */
export type After = readonly string[] | ((letter: RightAnswer) => readonly string[]);

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
    partly: 'In part. We have corrected or completed some of it.',
    partlyInstead: (letter) =>
      isOnlyAddedTo(letter) ? 'In part. We keep it, and your own words now stand beside it.' : null,
    no: 'No. We keep it as it is.',
    afterYes: (letter) => [
      ...(isOnlyAddedTo(letter) ? [] : ['The file still shows what stood there before, and when it was changed.']),
      tellOthers,
    ],
    afterNo: (letter) => [
      ...(letter.items.length === 0 || isCorrectedAs(letter, 'refused')
        ? ['We have noted in the file that you do not agree.']
        : []),
      'You can send us your own words, and we will add them to the file. (Article 16.)',
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
      ...(endsSometime(letter) ? ['We delete it when the time we must keep it is over.'] : []),
      'You can still ask us to correct it, or to limit how we use it.',
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
    afterNo: ['You can ask again if something changes.'],
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
      'This right is only for what you gave us by consent or by contract, and that computers handle.',
      ...(isLinked(letter, 'access-instead')
        ? ['You asked for a copy of everything we hold instead. We answer that in a letter of its own.']
        : [
            'You can ask us for a copy of everything we hold instead. (Article 15.)',
            'Choose “Ask for a copy instead” on your page, or tell us. We count from the day you first asked.',
          ]),
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
        ? ['As we told you before, some help may take longer now, or cannot be given.']
        : []),
      ...(isLinked(letter, 'objection-upheld')
        ? ['We now decide if the information is deleted, and will tell you. (Article 17(1)(c).)']
        : ['You can ask us to delete the information we used for this. (Article 17(1)(c).)']),
    ],
    afterNo: (letter) => [
      ...(isLinked(letter, 'objection-under-way')
        ? ['While we looked at this, we limited how we use the information. We tell you before that limit ends.']
        : []),
      'You can object again if your situation changes.',
    ],
  },
  'automated-decision': {
    asked: (day) => t`You asked us on ${day} about a decision made by a computer alone (UK GDPR Articles 22A to 22D).`,
    yes: 'A person has looked at it again.',
    partly: 'A person has looked at part of it again.',
    no: 'No decision with a large effect on you was made by a computer alone.',
    afterYes: ['You can tell us what you think of what the person decided. You can also contest it. (Article 22C(2).)'],
    afterNo: ['You can still tell us what you think of the decision.'],
  },
  complaint: {
    asked: (day) => t`You asked us on ${day} to look into your complaint (Data Protection Act 2018, section 164A).`,
    yes: 'We looked into it. You were right. We did not do what we should have done. We are sorry.',
    partly: 'We looked into it. You were right in part. We are sorry for that part.',
    no: 'We looked into it. We believe that we did what the law asks.',
    afterYes: [],
    afterNo: [],
  },
};
