import { expect } from 'vitest';
import { type LookedFor, lookedFor, lookedForWords } from '../../../machines/rights/erasure.ts';
import type { CaseAtDesk } from '../case-at-desk.ts';
import { answerOf } from '../following.ts';
import type { RightWalks } from './right-walk.ts';

const photographs = {
  category: 'Photographs of the summer fair',
  system: 'Shared drive',
  ground: 'consent-withdrawn',
  basis: 'consent',
  rule: 'no-rule',
};

/** What looking through a category brought: one answer to each question before a public task is a reason to keep. */
const looked = (found: LookedFor | null) =>
  Object.fromEntries(lookedFor.map((question) => [question, question === found ? 'yes' : 'no']));

async function erasesPhotographs(at: CaseAtDesk): Promise<void> {
  await at.records('record-category', photographs);
  expect(await at.recordsOn(/^Change .*Photographs/, { system: 'Picture archive' })).toContain('Picture archive');
  await at.recordsOn(/^Decide .*Photographs/, {
    outcome: 'erased',
    erased: 'All photographs of the summer fair',
    backups: 'They are overwritten within 35 days, and nobody opens them until then',
    reason: 'You took your consent back.',
  });
  await at.settles('recipients-known', 'The photographs were passed on to nobody.');
}

async function keepsCareRecord(at: CaseAtDesk, alone: 'legal-obligation' | 'public-task'): Promise<void> {
  const { officer } = at.team;
  await officer.goTo(`${at.at}/acts/record-category`);
  // The date of birth came with the request.
  expect(await officer.page.locator('[name="birth-year"]').inputValue()).toBe('1987');
  const record = { category: 'Care record', system: 'Case system', ground: 'not-needed', basis: 'public-task' };
  await at.cannot({ ...record, rule: 'foster-carers' }, 'counts from the end of approval');
  await at.sends({ rule: 'children-in-care' });
  await officer.reads('Kept until');
  await officer.reads('27 March 2062');
  await at.follows(/^Decide .*Care record/);
  // Neither a duty to keep it nor a public task refuses by itself.
  const kept = { outcome: 'refused', reason: 'The Care Planning Regulations have us keep the care record.' };
  await at.cannot({ ...kept, limits: alone }, 'does not refuse by itself');
  await at.sends({ limits: 'legal-obligation', ...looked(null) });
}

const isErased = (at: CaseAtDesk) =>
  at.recordsOn(/^Confirm that it was done/, { how: 'Deleted from the picture archive', confirmedBy: 'Archive team' });

const keptUntil = ['Children in care: 75 years', '27 March 2062', 'UK GDPR Art 17(3)(b)'];

/** Erasure: photographs go, the care record stays until the day its rule says. */
export const erasure: RightWalks = {
  granted: {
    works: erasesPhotographs,
    carriesOut: isErased,
    letterSays: ['Yes. We have deleted it.', 'overwritten within 35 days', 'You took your consent back.'],
  },
  'partly-granted': {
    works: async (at) => {
      await erasesPhotographs(at);
      await keepsCareRecord(at, 'public-task');
    },
    carriesOut: async (at) => {
      // Nothing is said to be erased before it was.
      await at.team.officer.goTo(`${at.at}/acts/release`);
      await at.team.officer.reads('still waits for the confirmation of the system’s owner');
      await isErased(at);
    },
    letterSays: ['In part. We have deleted some of it.', 'overwritten within 35 days', ...keptUntil],
    afterwards: async (requester, at) => {
      // What was looked for is for the file.
      const letter = await answerOf(requester, at.reference);
      for (const words of Object.values(lookedForWords)) expect(letter).not.toContain(words);
    },
  },
  refused: {
    works: (at) => keepsCareRecord(at, 'legal-obligation'),
    letterSays: ['No. We keep it for now.', 'We keep this.', ...keptUntil],
  },
};
