import { describe, expect, it } from 'vitest';
import * as answer from '../../app/routes/track/answer.tsx';
import * as before from '../../app/routes/track/before.tsx';
import * as download from '../../app/routes/track/download.ts';
import { filesOf } from '../../app/services/case/case-files.ts';
import { mailRecipient } from '../../app/services/contact/mail-recipient.ts';
import { downloadAnswer } from '../../app/services/following/download-answer.ts';
import { requesterCase } from '../../app/services/following/requester-cases.ts';
import { requesterView } from '../../app/services/following/requester-view.ts';
import { actor } from '../../machines/actors.ts';
import type { CaseId } from '../../machines/ids.ts';
import { people, type Said, someDay } from '../machines/made-up.ts';
import { approveAnswer, contents, release, signedIn } from './signed-in.ts';
import { type Asked, happensTo, minute, openWorld, someoneAsks, stateOf } from './world.ts';

const app = await openWorld();
const jobs = actor.parse({ kind: 'system', id: 'jobs' });

it('an answer taken back is closed to the next request, and its page says so in plain words', async () => {
  const asked = await someoneAsks(app);
  await approveAnswer(app, asked);
  await release(app, asked);
  const own = async () => {
    const found = await requesterCase(app, asked.submissionId, asked.reference);
    if (!found.ok) throw new Error(found.sentence);
    return found;
  };
  expect(await downloadAnswer(app, await own(), 'letter', false)).toMatchObject({ ok: true });
  const { reference } = asked;
  const browser = await signedIn(app, asked.submissionId);
  const names = ['letter', 'bundle', 'schedule'];
  for (const part of names) expect(await browser.get(download, { reference, part })).toMatchObject({ status: 200 });
  await happensTo(app, asked.caseId, people.officer, 'answer.recalled');
  expect(await downloadAnswer(app, await own(), 'letter', false)).toMatchObject({ ok: false, code: 'not-found' });
  const taken = (await stateOf(app, asked.caseId)).history.length;
  // The same addresses, kept from before, in the same session: none gives a byte, and each says why.
  for (const part of names) {
    for (const method of ['GET', 'HEAD'])
      expect(await browser.get(download, { reference, part }, '?known=yes', method)).toMatchObject({
        status: 410,
        body: {
          title: 'We have taken our answer back',
          sentence: expect.stringMatching(
            /You cannot open it at the moment\. We tell you on the page of your request when it is ready again\./,
          ),
        },
      });
  }
  // So does the letter that lay open, and what stood before a file.
  const why = { status: 410, body: { title: 'We have taken our answer back' } };
  expect(await browser.get(answer, { reference })).toMatchObject(why);
  expect(await browser.get(before, { reference, part: 'letter' })).toMatchObject(why);
  // No download is on record for it, and the team has no answer to hand out either.
  const { state, history } = await stateOf(app, asked.caseId);
  expect(history.length).toBe(taken);
  expect([...filesOf(state).values()].filter(({ isAnswer }) => isAnswer)).toEqual([]);
  const view = requesterView(await own(), someDay);
  expect(view).toMatchObject({ heading: 'We have taken our answer back', parts: [], hasNews: true });
  expect(JSON.stringify(view)).toContain('We tell you here when it is ready again.');
  expect(JSON.stringify(view)).not.toContain('somebody of the same name');
});

it('after a change of address no e-mail goes out until it was found to be theirs; the case is found by the new one', async () => {
  const asked = await someoneAsks(app);
  await happensTo(app, asked.caseId, people.officer, 'identity.confirmed');
  const { contact } = (await stateOf(app, asked.caseId)).state.delivery;
  const email = 'moved@example.org';
  await happensTo(app, asked.caseId, people.officer, 'contact.changed', { contact: { ...contact, email } });
  const [row] = await app.store.outbox.ofCase(asked.caseId);
  if (!row) throw new Error('nothing was queued');
  const to = () => mailRecipient(app, { ...row, attempts: 1 });
  expect(await to()).toMatchObject({ send: false, why: 'not-safe' });
  await happensTo(app, asked.caseId, people.officer, 'contact.verified');
  expect(await to()).toMatchObject({ send: true, address: email });
  expect(await app.store.find('email', email)).toContain(asked.caseId);
});

it('what somebody had been given stays theirs when the case is opened again, until it is taken back', async () => {
  const asked = await someoneAsks(app);
  const { caseId } = asked;
  const own = async () => {
    const found = await requesterCase(app, asked.submissionId, asked.reference);
    if (!found.ok) throw new Error(found.sentence);
    return found;
  };
  await approveAnswer(app, asked, { ground: 'not-valid' });
  await release(app, asked);
  await happensTo(app, caseId, people.officer, 'case.closed');
  await happensTo(app, caseId, people.officer, 'case.reopened');

  const again = requesterView(await own(), someDay);
  expect(again).toMatchObject({ heading: 'We are working on your request', parts: [] });
  expect(again.earlier.map(({ parts }) => parts.map(({ part }) => part))).toEqual([
    ['earlier-1-letter', 'earlier-1-bundle', 'earlier-1-schedule'],
  ]);
  const letter = await downloadAnswer(app, await own(), 'earlier-1-letter', false);
  if (!letter.ok) throw new Error(letter.sentence);
  const bytes = [];
  for await (const piece of letter.bytes) bytes.push(piece);
  expect(Buffer.concat(bytes).toString()).toBe(contents.letter);
  expect(requesterView(await own(), someDay).downloads).toMatchObject([{ kind: 'letter' }]);
  // The team can open it too, and the answer that is built next is not lent its release.
  expect([...filesOf((await stateOf(app, caseId)).state).values()].filter(({ isAnswer }) => isAnswer)).toHaveLength(3);
  expect(await downloadAnswer(app, await own(), 'letter', false)).toMatchObject({ ok: false, code: 'not-found' });

  await happensTo(app, caseId, people.officer, 'answer.recalled');
  const { state } = await stateOf(app, caseId);
  expect(state.request.value.work).toBe('working');
  expect(requesterView(await own(), someDay)).toMatchObject({ heading: 'We have taken our answer back', earlier: [] });
  expect(await downloadAnswer(app, await own(), 'earlier-1-letter', false)).toMatchObject({ ok: false });
});

