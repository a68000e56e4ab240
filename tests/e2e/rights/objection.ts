import { expect } from 'vitest';
import type { CaseAtDesk } from '../case-at-desk.ts';
import type { RightWalks } from './right-walk.ts';

const sharing = {
  use: 'Sharing attendance with the housing team',
  kind: 'particular-situation',
  situation: 'They judge me by it',
  basis: 'public-task',
};
const balance = {
  limit: 'compelling-grounds',
  personsInterests: 'Being judged by it',
  compellingGrounds: 'The safety of a younger child',
  reason: 'The sharing keeps a child safe.',
};

const stops = (at: CaseAtDesk, use: RegExp) =>
  at.recordsOn(use, { how: 'Taken out of the nightly transfer', confirmedBy: 'Data manager' });

/** No marketing reaches them again: that is seen to before they are told so. */
async function isSuppressed(at: CaseAtDesk): Promise<void> {
  const { officer } = at.team;
  await officer.goTo(`${at.at}/acts/settle-duty?of=suppression`);
  await officer.reads('suppression list');
  await at.sends({ isDone: 'yes', note: 'Address on the suppression list' });
}

/** An objection to direct marketing is absolute: it is decided by being listed, and nobody can decide otherwise (Art 21(3)). */
async function stopsMarketing(at: CaseAtDesk): Promise<void> {
  const listed = await at.records('record-objected-use', {
    use: 'The fundraising newsletter',
    kind: 'direct-marketing',
    basis: 'consent',
    mayDelayService: 'no',
  });
  expect(listed).toContain('The use stops');
  for (const outcome of ['refused', 'partly-stopped']) {
    await at.follows(/^Decide again/);
    await at.cannot({ ...balance, outcome }, 'An objection to direct marketing is absolute');
  }
  await stops(at, /^Confirm that it was done .*newsletter/);
}

async function weighs(at: CaseAtDesk, outcome: 'partly-stopped' | 'refused'): Promise<void> {
  const { dpo } = at.team;
  await at.records('record-objected-use', { ...sharing, mayDelayService: 'no' });
  await at.follows(/^Decide\s+\(Sharing/);
  // The right reaches a public task: being one is no reason to go on (Art 21(1)).
  await at.cannot({ ...balance, outcome, limit: 'basis' }, 'being a public task is not by itself a reason to go on');
  await at.sends({ limit: 'compelling-grounds' });
  await at.settles('restriction-meanwhile', 'It keeps a younger child safe.', false);
  await at.settles('balance-seen', 'Read, and agreed with.', true, dpo);
}

const weighed = ['This is what we weighed for you:', 'This is what we found to weigh more:', 'keeps a child safe'];

/** Objection: to a public task, where the body has to show what overrides it, and to direct marketing. */
export const objection: RightWalks = {
  granted: {
    works: async (at) => {
      await stopsMarketing(at);
      await at.records('record-objected-use', { ...sharing, mayDelayService: 'yes' });
      await at.recordsOn(/^Tell them/, { body: 'A flat may take longer to find. You can still change your mind.' });
      await at.recordsOn(/^Decide\s+\(Sharing/, { outcome: 'stopped', reason: 'Nothing outweighs it.' });
      await stops(at, /^Confirm that it was done .*Sharing/);
      await at.settles('restriction-meanwhile', 'Not shared while it was weighed.');
    },
    carriesOut: isSuppressed,
    letterSays: ['Yes. We have stopped.', 'You will get no more marketing from us.', 'some help may take longer now'],
  },
  'partly-granted': {
    works: async (at) => {
      await weighs(at, 'partly-stopped');
      await stops(at, /^Confirm that it was done/);
    },
    letterSays: ['In part. We have stopped some of it.', 'We have stopped part of this.', ...weighed],
  },
  refused: {
    works: (at) => weighs(at, 'refused'),
    letterSays: ['No. We go on with it, for the reasons below.', 'We go on with this.', ...weighed],
  },
};
