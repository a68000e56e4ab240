import { expect } from 'vitest';
import { z } from 'zod';
import type { CaseAtDesk } from '../case-at-desk.ts';
import { takes } from '../following.ts';
import type { Walk } from '../walk.ts';
import type { RightWalks } from './right-walk.ts';

const app = { system: 'Leaving care app', isAutomated: 'yes' };
const table = 'asked,answered\r\n"Where do you live?","Dock Street, Northfold"\r\nYour sum,=1+1\r\n';
const file = (text: string) => ({ name: 'app.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

async function handsOver(at: CaseAtDesk): Promise<void> {
  const { officer } = at.team;
  const upload = (text: string) => officer.page.locator('input[type=file]').setInputFiles(file(text));
  await at.records('record-data-set', {
    ...app,
    dataSet: 'My answers',
    isProvidedByPerson: 'yes',
    basis: 'consent',
  });
  await at.follows(/^Decide\s+\(My answers/);
  await upload('asked,answered\r\nonly one cell\r\n');
  await at.cannot(
    { outcome: 'exported', reason: 'You typed it in yourself.' },
    'Line 2 does not have as many cells as the first line',
  );
  await upload(table);
  await at.sends({});
  await officer.reads('2 rows: asked, answered');
  await officer.reads('1 cell begins as a formula would');
}

async function refusesNotes(at: CaseAtDesk): Promise<void> {
  await at.records('record-data-set', {
    ...app,
    dataSet: 'Notes of workers',
    isProvidedByPerson: 'no',
    basis: 'other',
  });
  await at.recordsOn(/^Decide\s+\(Notes of workers/, {
    outcome: 'refused',
    limit: 'public-task',
    reason: 'Workers wrote these notes about their work.',
  });
}

/** What is refused is offered as a copy, before anybody may approve the refusal (Arts 12(2), 15). */
async function offersCopy(at: CaseAtDesk): Promise<void> {
  const { officer } = at.team;
  await officer.goTo(`${at.at}/answer`);
  await officer.reads('Offer a request for access instead');
  await at.recordsOn(/^Send the offer/, {});
}

async function isExported(at: CaseAtDesk): Promise<void> {
  const { officer } = at.team;
  await officer.goTo(`${at.at}/answer`);
  for (const form of ['CSV', 'JSON']) await officer.reads(`My answers (${form})`);
}

const jsonFile = z.object({
  dataSet: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.record(z.string(), z.string())),
});

/** A program can read it, in both forms, and no cell was changed. */
async function readsData(requester: Walk, at: CaseAtDesk): Promise<void> {
  await requester.goTo(`/track/cases/${at.reference}/answer`);
  const data = jsonFile.parse(JSON.parse((await takes(requester, 'data-1-json')).toString('utf8')));
  expect(data).toMatchObject({
    dataSet: 'My answers',
    columns: ['asked', 'answered'],
    rows: [
      { asked: 'Where do you live?', answered: 'Dock Street, Northfold' },
      { asked: 'Your sum', answered: '=1+1' },
    ],
  });
  expect((await takes(requester, 'data-1-csv')).toString('utf8')).toBe(
    'asked,answered\r\nWhere do you live?,"Dock Street, Northfold"\r\nYour sum,=1+1\r\n',
  );
  await requester.goTo(`/track/cases/${at.reference}`);
  await requester.reads('My answers, for a program');
  expect(await requester.page.locator('table', { hasText: 'My answers, as a table' }).count()).toBe(1);
}

/** One click turns what was refused into a request for access, with the day it was first asked. */
async function asksForCopy(requester: Walk, at: CaseAtDesk): Promise<void> {
  const { officer } = at.team;
  await requester.goTo(`/track/cases/${at.reference}`);
  const [receivedOn = ''] = /We got your request on [^.]+\./.exec(await requester.page.content()) ?? [];
  await requester.press('Ask for a copy instead');
  await requester.reads('You have asked for a copy instead');
  await requester.reads(receivedOn);
  const opened = requester.last;
  expect(opened).not.toBe(at.reference);
  await officer.goTo(`/desk?find=${opened}`);
  await officer.follow(opened);
  await officer.reads(receivedOn.replace(/^.* on |\.$/g, ''));
  await officer.follow('Request');
  await officer.reads('A copy of everything held, with: Notes of workers');
  await officer.goTo(at.at);
  await officer.reads('Turned into a request for access');
  await requester.goTo(`/track/cases/${at.reference}`);
  expect(await requester.page.getByRole('button', { name: 'Ask for a copy instead' }).count()).toBe(0);
}

const kindRefusal = ['We do not send you this in that form.', 'The right does not reach that work.'];

/** Portability: what the person typed in is handed over, what workers wrote is not, and a copy is offered instead. */
export const portability: RightWalks = {
  granted: {
    works: handsOver,
    carriesOut: isExported,
    letterSays: ['Yes. We give it to you in a form that computers can read.', '2 rows', 'asked, answered'],
    pageSays: ['My answers, for a program'],
    afterwards: readsData,
  },
  'partly-granted': {
    works: async (at) => {
      await handsOver(at);
      await refusesNotes(at);
    },
    followsUp: offersCopy,
    carriesOut: isExported,
    letterSays: ['In part.', '2 rows', ...kindRefusal],
    pageSays: ['Ask for a copy instead'],
    afterwards: async (requester, at) => {
      await readsData(requester, at);
      await asksForCopy(requester, at);
    },
  },
  refused: {
    works: refusesNotes,
    followsUp: offersCopy,
    letterSays: ['No. We cannot give you this information in that form.', ...kindRefusal],
    pageSays: ['Ask for a copy instead'],
  },
};
