import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { action, loader as actLoader } from '../../app/routes/desk/case/act.tsx';
import { loader } from '../../app/routes/desk/case/exemptions.tsx';
import { loader as people } from '../../app/routes/desk/people/register.tsx';
import { act, type EventDraft } from '../../app/services/act.ts';
import { newId } from '../../app/services/new-id.ts';
import { exemptionOf } from '../../machines/exemptions/index.ts';
import { pageId } from '../../machines/ids.ts';
import { call, form, officer, openWorld, type StaffActor, staff, stateOf, type World } from '../workbench/world.ts';

const reviewer = staff('reviewer-1', 'reviewer');
const dpo = staff('dpo-1', 'dpo');

let world: World;
const does = (who: StaffActor, ...drafts: EventDraft[]) =>
  act(world.app, who, { caseId: world.caseId, commandId: newId() }, () => drafts);
beforeAll(async () => {
  world = await openWorld();
  await does(officer, { type: 'case.assigned', to: officer.id, role: 'officer' });
  await does(officer, { type: 'case.assigned', to: reviewer.id, role: 'reviewer' });
  await does(dpo, { type: 'case.opened', reason: 'Asked to approve' });
});
afterAll(() => world.close());

const params = (name: string) => ({ caseId: world.caseId, act: name });
const send = async (who: StaffActor, name: string, fields: Record<string, string>) => {
  const { version } = await stateOf(world.app, world.caseId);
  const sent = [['commandId', randomUUID()], ['version', String(version)], ...Object.entries(fields)];
  return call(world, who, action, params(name), form(sent.map(([a = '', b = '']) => [a, b] as const)));
};
const ask = (who: StaffActor, name: string, of: string) =>
  call(world, who, actLoader, params(name), new Request(`http://localhost:3000/desk?of=${of}`));
const weighed = async () => (await stateOf(world.app, world.caseId)).state.considered.exemptions;
const overview = async (who: StaffActor) => (await call(world, who, loader, { caseId: world.caseId })).body;

const considered = {
  of: 'serious-harm',
  ...{ what: 'The note of the visit', covers: 'part', reason: 'She would be at risk', evidence: 'The author agrees' },
  ...{ notify: 'generic', q1: 'yes', q2: 'yes', q3: 'yes', q4: 'yes' },
  ...{ 'reviewOn-day': '1', 'reviewOn-month': '5', 'reviewOn-year': '2027' },
};

it('asks the questions of the exemption, and only what it needs', async () => {
  const { body } = await ask(officer, 'consider-exemption', 'serious-harm');
  const labels = exemptionOf('serious-harm').test.map(({ sentence }) => sentence);
  expect(body).toMatchObject({
    fields: expect.arrayContaining(labels.map((label) => expect.objectContaining({ label, type: 'radios' }))),
  });
  expect((await ask(officer, 'consider-exemption', 'no-such')).status).toBe(404);
});

it('refuses what is not complete with the question that is missing', async () => {
  const { q4: _q4, ...incomplete } = considered;
  expect(await send(officer, 'consider-exemption', incomplete)).toMatchObject({
    status: 409,
    body: { refusal: { code: 'unanswered', sentence: expect.stringContaining('Is only as much kept back') } },
  });
  expect(await send(officer, 'consider-exemption', { ...considered, what: '' })).toMatchObject({ status: 422 });
});

it('is considered by one, approved by another, and then relied on', async () => {
  expect((await send(officer, 'consider-exemption', considered)).status).toBe(303);
  const [one] = await weighed();
  if (!one) throw new Error('nothing was weighed');
  expect(one).toMatchObject({ code: 'serious-harm', applies: true, reviewOn: '2027-05-01', verdict: null });

  expect(await overview(officer)).toMatchObject({
    hindrance: expect.stringContaining('waits for the approval of a reviewer'),
    considered: [
      { tag: { text: 'Waits for approval' }, acts: expect.not.arrayContaining([{ act: 'approve-exemption' }]) },
    ],
  });
  expect((await send(officer, 'approve-exemption', { of: one.id })).status).toBe(409);
  expect((await send(reviewer, 'approve-exemption', { of: one.id })).status).toBe(303);
  expect(await overview(reviewer)).toMatchObject({ hindrance: null, considered: [{ tag: { text: 'Relied on' } }] });

  expect((await send(officer, 'withdraw-exemption', { of: one.id, reason: 'Not needed' })).status).toBe(303);
  expect(await weighed()).toEqual([]);
});

it('takes in an opinion on health information that is to be disclosed', async () => {
  await send(officer, 'consider-exemption', {
    of: 'health-not-yet',
    ...{ what: 'The letter of the clinic', covers: 'part', q1: 'yes', reason: 'Not seen yet', notify: 'generic' },
  });
  const [one] = await weighed();
  if (!one) throw new Error('nothing was weighed');
  expect(await overview(officer)).toMatchObject({ hindrance: expect.stringContaining('health professional') });
  const given = await send(officer, 'record-opinion', { of: one.id, from: 'The clinic’s consultant', isTestMet: 'no' });
  expect(given.status).toBe(303);
  expect(await overview(officer)).toMatchObject({ hindrance: null });
});

it('weighs another person, and waits while the answer is open', async () => {
  const person = { label: 'A half-sister', isProfessional: 'no', consent: 'asked', decision: '' };
  expect(await send(officer, 'consider-person', person)).toMatchObject({
    status: 409,
    body: { refusal: { code: 'no-day' } },
  });
  const on = { 'consentOn-day': '20', 'consentOn-month': '11', 'consentOn-year': '2026' };
  expect((await send(officer, 'consider-person', { ...person, ...on })).status).toBe(303);
  expect(await overview(officer)).toMatchObject({ hindrance: expect.stringContaining('A half-sister') });
  const [sister] = (await stateOf(world.app, world.caseId)).state.register.people;
  const decided = {
    ...person,
    ...on,
    of: sister?.id ?? '',
    consent: 'given',
    decision: 'disclose',
    reason: 'She agrees',
  };
  expect((await send(officer, 'reconsider-person', decided)).status).toBe(303);
  expect(await overview(officer)).toMatchObject({ hindrance: null });
  const { body } = await call(world, officer, people, { caseId: world.caseId });
  expect(body).toMatchObject({ people: [{ tag: { text: 'Disclosed' } }] });
});

it('a body outside Sch 3 para 8 is neither offered paras 10 and 11 nor can it use them', async () => {
  const app = { ...world.app, profile: { ...world.app.profile, isInSch3Para8: false } };
  const outside = { ...world, app };
  const { body } = await call(outside, officer, loader, { caseId: world.caseId });
  expect(JSON.stringify(body)).not.toContain('Serious harm (social work)');
  const page = { documentId: world.documentId, pageId: pageId.parse(`${world.documentId}-1`) };
  const used = await act(app, officer, { caseId: world.caseId, commandId: newId() }, () => [
    { type: 'page.decided', pages: [page], decision: 'withhold', code: 'serious-harm', citation: null },
  ]);
  expect(used).toMatchObject({ ok: false, code: 'not-for-this-body' });
});
