import { describe, expect, it } from 'vitest';
import { linkedCases } from '../../app/services/case/linked-cases.ts';
import { newId } from '../../app/services/new-id.ts';
import type { CaseId } from '../../machines/ids.ts';
import { happensTo, someoneAsks } from '../track/world.ts';
import {
  app,
  driveToRelease,
  duplicate,
  link,
  officer,
  otherOfficer,
  referenceOf,
  stateOf,
  tries,
  unlink,
} from './world.ts';

const asked = async (): Promise<CaseId> => (await someoneAsks(app)).caseId;
const confirm = (id: CaseId) => happensTo(app, id, officer, 'identity.confirmed');

describe('two linked cases', () => {
  it('both say so, with how and why, and each is shown where the other stands', async () => {
    const [a, b] = [await asked(), await asked()];
    expect(await link(a, b, 'sibling')).toMatchObject({ ok: true });
    const said = { why: 'sibling', reason: 'As they say' };
    expect((await stateOf(a)).work.links).toMatchObject([{ reference: await referenceOf(b), ...said }]);
    expect((await stateOf(b)).work.links).toMatchObject([{ reference: await referenceOf(a), ...said }]);
    const shown = (await linkedCases(app, officer, await stateOf(a))).find(({ isByHand }) => isByHand);
    expect(shown?.other?.caseId).toBe(b);
  });

  it('are linked once, however often the form is sent, and also where it stopped between the two', async () => {
    const [a, b] = [await asked(), await asked()];
    const commandId = newId();
    for (const _ of [1, 2]) expect(await link(a, b, 'same-file', officer, commandId)).toMatchObject({ ok: true });
    expect(await link(b, a, 'same-file')).toMatchObject({ ok: true });
    expect((await stateOf(a)).work.links).toHaveLength(1);
    expect((await stateOf(b)).work.links).toHaveLength(1);

    const [c, d] = [await asked(), await asked()];
    // As a crash between the two sides leaves it: only the other side knows.
    await tries(d, officer, 'case.linked', { reference: await referenceOf(c), why: 'same-file' });
    expect(await link(c, d, 'same-file')).toMatchObject({ ok: true });
    expect((await stateOf(c)).work.links).toHaveLength(1);
    expect((await stateOf(d)).work.links).toHaveLength(1);
  });

  it('need somebody who may read both; who may not sees only that the other is there', async () => {
    const [a, b] = [await asked(), await asked()];
    await tries(b, officer, 'case.assigned', { to: 'oscar', role: 'officer' });
    const refused = await link(a, b);
    expect(refused).toMatchObject({ ok: false, code: 'reason-needed' });
    expect(refused.ok ? '' : refused.sentence).toContain(`Open ${await referenceOf(b)} first`);
    expect((await stateOf(a)).work.links).toEqual([]);

    expect(await link(a, b, 'same-person', otherOfficer)).toMatchObject({ ok: true });
    const one = (await linkedCases(app, officer, await stateOf(a))).find(({ isByHand }) => isByHand);
    expect(one).toMatchObject({ reference: await referenceOf(b), other: null });
    await tries(b, officer, 'case.opened', { reason: 'Brother of the person I work for' });
    const now = (await linkedCases(app, officer, await stateOf(a))).find(({ isByHand }) => isByHand);
    expect(now?.other?.caseId).toBe(b);
  });

  it('are taken apart on both sides; what came of opening one out of another is not', async () => {
    const [a, b] = [await asked(), await asked()];
    await link(a, b);
    expect(await unlink(b, a)).toMatchObject({ ok: true });
    expect((await stateOf(a)).work.links).toEqual([]);
    expect((await stateOf(b)).work.links).toEqual([]);
    await tries(a, officer, 'case.linked', { reference: await referenceOf(b), why: 'complaint-about-it' });
    expect(await unlink(a, b)).toMatchObject({ ok: false, code: 'no-link' });
  });

  it('no case is linked with itself or with one that is not there', async () => {
    const a = await asked();
    expect(await link(a, a)).toMatchObject({ code: 'same-case' });
  });
});