it('an earlier answer is taken back even where the case has ended again, which it leaves as it is', async () => {
  const asked = await someoneAsks(app);
  const { caseId } = asked;
  const earlierOf = async () => (await stateOf(app, caseId)).state.record.earlier.length;
  await approveAnswer(app, asked, { ground: 'not-valid' });
  await release(app, asked);
  await happensTo(app, caseId, people.officer, 'case.closed');
  await happensTo(app, caseId, people.officer, 'case.reopened');
  await happensTo(app, caseId, people.officer, 'request.withdrawn');
  expect(await earlierOf()).toBe(1);
  await happensTo(app, caseId, people.officer, 'answer.recalled');
  expect(await earlierOf()).toBe(0);
  expect((await stateOf(app, caseId)).state.request.value.work).toBe('closed');
});

describe('whoever was told by e-mail that an answer is ready is told so when it is taken back', () => {
  const templatesTo = async (caseId: CaseId) => {
    const told: string[] = [];
    for (const row of await app.store.outbox.ofCase(caseId)) {
      const to = await mailRecipient(app, { ...row, attempts: 1 });
      told.push(`${row.body.template}: ${to.send ? to.language : to.why}`);
    }
    return told.filter((one) => /ready|taken-back/.test(one));
  };
  /** As where the mail server took everything up to now. */
  const mailGoes = async (caseId: CaseId) => {
    for (const row of await app.store.outbox.claim('mail', 100, minute, app.clock.now(), { only: ['send-mail'] }))
      await app.store.outbox.done(row.id, 'mail', app.clock.now());
    expect((await app.store.outbox.ofCase(caseId)).every(({ doneAt, kind }) => kind !== 'send-mail' || doneAt)).toBe(
      true,
    );
  };
  const out = async (said: Said = {}, delivery: 'portal' | 'post' | 'in-person' = 'portal') => {
    const asked = await someoneAsks(app, null, said);
    await approveAnswer(app, asked);
    await release(app, asked, delivery);
    return asked;
  };
  const takenBack = ({ caseId }: Asked) => happensTo(app, caseId, people.officer, 'answer.recalled');

  it('in the language of the case', async () => {
    const asked = await out({ language: 'cy' });
    await mailGoes(asked.caseId);
    await takenBack(asked);
    expect(await templatesTo(asked.caseId)).toEqual(['answer-ready: no-longer-due', 'answer-taken-back: cy']);
  });

  it('not where the message that it is ready had not gone yet: then neither goes', async () => {
    const asked = await out();
    await takenBack(asked);
    expect(await templatesTo(asked.caseId)).toEqual([
      'answer-ready: no-longer-due',
      'answer-taken-back: no-longer-due',
    ]);
  });

  it('not where no contact is safe, by e-mail, or at all', async () => {
    const contact = {
      ways: ['email'],
      email: 'ann@example.org',
      phone: null,
      address: null,
      worker: null,
      safetyNote: null,
    };
    const asked = await out({ contact: { ...contact, safe: 'no' } });
    await mailGoes(asked.caseId);
    await takenBack(asked);
    expect(await templatesTo(asked.caseId)).toEqual(['answer-ready: no-longer-due', 'answer-taken-back: not-safe']);
  });

  it.each(['post', 'in-person'] as const)('not where it went another way than their page (%s)', async (delivery) => {
    const asked = await out({}, delivery);
    await takenBack(asked);
    expect(await templatesTo(asked.caseId)).toEqual([]);
  });

  it('not before it was released, and not where it can be opened again by the time the message would go', async () => {
    const asked = await someoneAsks(app);
    await approveAnswer(app, asked);
    expect(await templatesTo(asked.caseId)).toEqual([]);
    await release(app, asked);
    await mailGoes(asked.caseId);
    await takenBack(asked);
    for (const step of ['request.refused', 'approval.requested'] as const)
      await happensTo(app, asked.caseId, people.officer, step);
    await happensTo(app, asked.caseId, jobs, 'answer.built', { round: 2, report: null });
    await happensTo(app, asked.caseId, people.reviewer, 'approval.given');
    await release(app, asked);
    expect(await templatesTo(asked.caseId)).toEqual([
      'answer-ready: en',
      'answer-taken-back: no-longer-due',
      'answer-ready: en',
    ]);
  });
});
