import { expect } from 'vitest';
import { CaseAtDesk } from '../case-at-desk.ts';
import { answerOf } from '../following.ts';
import { visible, type Walk } from '../walk.ts';
import { limitsAssessment } from './restriction.ts';
import { type Correspondence, explanation, type RightWalks } from './right-walk.ts';

const absence = {
  where: 'Case note of 3 May 2019',
  says: 'Robin did not go to school that spring.',
  shouldSay: 'Robin was in hospital that spring.',
  kind: 'fact',
};
const view = {
  where: 'Assessment of 2021',
  says: 'The social worker found Robin hard to reach.',
  shouldSay: 'Robin answered every letter.',
  kind: 'opinion',
};

async function corrects(at: CaseAtDesk): Promise<void> {
  await at.records('record-statement', absence);
  await at.recordsOn(/^Decide\s+\(Case note/, {
    outcome: 'corrected',
    nowSays: 'Robin was in hospital that spring.',
    reason: 'The hospital letter shows it.',
  });
  await at.recordsOn(/^Confirm that it was done/, { how: 'Corrected in the case system', confirmedBy: 'Team manager' });
}

async function keeps(at: CaseAtDesk): Promise<void> {
  await at.records('record-statement', view);
  await at.follows(/^Decide\s+\(Assessment/);
  // An opinion is nobody's to correct (DPA 2018 s.205(1)).
  await at.cannot(
    { outcome: 'corrected', nowSays: 'Robin answered every letter.', reason: 'As asked.' },
    'An opinion is not corrected',
  );
  await at.sends({ outcome: 'refused', limit: 'opinion', reason: 'It is what the social worker thought at the time.' });
  await at.settles('dispute-noted', 'A note stands beside the assessment.');
}

/** A restriction is a case of its own, which confirms for itself who asks. @returns its reference */
async function opensRestriction(at: CaseAtDesk): Promise<string> {
  const { officer } = at.team;
  await officer.goTo(at.at);
  const linked = officer.page.locator('.govuk-summary-card', {
    hasText: 'The use is limited while accuracy is checked',
  });
  await officer.leads(() => linked.getByRole('link', { name: /^Open/ }).click());
  await officer.reads('Restriction');
  await officer.reads('Not confirmed yet');
  return visible(officer.page.locator('.rd-case-reference').first());
}

/** What was opened out of the correction goes to an answer of its own, which whoever asked for the correction reads. */
async function restrictionIsAnswered(requester: Walk, at: CaseAtDesk, { name }: Correspondence): Promise<void> {
  const opened = await CaseAtDesk.take(await opensRestriction(at), at.team);
  await opened.confirmsIdentity();
  await limitsAssessment(opened);
  await opened.records('decide', { outcome: 'granted', explanation });
  await opened.records('request-approval');
  await opened.isBuilt();
  await opened.isApproved();
  await opened.releases(name);
  expect(await answerOf(requester, opened.reference)).toContain('Locked for all but the records manager');
}

/** Rectification: a fact is corrected, an opinion is kept as whose it is. */
export const rectification: RightWalks = {
  granted: {
    works: async (at) => {
      await corrects(at);
      await at.settles('restriction-offered', 'They asked for it themselves; it is a case of its own.');
    },
    letterSays: ['Yes. We have corrected or completed it.', 'The hospital letter shows it.'],
  },
  'partly-granted': {
    works: async (at) => {
      await corrects(at);
      await keeps(at);
      const opened = await at.recordsOn(/^Open the case/, {
        asked: 'Do not use the assessment of 2021 while you check it.',
      });
      expect(opened).toContain('A restriction case was opened.');
    },
    letterSays: ['In part.', 'The hospital letter shows it.', 'It is what the social worker thought at the time.'],
    afterwards: restrictionIsAnswered,
  },
  refused: {
    works: async (at) => {
      await keeps(at);
      await at.settles('restriction-offered', 'They asked for it themselves; it is a case of its own.');
    },
    letterSays: [
      'No. We keep it as it is.',
      'the file says whose view it is. (Data Protection Act 2018, section 205(1).)',
      'We have noted in the file that you do not agree.',
    ],
  },
};
