import type { CivilDate } from '../../machines/dates.ts';
import { itemId, recipientId, type StaffId } from '../../machines/ids.ts';
import type { EventDraft } from '../services/act.ts';
import type { MadeUpRequest } from './requests.ts';
import type { DemoStaffKey } from './staff.ts';

export interface Step {
  readonly daysAgo: number;
  readonly by: DemoStaffKey | 'requester';
  readonly events:
    | readonly EventDraft[]
    | ((staff: Readonly<Record<DemoStaffKey, StaffId>>, day: (daysAgo: number) => CivilDate) => readonly EventDraft[]);
}

/** A made-up case: when it came, and what has happened since. */
export interface Story {
  readonly daysAgo: number;
  readonly requests: readonly MadeUpRequest[];
  readonly careFile?: { readonly daysAgo: number };
  readonly steps: readonly Step[];
}

const everything = [
  { id: 'care', question: 'Were you in care, or did you have a social worker?', answer: 'I was in care' },
  { id: 'when', question: 'Roughly when?', answer: 'About 1998 to 2009' },
  { id: 'what', question: 'What would you like?', answer: 'Everything' },
];
const wrote = (text: string) => [{ id: 'details', question: 'Tell us more', answer: text }];

const takenBy = (who: 'priya' | 'tom', daysAgo: number): Step => ({
  daysAgo,
  by: who,
  events: (staff) => [{ type: 'case.assigned', to: staff[who], role: 'officer' }],
});
const confirmed = (who: 'priya' | 'tom', daysAgo: number): Step => ({
  daysAgo,
  by: who,
  events: [{ type: 'identity.confirmed', method: 'Known to their personal adviser, who vouches', receivedOn: null }],
});
const searched = (who: 'priya' | 'tom', daysAgo: number, result: 'found' | 'nothing-found' = 'found'): Step => ({
  daysAgo,
  by: who,
  events: [
    {
      type: 'search.recorded',
      system: 'Case management system',
      terms: 'Name, other names, date of birth',
      from: '1995',
      to: '2015',
      searcher: 'Records team',
      result,
      note: '',
    },
    {
      type: 'search.recorded',
      system: 'Paper archive, Dock Street',
      terms: 'Name and date of birth in the card index',
      from: '1980',
      to: '2002',
      searcher: 'Archive team',
      result: 'nothing-found',
      note: '',
    },
  ],
});
const decided = (
  who: 'priya' | 'tom',
  daysAgo: number,
  outcome: 'nothing-held' | 'granted' | 'refused',
  explanation: string,
): Step => ({
  daysAgo,
  by: who,
  events: [{ type: 'decision.recorded', outcome, explanation, exemptions: [] }],
});
const oneSchool = itemId.parse('made-up-school');
const secondarySchool = recipientId.parse('made-up-high-school');
const nothingHeld = 'We looked in every place where information about you could be. We did not find any.';