describe('the same asked twice', () => {
  /** The same person asks twice; each of the two is known to be theirs, or not. */
  async function twice(known: { first?: boolean; second?: boolean }) {
    const [first, second] = [await asked(), await asked()];
    if (known.first) await confirm(first);
    if (known.second) await confirm(second);
    await link(second, first, 'duplicate');
    return { first, second };
  }

  it('ends the later one, tells its requester under which reference it is answered, and both cases say so', async () => {
    const { first, second } = await twice({ first: true, second: true });
    const commandId = newId();
    for (const _ of [1, 2]) expect(await duplicate(second, first, officer, commandId)).toMatchObject({ ok: true });
    const { request, work } = await stateOf(second);
    expect(request.value).toMatchObject({ work: 'closed', clock: 'stopped' });
    expect(request.context.outcome).toBe('duplicate');
    expect(work.duplicateOf).toBe(await referenceOf(first));
    expect((await stateOf(first)).work.links).toMatchObject([
      { why: 'duplicate', reference: await referenceOf(second) },
    ]);
    const rows = await app.store.outbox.ofCase(second);
    expect(rows.filter(({ body }) => body.template === 'request-closed')).toHaveLength(1);
    expect(await unlink(first, second)).toMatchObject({ ok: false, code: 'duplicate' });
  });

  it('is told to nobody whose identity this very case does not know', async () => {
    const { first, second } = await twice({ first: true });
    const refused = await duplicate(second, first);
    expect(refused).toMatchObject({ ok: false, code: 'identity' });
    expect(refused.ok ? '' : refused.sentence).toContain('What was confirmed in the other case does not count here');
    expect((await stateOf(second)).request.value.work).toBe('working');
  });

  it('does not end the request of somebody known for one of somebody unknown', async () => {
    const { first, second } = await twice({ second: true });
    expect(await duplicate(second, first)).toMatchObject({ ok: false, code: 'identity' });
  });

  it('keeps the earlier date: the one that came first goes on', async () => {
    const early = await someoneAsks(app, null, { receivedOn: '2026-11-02' });
    const late = await asked();
    await confirm(early.caseId);
    await confirm(late);
    expect(await duplicate(early.caseId, late)).toMatchObject({ ok: false, code: 'came-first' });
    expect(await duplicate(late, early.caseId)).toMatchObject({ ok: true });
  });

  it('is not the same where the right differs or the other ended without an answer', async () => {
    const { first, second } = await twice({ first: true, second: true });
    await happensTo(app, first, officer, 'request.withdrawn');
    expect(await duplicate(second, first)).toMatchObject({ ok: false, code: 'ended' });
    const two = await someoneAsks(app);
    const erasure = await app.store.reference(two.other);
    if (!erasure) throw new Error('no second right');
    expect(await duplicate(erasure, two.caseId)).toMatchObject({ ok: false, code: 'other-right' });
  });

  it('a duplicate that is opened again is not released on the identity of the other (the hole of a well-known system)', async () => {
    const first = await someoneAsks(app);
    const again = await someoneAsks(app, null, {
      submissionId: first.submissionId,
      linked: [first.reference],
      by: { kind: 'requester', id: first.submissionId },
    });
    await confirm(first.caseId);
    expect(await link(again.caseId, first.caseId, 'duplicate')).toMatchObject({ ok: true });
    expect(await duplicate(again.caseId, first.caseId)).toMatchObject({ ok: true });
    expect(await tries(again.caseId, officer, 'case.reopened', { reason: 'It asks for more' })).toMatchObject({
      ok: true,
    });
    const { request, record } = await stateOf(again.caseId);
    expect(request.value).toMatchObject({ work: 'working', identity: 'unasked' });
    expect(record.identityMethod).toBeNull();
    expect(await driveToRelease(again.caseId)).toMatchObject({
      ok: false,
      code: 'identity',
      sentence: 'Confirm who is asking before anything is released.',
    });
    await confirm(again.caseId);
    expect(await tries(again.caseId, officer, 'answer.released')).toMatchObject({ ok: true });
  });
});
