import { expect } from 'vitest';
import type { CaseAtDesk } from '../case-at-desk.ts';
import { pageOf } from '../following.ts';
import { mailWith } from '../people.ts';
import type { Walk } from '../walk.ts';
import type { Correspondence, RightWalks } from './right-walk.ts';

export async function limitsAssessment(at: CaseAtDesk): Promise<void> {
  await at.records('record-use-to-limit', {
    what: 'The assessment of 2021',
    system: 'Case system',
    ground: 'accuracy-contested',
  });
  await at.recordsOn(/^Decide .*assessment/, {
    outcome: 'restricted',
    how: 'Locked for all but the records manager',
    reason: 'Its accuracy is being checked.',
  });
  await at.recordsOn(/^Confirm that it was done/, { how: 'Locked', confirmedBy: 'Records manager' });
  await at.records('start-restriction', { what: 'The assessment of 2021, locked' });
  await at.records('record-recipient', { name: 'The school' });
  await at.settles('recipients-known', 'The school has it.');
}

async function goesOnWithRegister(at: CaseAtDesk): Promise<void> {
  await at.records('record-use-to-limit', {
    what: 'The school register',
    system: 'Case system',
    ground: 'needed-for-claims',
  });
  await at.recordsOn(/^Decide .*register/, {
    outcome: 'refused',
    limit: 'no-ground',
    reason: 'We still need the register, and nobody has said that it is wrong.',
  });
}

/** Each use under Art 18(2) is on record, and the person hears the reason before the restriction ends (Art 18(3)). */
async function isLifted(requester: Walk, at: CaseAtDesk, { email, server }: Correspondence): Promise<void> {
  const { officer } = at.team;
  await at.records('record-restricted-use', {
    ground: 'rights-of-another',
    who: 'Duty worker',
    note: 'To keep her sister safe',
  });
  expect(await pageOf(requester, at.reference)).not.toContain('sister');
  await officer.goTo(`${at.at}/acts/lift-restriction`);
  await officer.reads('Tell the person first that the restriction is going to end');
  const since = server.now();
  await at.records('give-lift-notice', {
    reason: 'We checked it: you were in hospital, and the assessment now says so.',
    how: 'On her page',
  });
  await mailWith(server.dataDir, email, 'message', since);
  await requester.goTo(`/track/cases/${at.reference}/messages`);
  await requester.reads('We are going to use your information again');
  await requester.reads('the assessment now says so');
  await at.records('lift-restriction');
  await officer.goTo(`${at.at}/work`);
  await officer.reads('tell those who were told of it that it has ended');
  expect(await pageOf(requester, at.reference)).toContain('The limit on how we use it ended');
}

/** Restriction: what is contested is kept and not used, what nobody contests goes on. */
export const restriction: RightWalks = {
  granted: {
    works: limitsAssessment,
    letterSays: ['Yes. For now we only keep it.', 'Locked for all but the records manager'],
    pageSays: ['We will tell you before we use it again.'],
    afterwards: isLifted,
  },
  'partly-granted': {
    works: async (at) => {
      await limitsAssessment(at);
      await goesOnWithRegister(at);
    },
    letterSays: ['In part. For now we only keep some of it.', 'We go on using this.', 'UK GDPR Art 18(1)'],
    pageSays: ['We will tell you before we use it again.'],
  },
  refused: {
    works: goesOnWithRegister,
    letterSays: ['No. We go on using it.', 'None of the grounds for restriction applies.', 'UK GDPR Art 18(1)'],
  },
};
