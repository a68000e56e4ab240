import { beforeAll, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import * as before from '../../app/routes/track/before.tsx';
import * as caseRoute from '../../app/routes/track/case.tsx';
import * as download from '../../app/routes/track/download.ts';
import * as howToReceive from '../../app/routes/track/how-to-receive.tsx';
import * as pace from '../../app/routes/track/pace.tsx';
import { actor } from '../../machines/actors.ts';
import { dueOf } from '../../machines/case.ts';
import { people } from '../machines/made-up.ts';
import { documentRead } from '../machines/play.ts';
import { release, signedIn } from './signed-in.ts';
import { type Asked, happensTo, openWorld, someoneAsks, stateOf } from './world.ts';

let app: App;
beforeAll(async () => {
  app = await openWorld();
});
const jobs = actor.parse({ kind: 'system', id: 'jobs' });

async function follower() {
  const who = await someoneAsks(app);
  return { who, browser: await signedIn(app, who.submissionId), at: { reference: who.reference } };
}

/** A copy goes out, and its document was marked as hard. */
async function hardAnswer({ caseId }: Asked): Promise<void> {
  const put = async (text: string) => (await app.files.put(caseId, Buffer.from(text), app.clock.now())).fileId;
  const officer = (type: Parameters<typeof happensTo>[3], said = {}) =>
    happensTo(app, caseId, people.officer, type, said);
  await officer('identity.confirmed');
  await officer('search.recorded');
  for (const step of documentRead)
    if (typeof step === 'string') await happensTo(app, caseId, step === 'document.added' ? people.officer : jobs, step);
  await officer('hard-content.marked', { documentId: 'document-1', kinds: ['death'] });
  await officer('page.decided');
  await officer('decision.recorded');
  await officer('approval.requested');
  await happensTo(app, caseId, jobs, 'answer.built', {
    ...{ letter: await put('letter'), letterContent: await put('{"kind":"refusal","controller":{}}') },
    ...{ schedule: await put('list'), bundle: await put('pages'), report: null, pages: 2 },
  });
  await happensTo(app, caseId, people.reviewer, 'approval.given');
}

it('a person asks on their page to slow down: it is on record, no date moves, and they say when they are ready', async () => {
  const { who, browser, at } = await follower();
  const due = dueOf((await stateOf(app, who.caseId)).state);
  const asked = await browser.post(pace, at, { commandId: 'pace-of-a-test-1', pace: 'slow', note: 'It is a lot' });
  expect(asked).toMatchObject({ status: 303, location: `/track/cases/${who.reference}?done=slow` });
  const slow = (await stateOf(app, who.caseId)).state;
  expect(slow.kindness.slowSince).not.toBeNull();
  expect(dueOf(slow)).toEqual(due);
  expect(slow.record.hasUnreadForTeam).toBe(true);
  expect((await browser.get(pace, at)).body).toMatchObject({ isSlow: true });
  expect((await browser.post(pace, at, { commandId: 'pace-of-a-test-2', pace: 'slow' })).status).toBe(409);
  await browser.post(pace, at, { commandId: 'pace-of-a-test-3', pace: 'usual', note: '' });
  expect((await stateOf(app, who.caseId)).state.kindness.slowSince).toBeNull();
});

it('a person chooses how to get the answer, until it has gone out', async () => {
  const { who, browser, at } = await follower();
  const choose = (way: string, commandId: string, address = '') =>
    browser.post(howToReceive, at, { commandId, way, address });
  expect((await choose('by-owl', 'receiving-test-01')).status).toBe(400);
  expect((await choose('stick', 'receiving-test-02')).status).toBe(422);
  expect((await choose('stick', 'receiving-test-03', '1 Mill Lane')).status).toBe(303);
  expect((await choose('in-parts', 'receiving-test-04')).status).toBe(303);
  expect((await browser.get(caseRoute, at)).body).toMatchObject({ way: { way: 'in-parts', mayChoose: true } });
  await hardAnswer(who);
  await release(app, who);
  expect((await browser.get(caseRoute, at)).body).toMatchObject({ way: { mayChoose: false } });
  expect((await choose('paper', 'receiving-test-05', '1 Mill Lane')).status).toBe(409);
});

it('what is hard is told before it opens, goes past nobody, and keeps nobody out', async () => {
  const { who, browser, at } = await follower();
  await hardAnswer(who);
  expect((await browser.get(before, { ...at, part: 'bundle' })).status).toBe(404);
  await release(app, who);
  const parts = (await browser.get(caseRoute, at)).body;
  expect(parts).toMatchObject({
    view: { parts: expect.arrayContaining([expect.objectContaining({ part: 'bundle', warns: true })]) },
  });
  const warning = `/track/cases/${who.reference}/before/bundle`;
  expect(await browser.get(download, { ...at, part: 'bundle' })).toMatchObject({ status: 303, location: warning });
  expect((await browser.get(before, { ...at, part: 'bundle' })).body).toMatchObject({
    kinds: ['death'],
    download: `/track/cases/${who.reference}/download/bundle?known=yes`,
    support: app.profile.support,
  });
  const known = await browser.get(download, { ...at, part: 'bundle' }, '?known=yes');
  expect({ status: known.status, text: String(known.body) }).toEqual({ status: 200, text: 'pages' });
  expect((await stateOf(app, who.caseId)).history.at(-1)?.event).toMatchObject({ warned: true });
  // The list names documents and counts pages: nothing to warn of.
  expect((await browser.get(download, { ...at, part: 'schedule' })).status).toBe(200);
});
