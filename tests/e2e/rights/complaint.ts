import type { CaseAtDesk } from '../case-at-desk.ts';
import type { RightWalks } from './right-walk.ts';

const looksInto = (at: CaseAtDesk) =>
  at.records('record-enquiry', { what: 'We read every message.', whom: 'Messages of the team' });
const learns = (at: CaseAtDesk) =>
  at.records('record-lesson', {
    lesson: 'Messages are answered within five days.',
    owner: 'Team manager',
    told: 'We now answer every message within five days.',
  });

/** A complaint (DPA 2018 s.164A): upheld, in part, or not. */
export const complaint: RightWalks = {
  granted: {
    works: async (at) => {
      await looksInto(at);
      await learns(at);
    },
    letterSays: ['You were right. We did not do what we should have done.', 'We now answer every message'],
  },
  'partly-granted': {
    works: async (at) => {
      await looksInto(at);
      await at.records('tell-progress', { what: 'We have read the messages. Next we ask the team.' });
      await learns(at);
    },
    letterSays: ['You were right in part.', 'We now answer every message'],
    pageSays: ['We have read the messages. Next we ask the team.'],
  },
  refused: {
    works: async (at) => {
      await looksInto(at);
      await at.records('no-lesson', { reason: 'It went as it should.' });
    },
    letterSays: ['We believe that we did what the law asks.'],
  },
};
