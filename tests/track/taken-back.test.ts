import { expect, it } from 'vitest';
import { downloadAnswer } from '../../app/services/download-answer.ts';
import { mailRecipient } from '../../app/services/mail-recipient.ts';
import { requesterCase } from '../../app/services/requester-cases.ts';
import { requesterView } from '../../app/services/requester-view.ts';
import { people, someDay } from '../machines/made-up.ts';
import { approveAnswer, release } from './signed-in.ts';
import { happensTo, openWorld, someoneAsks, stateOf } from './world.ts';

const app = await openWorld();

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
  await happensTo(app, asked.caseId, people.officer, 'answer.recalled');
  expect(await downloadAnswer(app, await own(), 'letter', false)).toMatchObject({ ok: false, code: 'not-found' });
  const view = requesterView(await own(), someDay);
  expect(view).toMatchObject({ heading: 'We have taken our answer back', parts: [], hasNews: true });
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
