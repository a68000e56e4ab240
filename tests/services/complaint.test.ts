import { describe, expect, it } from 'vitest';
import { act, type EventDraft } from '../../app/services/act.ts';
import { complaintCounts } from '../../app/services/complaint/complaint-counts.ts';
import { nameComplainedRequest } from '../../app/services/complaint/name-complained-request.ts';
import { complainAbout, mayComplain } from '../../app/services/following/complain-about.ts';
import { type OwnCase, requesterCase } from '../../app/services/following/requester-cases.ts';
import { requesterStatus } from '../../app/services/following/requester-status.ts';
import { newId } from '../../app/services/new-id.ts';
import { type Actor, actor } from '../../machines/actors.ts';
import { londonDate } from '../../machines/dates.ts';
import type { CaseId } from '../../machines/ids.ts';
import { clock, happensTo, openWorld, someoneAsks, stateOf } from '../track/world.ts';

const staff = (id: string, ...roles: string[]): Actor => actor.parse({ kind: 'staff', id, roles });
const worker = staff('olive', 'officer');
const approver = staff('rita', 'reviewer', 'officer');
const another = staff('dana', 'dpo');

const app = await openWorld();
const noMail = {
  ways: ['post'],
  email: null,
  phone: null,
  address: '1 Dock Street',
  worker: null,
  safe: 'yes',
  safetyNote: null,
};

/** A request refused by one, approved by another, and answered; then its requester complains. */
async function complained(said = {}) {
  const asked = await someoneAsks(app, null, said);
  const { caseId, reference, submissionId } = asked;
  await happensTo(app, caseId, worker, 'identity.confirmed');
  await happensTo(app, caseId, worker, 'request.refused', { ground: 'excessive' });
  await happensTo(app, caseId, worker, 'approval.requested');
  await happensTo(app, caseId, actor.parse({ kind: 'system', id: 'jobs' }), 'answer.built', { bundle: null, pages: 0 });
  await happensTo(app, caseId, approver, 'approval.given');
  await happensTo(app, caseId, worker, 'answer.released');
  const own = await ownOf(submissionId, reference);
  const form = { commandId: newId(), 'what-happened': 'It came late.', 'what-should-happen': '' };
  const opened = await complainAbout(app, own, form);
  if (!opened.ok) throw new Error(opened.sentence);
  return { ...asked, own, form, complaint: opened };
}

async function ownOf(submissionId: Parameters<typeof requesterCase>[1], reference: string): Promise<OwnCase> {
  const own = await requesterCase(app, submissionId, reference);
  if (!own.ok) throw new Error(own.sentence);
  return own;
}

const does = (by: Actor, caseId: CaseId, ...events: EventDraft[]) =>
  act(app, by, { caseId, commandId: newId() }, () => events);

describe('a complaint from the page of a request', () => {
  it('is a case of its own, for nobody yet, with the reference and no proof carried over', async () => {
    const { complaint, reference, own, form, caseId } = await complained();
    const { state } = await stateOf(app, complaint.caseId);
    expect(state.record.received).toMatchObject({ right: 'complaint', channel: 'portal', proof: { files: [] } });
    const { answers } = state.record.received;
    expect(answers.find(({ id }) => id.startsWith('complaint-reference'))?.answer).toBe(reference);
    expect(answers.find(({ id }) => id.startsWith('what-happened'))?.answer).toBe('It came late.');
    expect(state.record.officer).toBeNull();
    expect(state.request.value.identity).toBe('unasked');
    expect(state.work.links).toMatchObject([{ reference, why: 'complaint-about-it' }]);
    expect((await stateOf(app, caseId)).state.work.links).toMatchObject([{ reference: complaint.reference }]);
    // Sent twice it is one complaint.
    expect(await complainAbout(app, own, form)).toMatchObject({ reference: complaint.reference });
    expect(mayComplain(await ownOf(own.state.record.received.submissionId, complaint.reference))).toBe(false);
  });

  it('is acknowledged by the e-mail, once it has left the house, and not before', async () => {
    const { complaint } = await complained();
    expect((await stateOf(app, complaint.caseId)).state.complaint.value).toBe('received');
    app.startJobs();
    await app.jobs.drain();
    const { state } = await stateOf(app, complaint.caseId);
    expect(state.complaint.context.acknowledged).toEqual({ on: londonDate(clock.now()), how: 'email' });
    expect(requesterStatus(state, londonDate(clock.now())).time[0]).toMatch(/^We told you on .* that we have it/);
  });

  it('waits for a letter where no e-mail goes out', async () => {
    const { complaint } = await complained({ contact: noMail });
    app.startJobs();
    await app.jobs.drain();
    const { state } = await stateOf(app, complaint.caseId);
    expect(state.complaint.value).toBe('received');
    expect(requesterStatus(state, londonDate(clock.now())).time[0]).toMatch(/^We must tell you by/);
  });

  it('is decided by nobody who worked on the request or approved its answer, and approved by none who worked on it', async () => {
    const { complaint, reference } = await complained();
    const { caseId } = complaint;
    const decision: EventDraft = {
      type: 'decision.recorded',
      outcome: 'granted',
      explanation: 'Late.',
      exemptions: [],
    };
    for (const who of [worker, approver]) {
      const refused = await does(who, caseId, decision);
      expect(refused).toMatchObject({ ok: false, code: 'own-work' });
      expect(refused.ok ? '' : refused.sentence).toContain(reference);
    }
    const enquiry: EventDraft = { type: 'complaint.enquiry-made', what: 'The post book', whom: 'Post room' };
    expect(await does(another, caseId, enquiry, decision)).toMatchObject({ ok: true });
  });
});

describe('a complaint from the public form', () => {
  it('is linked on both sides with the request it names, and only with one that is there', async () => {
    const { caseId } = await someoneAsks(app, null, { right: 'complaint' });
    const about = await someoneAsks(app);
    const name = (reference: string) =>
      nameComplainedRequest(app, another, { caseId, commandId: newId() }, { reference });
    expect(await name('RD-NONE-NONE')).toMatchObject({ code: 'not-found' });
    const own = (await stateOf(app, caseId)).state.record.received.reference;
    expect(await name(own)).toMatchObject({ code: 'same-case' });
    expect(await name(about.reference)).toMatchObject({ ok: true });
    expect((await stateOf(app, caseId)).state.work.links).toMatchObject([{ reference: about.reference }]);
    expect((await stateOf(app, about.caseId)).state.work.links).toMatchObject([{ reference: own }]);
  });
});

it('complaints are counted by quarter', async () => {
  await app.jobs.drain();
  const [now, ...before] = await complaintCounts(app);
  expect(now?.period).toBe('October to December 2026');
  expect(now?.received).toBeGreaterThanOrEqual(5);
  expect(now).toMatchObject({ acknowledgedLate: 0, upheld: 0, open: now?.received });
  expect((now?.acknowledgedInTime ?? 0) + (now?.notAcknowledged ?? 0)).toBe(now?.received);
  expect(now?.notAcknowledged).toBeGreaterThanOrEqual(1);
  expect(before.map(({ received }) => received)).toEqual([0, 0, 0, 0]);
});
