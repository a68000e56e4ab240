import { expect } from 'vitest';
import { drawPdf } from '../../documents/make-pdf.ts';
import type { CaseAtDesk } from '../case-at-desk.ts';
import { takes } from '../following.ts';
import { selectable } from '../read-pdf.ts';
import type { Walk } from '../walk.ts';
import type { RightWalk, RightWalks } from './right-walk.ts';

const opened = 'The door of Harbour House was painted blue.';
const advice = 'Our lawyers advise on the claim.';

const searches = (at: CaseAtDesk, result: 'found' | 'nothing-found') =>
  at.records('record-search', { system: 'Case management system', result, searcher: 'Records team', terms: 'Name' });

async function uploads(at: CaseAtDesk): Promise<void> {
  const { officer } = at.team;
  const paper = await drawPdf((page) => page.fontSize(12).text(opened).addPage().text(advice));
  await officer.goTo(`${at.at}/documents`);
  await officer.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Day book.pdf', mimeType: 'application/pdf', buffer: Buffer.from(paper) });
  await officer.press('Upload');
  const reading = async () => {
    await officer.page.goto(`${at.at}/documents`);
    return officer.page.getByText('Being read').count();
  };
  await expect.poll(reading, { timeout: 60_000, interval: 250 }).toBe(0);
  await officer.goTo(`${at.at}/workbench`);
}

/** Decides on pages of the document that is open at the workbench. */
async function decidesPages(at: CaseAtDesk, from: string, to: string, fields: Readonly<Record<string, string>>) {
  const { officer } = at.team;
  await officer.page.locator('summary', { hasText: 'Decide several pages at once' }).click();
  const form = officer.page.locator('form', { has: officer.page.locator('#range-decision') });
  await form.locator('[name=from]').fill(from);
  await form.locator('[name=to]').fill(to);
  for (const [name, value] of Object.entries(fields)) await form.locator(`[name=${name}]`).selectOption(value);
  await officer.leads(() => form.getByRole('button', { name: 'Decide these pages' }).click());
}

/** The pages are there to be read, and no others. */
const readsPages =
  (pages: readonly string[]) =>
  async (requester: Walk, at: CaseAtDesk): Promise<void> => {
    await requester.goTo(`/track/cases/${at.reference}/answer`);
    const bundle = (await selectable(await takes(requester, 'bundle'))).join('\n');
    for (const words of [opened, advice]) expect(bundle.includes(words), words).toBe(pages.includes(words));
    const schedule = (await selectable(await takes(requester, 'schedule'))).join('\n');
    expect(schedule).toContain('Day book');
  };

const privilege = { code: 'privilege', reason: 'It is what lawyers wrote for a claim that is under way.' };

/** Access: a copy of everything, of the pages that are no lawyer's, or of nothing. Redaction is walked in `journey.test.ts`. */
export const access: RightWalks = {
  granted: {
    works: async (at) => {
      await searches(at, 'found');
      await uploads(at);
      await decidesPages(at, '1', '2', { decision: 'release' });
    },
    letterSays: ['We send you a copy.', 'Day book', 'complete'],
    afterwards: readsPages([opened, advice]),
  },
  'partly-granted': {
    works: async (at) => {
      await searches(at, 'found');
      await uploads(at);
      await decidesPages(at, '1', '1', { decision: 'release' });
      await decidesPages(at, '2', '2', { decision: 'withhold', code: 'privilege' });
    },
    letterSays: ['We send you a copy of part of it.', 'Day book', '1 page left out'],
    afterwards: readsPages([opened]),
  },
  refused: {
    works: (at) => searches(at, 'found'),
    decision: privilege,
    letterSays: ['We do not send you a copy.', 'Confidential legal advice. (DPA 2018 Sch 2 para 19.)'],
  },
};

/** Nothing was found, and the answer says where was looked. */
export const nothingHeld: RightWalk = {
  works: (at) => searches(at, 'nothing-found'),
  letterSays: ['We looked, and found no personal information about you that we can send you.'],
};