/** Cases in every state. All people are made up. */
export const stories: readonly Story[] = [
  {
    daysAgo: 12,
    requests: [
      {
        reference: 'RD-MAYA-2K7P',
        right: 'access',
        name: 'Maya Fenwick',
        otherNames: ['Maya Linnet'],
        born: '14 March 1993',
        answers: everything,
      },
    ],
    careFile: { daysAgo: 9 },
    steps: [takenBy('priya', 11), confirmed('priya', 10), searched('priya', 9)],
  },
  {
    daysAgo: 1,
    requests: [
      { reference: 'RD-4H8Q-7WNC', right: 'access', name: 'Callum Birch', born: '2 June 2001', answers: everything },
    ],
    steps: [],
  },
  {
    daysAgo: 6,
    requests: [
      {
        reference: 'RD-9T2M-KX4R',
        right: 'access',
        name: 'Leila Haddad',
        about: 'Yusuf Haddad',
        capacity: 'child',
        born: '9 May 2016',
        safe: 'with-care',
        safetyNote: 'Do not leave a voice message. Do not write to the old address.',
        answers: everything,
      },
    ],
    steps: [
      takenBy('tom', 5),
      {
        daysAgo: 5,
        by: 'tom',
        events: [
          {
            type: 'identity.asked',
            doubt: 'The e-mail address is not one we hold.',
            wanted: 'One photo document, or two letters that show your name. Your worker can also confirm who you are.',
          },
          {
            type: 'authority.asked',
            wanted: 'The full birth certificate, or an order that gives you parental responsibility.',
          },
        ],
      },
    ],
  },
  {
    daysAgo: 20,
    requests: [
      {
        reference: 'RD-3V6C-8DPY',
        right: 'access',
        name: 'Owen Tanner',
        born: '30 November 1978',
        answers: everything,
      },
    ],
    steps: [
      takenBy('priya', 19),
      confirmed('priya', 18),
      {
        daysAgo: 15,
        by: 'priya',
        events: [
          {
            type: 'clarification.asked',
            question:
              'You lived in three places. Do you want the records of all of them? If you answer “everything”, we look everywhere.',
            identifiesInformation: true,
            reason: null,
          },
        ],
      },
    ],
  },
  {
    daysAgo: 40,
    requests: [
      {
        reference: 'RD-7R5F-2MQH',
        right: 'access',
        name: 'Ruth Adeleke',
        born: '21 January 1966',
        channel: 'post',
        answers: everything,
      },
    ],
    steps: [
      takenBy('tom', 39),
      confirmed('tom', 38),
      {
        daysAgo: 20,
        by: 'tom',
        events: [
          {
            type: 'extension.given',
            reason: 'complexity',
            explanation:
              'Your file has several thousand pages on paper and names many other people. We need more time to read it with care.',
          },
        ],
      },
    ],
  },
  {
    daysAgo: 28,
    requests: [
      { reference: 'RD-6K9W-4TXD', right: 'access', name: 'Dylan Price', born: '5 August 1999', answers: everything },
    ],
    steps: [takenBy('priya', 27), confirmed('priya', 26), searched('priya', 10)],
  },
  {
    daysAgo: 47,
    requests: [
      {
        reference: 'RD-2N7H-9FVK',
        right: 'access',
        name: 'Marta Zielińska',
        born: '17 February 1985',
        channel: 'phone',
        answers: everything,
      },
    ],
    steps: [takenBy('tom', 44), confirmed('tom', 40)],
  },
  {
    daysAgo: 16,
    requests: [
      { reference: 'RD-8P4X-3CWM', right: 'access', name: 'Iwan Puw', born: '11 October 1990', answers: everything },
    ],
    steps: [
      takenBy('priya', 15),
      confirmed('priya', 14),
      searched('priya', 8, 'nothing-found'),
      decided('priya', 3, 'nothing-held', nothingHeld),
      { daysAgo: 2, by: 'priya', events: [{ type: 'approval.requested' }] },
    ],
  },
  {
    daysAgo: 22,
    requests: [
      { reference: 'RD-5D3T-6HNR', right: 'access', name: 'Shanice Cole', born: '8 April 1997', answers: everything },
    ],
    steps: [
      takenBy('tom', 21),
      confirmed('tom', 20),
      searched('tom', 12, 'nothing-found'),
      decided('tom', 6, 'nothing-held', nothingHeld),
      { daysAgo: 4, by: 'tom', events: [{ type: 'approval.requested' }] },
      { daysAgo: 3, by: 'elin', events: [{ type: 'approval.given', note: '' }] },
    ],
  },
  {
    daysAgo: 30,
    requests: [
      { reference: 'RD-9C2V-7KYP', right: 'access', name: 'Harriet Moss', born: '26 July 1988', answers: everything },
    ],
    steps: [
      takenBy('priya', 29),
      confirmed('priya', 28),
      searched('priya', 20, 'nothing-found'),
      decided('priya', 15, 'nothing-held', nothingHeld),
      { daysAgo: 12, by: 'priya', events: [{ type: 'approval.requested' }] },
      { daysAgo: 11, by: 'elin', events: [{ type: 'approval.given', note: '' }] },
      {
        daysAgo: 10,
        by: 'priya',
        events: [{ type: 'answer.released', delivery: 'portal', recipient: 'Harriet Moss' }],
      },
    ],
  },
  {
    daysAgo: 60,
    requests: [
      {
        reference: 'RD-4W6M-2RTH',
        right: 'rectification',
        name: 'Ben Okafor',
        born: '3 March 2004',
        answers: wrote('The record says I changed school twice. I changed once.'),
      },
    ],
    steps: [
      takenBy('tom', 58),
      confirmed('tom', 57),
      {
        daysAgo: 52,
        by: 'tom',
        events: [
          {
            type: 'item.recorded',
            itemId: oneSchool,
            item: {
              right: 'rectification',
              where: 'Chronology, page 14',
              says: 'Ben changed school twice in the year.',
              shouldSay: 'Ben changed school once in the year.',
              kind: 'fact',
            },
          },
          {
            type: 'item.decided',
            itemId: oneSchool,
            decision: {
              right: 'rectification',
              outcome: 'corrected',
              nowSays: 'Ben changed school once in the year, in September.',
              reason: 'The school’s register shows one change.',
              limit: null,
            },
          },
          { type: 'duty.settled', duty: 'restriction-offered', isDone: true, note: 'Offered by phone, not wanted.' },
          {
            type: 'item.carried-out',
            itemId: oneSchool,
            how: 'Changed in the chronology; the old wording is kept in its history.',
            confirmedBy: 'Records manager',
          },
        ],
      },
      decided('tom', 50, 'granted', 'We corrected the entry about your schools on the page you named.'),
      { daysAgo: 49, by: 'tom', events: [{ type: 'approval.requested' }] },
      { daysAgo: 48, by: 'elin', events: [{ type: 'approval.given', note: '' }] },
      { daysAgo: 47, by: 'tom', events: [{ type: 'answer.released', delivery: 'portal', recipient: 'Ben Okafor' }] },
      {
        daysAgo: 30,
        by: 'tom',
        events: [
          { type: 'recipient.recorded', recipientId: secondarySchool, name: 'Northfold High School' },
          { type: 'recipient.told', recipientId: secondarySchool, status: 'notified', note: 'By letter' },
          { type: 'duty.settled', duty: 'recipients-known', isDone: true, note: 'Only the school had the chronology.' },
          { type: 'case.closed', note: '' },
        ],
      },
    ],
  },
  {
    daysAgo: 3,
    requests: [
      {
        reference: 'RD-7X4N-5DQC',
        right: 'erasure',
        name: 'Grace Holloway',
        born: '19 December 1982',
        answers: wrote('Photos from the newsletter. I took back my consent.'),
      },
      {
        reference: 'RD-3F8K-9WMV',
        right: 'objection',
        name: 'Grace Holloway',
        born: '19 December 1982',
        answers: wrote('Sharing my reports with my former school.'),
      },
    ],
    steps: [takenBy('tom', 2)],
  },
  {
    daysAgo: 8,
    requests: [
      {
        reference: 'RD-6T9P-4HRX',
        right: 'complaint',
        name: 'Nadia Karim',
        born: '1 May 1974',
        answers: wrote('My letter went to the wrong address.'),
      },
    ],
    steps: [takenBy('priya', 7)],
  },
  {
    daysAgo: 5,
    requests: [
      {
        reference: 'RD-2Q5C-8VKD',
        right: 'portability',
        name: 'Tomos Llewellyn',
        born: '23 September 1995',
        answers: wrote('What I entered in the leaving-care app.'),
      },
    ],
    steps: [],
  },
  {
    daysAgo: 18,
    requests: [
      {
        reference: 'RD-8M3W-6NTF',
        right: 'restriction',
        name: 'Elsie Brandt',
        born: '12 January 1969',
        answers: wrote('The address history, until it is checked.'),
      },
    ],
    steps: [
      takenBy('tom', 17),
      { daysAgo: 9, by: 'requester', events: [{ type: 'request.withdrawn', reason: 'It has been put right.' }] },
    ],
  },
];
