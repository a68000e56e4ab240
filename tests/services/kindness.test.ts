import { expect, it, test } from 'vitest';
import { sweepDeadlines } from '../../app/jobs/sweep-deadlines.ts';
import { recordDelivery } from '../../app/services/answer/record-delivery.ts';
import { release } from '../../app/services/answer/release.ts';
import { perform } from '../../app/services/case-act.ts';
import { mailRecipient } from '../../app/services/contact/mail-recipient.ts';
import { nameContact } from '../../app/services/contact/name-contact.ts';
import { namedContact } from '../../app/services/following/requester-contact.ts';
import { newId } from '../../app/services/new-id.ts';
import { warningsOf } from '../../machines/warnings.ts';
import { people } from '../machines/made-up.ts';
import { approveAnswer } from '../track/signed-in.ts';
import { type Asked, clock, happensTo, later, minute, openWorld, someoneAsks, stateOf } from '../track/world.ts';

const app = await openWorld();
const days = (count: number) => later(count * 24 * 60 * minute);

const toldOf = async (who: Asked) => (await stateOf(app, who.caseId)).state.kindness.told.length;
const item = ({ caseId }: Asked, template: string) => ({
  ...{ id: 'row', kind: 'send-mail', dedupe: 'any', attempts: 1, caseId },
  body: { template, to: 'requester' },
});
const safe = (how: string, ways = ['email']) => ({
  contact: { ways, email: 'a@example.org', phone: null, address: null, worker: null, safe: how, safetyNote: null },
});

it('the sweep tells of progress after the days of silence the body chose, never twice, and stops for who goes slower', async () => {
  const who = await someoneAsks(app);
  days(13);
  await sweepDeadlines(app);
  expect(await toldOf(who)).toBe(0);
  days(1);
  await sweepDeadlines(app);
  await sweepDeadlines(app);
  expect(await toldOf(who)).toBe(1);
  const rows = await app.store.outbox.claim('test', 1000, 1000, clock.at);
  const sent = rows.filter(({ caseId, body }) => caseId === who.caseId && body.template === 'progress');
  expect(sent).toHaveLength(1);
  await happensTo(app, who.caseId, { kind: 'requester', id: who.submissionId }, 'pace.asked');
  days(20);
  await sweepDeadlines(app);
  expect(await toldOf(who)).toBe(1);
});

test.each([
  ['yes', true],
  ['with-care', false],
  ['no', false],
])('an automatic message about progress goes out where contact is safe without more ado: %s', async (how, goes) => {
  const who = await someoneAsks(app, null, safe(how));
  expect((await mailRecipient(app, item(who, 'progress'))).send).toBe(goes);
});

it('who gets no e-mail is told on their page, and the team is asked to tell them another way', async () => {
  const who = await someoneAsks(app, null, safe('yes', ['post']));
  days(14);
  await sweepDeadlines(app);
  expect(await toldOf(who)).toBe(1);
  const { state } = await stateOf(app, who.caseId);
  const today = state.kindness.heardOn;
  expect(warningsOf(state, today).map(({ code }) => code)).toContain('tell-on-paper');
});

it('the answer is released in the way they chose; another way needs the reason', async () => {
  const who = await someoneAsks(app);
  const way = { way: 'stick', address: '1 Mill Lane' } as const;
  await happensTo(app, who.caseId, { kind: 'requester', id: who.submissionId }, 'receiving.chosen', way);
  await approveAnswer(app, who);
  const { state } = await stateOf(app, who.caseId);
  const command = () => ({ caseId: who.caseId, commandId: newId() });
  const recipient = state.record.received.requester.name;
  const to = (delivery: 'portal' | 'post', otherWay = '') =>
    perform(app, people.officer, command(), release, { delivery, recipient, otherWay });
  expect(await to('portal')).toMatchObject({ ok: false, code: 'other-way' });
  expect(await to('post')).toMatchObject({ ok: true });
  await perform(app, people.officer, command(), recordDelivery, { stage: '', way: 'stick', note: 'AB 123', on: null });
  const after = await stateOf(app, who.caseId);
  expect(after.state.record.deliveries).toMatchObject([{ delivery: 'post', way: 'stick' }]);
});

it('a first name is told only where the body tells names, and never the e-mail address of one of the staff', async () => {
  const who = await someoneAsks(app);
  const name = (said: { name: string; role: string; phone: string }) =>
    perform(app, people.officer, { caseId: who.caseId, commandId: newId() }, nameContact, said);
  expect(await name({ name: 'Priya', role: 'Request officer', phone: '' })).toMatchObject({ ok: true });
  const { state } = await stateOf(app, who.caseId);
  const { profile } = app;
  expect(namedContact({ ...profile, namesContacts: true }, state)).toEqual({
    name: 'Priya',
    role: 'Request officer',
    phone: profile.contact.phone,
    email: profile.contact.email,
  });
  // The body changed its mind: what was said before is told no longer.
  expect(namedContact({ ...profile, namesContacts: false }, state).name).toBeNull();
  expect(await name({ name: 'priya@example.org', role: '', phone: '' })).toMatchObject({ ok: false });
});
