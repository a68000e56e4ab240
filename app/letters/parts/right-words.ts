import type { Right } from '../../../machines/people.ts';

/** What the answer says about each right; `person` is “you” or a name, `whose` “your” or “Maya Fenwick’s”. */
export interface RightWords {
  readonly asked: (whose: string) => string;
  readonly yes: string;
  readonly partly: string;
  readonly no: string;
  /** What happens next where something was done, and what does where it was not. */
  readonly afterYes: readonly string[];
  readonly afterNo: readonly string[];
}

const tellOthers = 'We tell everyone we shared it with, unless that cannot be done. (Article 19.) Ask us who they are.';

/** Law: UK GDPR Arts 15–22C and, for the complaint, DPA 2018 s.164A. */
export const rightWords: Readonly<Record<Right, RightWords>> = {
  access: {
    asked: (whose) => `for a copy of ${whose} information`,
    yes: 'Yes. We send you a copy.',
    partly: 'In part. We send you a copy of some of it.',
    no: 'No. We do not send you a copy.',
    afterYes: [],
    afterNo: [],
  },
  rectification: {
    asked: (whose) => `to correct ${whose} information (UK GDPR Article 16)`,
    yes: 'Yes. We have corrected or completed it.',
    partly: 'In part. We have corrected or completed some of it.',
    no: 'No. We believe that what stands there is right.',
    afterYes: ['The file still shows what stood there before, and when it was changed.', tellOthers],
    afterNo: [
      'We have noted in the file that you do not agree.',
      'You can send us your own words, and we will add them to the file.',
    ],
  },
  erasure: {
    asked: (whose) => `to delete ${whose} information (UK GDPR Article 17)`,
    yes: 'Yes. We have deleted it.',
    partly: 'In part. We have deleted some of it.',
    no: 'No. We must keep it for now.',
    afterYes: ['Copies kept for emergencies are overwritten in time. Until then nobody uses them.', tellOthers],
    afterNo: [
      'We delete it when the time we must keep it is over.',
      'You can still ask us to correct it, or to limit how we use it.',
    ],
  },
  restriction: {
    asked: (whose) => `to limit how we use ${whose} information (UK GDPR Article 18)`,
    yes: 'Yes. For now we only keep it.',
    partly: 'In part. For now we only keep some of it.',
    no: 'No. We go on using it.',
    afterYes: [
      'We may still use it if you agree, for a legal claim, or to protect someone. (Article 18(2).)',
      'We will tell you before we use it again. (Article 18(3).)',
      tellOthers,
    ],
    afterNo: ['You can ask again if something changes.'],
  },
  portability: {
    asked: (whose) => `for ${whose} information in a form that other computers can read (UK GDPR Article 20)`,
    yes: 'Yes. We give it to you in a form that computers can read.',
    partly: 'In part. We give you some of it in a form that computers can read.',
    no: 'No. This right does not reach the information you asked for.',
    afterYes: ['You may use it again, or give it to someone else.'],
    afterNo: [
      'The right is for what you gave us by consent or by contract, and that computers handle.',
      'Most of our work is done because the law asks for it. The right does not reach that work.',
      'You can still ask us for a copy of everything we hold.',
    ],
  },
  objection: {
    asked: (whose) => `to stop using ${whose} information in some ways (UK GDPR Article 21)`,
    yes: 'Yes. We have stopped.',
    partly: 'In part. We have stopped some of it.',
    no: 'No. We have strong reasons to go on.',
    afterYes: ['This can mean that some help takes longer, or cannot be given. We will tell you first.'],
    afterNo: ['While we looked at this, we limited how we use the information. That limit now ends.'],
  },
  'automated-decision': {
    asked: () => 'about a decision made by a computer alone (UK GDPR Articles 22A to 22D)',
    yes: 'A person has looked at it again.',
    partly: 'A person has looked at part of it again.',
    no: 'No computer made this decision alone. A person did.',
    afterYes: ['You can tell us what you think of the new decision, and you can contest it.'],
    afterNo: ['You can still tell us what you think of the decision.'],
  },
  complaint: {
    asked: () => 'to look into your complaint (Data Protection Act 2018, section 164A)',
    yes: 'You were right. We did not do what we should have done. We are sorry.',
    partly: 'You were right in part. We are sorry for that part.',
    no: 'We looked into it. We believe that we did what the law asks.',
    afterYes: [],
    afterNo: [],
  },
};
