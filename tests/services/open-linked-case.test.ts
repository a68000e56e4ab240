import { describe, expect, it } from 'vitest';
import { madeUpReceived } from '../../app/demo/requests.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { type LinkedCase, openLinkedCase } from '../../app/services/case/open-linked-case.ts';
import { requesterCases } from '../../app/services/following/requester-cases.ts';
import { newId } from '../../app/services/new-id.ts';
import { londonDate } from '../../machines/dates.ts';
import { caseId, itemId } from '../../machines/ids.ts';
import { day } from '../machines/made-up.ts';
import { does, officer, openWorld, stateOf, submission } from '../review/world.ts';

const { app } = await openWorld();
const today = londonDate(app.clock.now());

let made = 0;
async function correction() {
  made += 1;
  const id = caseId.parse(newId());
  const request = { reference: `RD-LINK-${made}`, right: 'rectification', name: 'Maya Fenwick', answers: [] } as const;
  const received = madeUpReceived(app.profile, request, submission, [], today);
  await openRequests(app, [{ caseId: id, received }], newId());
  await does(app, id, officer, { type: 'identity.confirmed', method: 'Known to the team', receivedOn: null });
  await does(app, id, officer, { type: 'case.assigned', to: officer.id, role: 'officer' });
  return id;
}

const limit: LinkedCase = {
  right: 'restriction',
  why: 'accuracy-contested',
  receivedOn: today,
  asked: 'Do not use the assessment while you check it.',
};
const open = (id: Awaited<ReturnType<typeof correction>>, commandId = newId(), said: Partial<LinkedCase> = {}) =>
  openLinkedCase(app, officer, { caseId: id, commandId }, { ...limit, ...said });

describe('a case opened out of another', () => {
  it('belongs to the same people and sending, and both say so', async () => {
    const id = await correction();
    const opened = await open(id);
    if (!opened.ok) throw new Error(opened.sentence);
    const [from, to] = [await stateOf(app, id), await stateOf(app, opened.caseId)];
    expect(to.record.received).toMatchObject({
      right: 'restriction',
      receivedOn: today,
      submissionId: submission,
      requester: from.record.received.requester,
      contact: from.record.received.contact,
    });
    expect(from.work.links).toMatchObject([{ reference: opened.reference, why: 'accuracy-contested' }]);
    expect(to.work.links).toMatchObject([{ reference: from.record.received.reference, why: 'accuracy-contested' }]);
    expect(to.record.officer).toBe(officer.id);
    const own = await requesterCases(app, submission);
    expect(own.map(({ caseId: one }) => one)).toContain(opened.caseId);
  });

  it('carries no verification over: who asks is confirmed in each case for itself', async () => {
    const opened = await open(await correction());
    if (!opened.ok) throw new Error(opened.sentence);
    const { request, record } = await stateOf(app, opened.caseId);
    expect(request.value.identity).not.toBe('confirmed');
    expect(record.identityMethod).toBeNull();
    expect(record.proof).toEqual([]);
  });

  it('settles in the same act what asked for it', async () => {
    const id = await correction();
    const item = {
      right: 'rectification',
      where: 'Note of 3 May',
      says: 'Absent',
      shouldSay: 'Ill',
      kind: 'fact',
    } as const;
    await does(app, id, officer, { type: 'item.recorded', itemId: itemId.parse('item-1'), item });
    const duty = { type: 'duty.settled', duty: 'restriction-offered', isDone: true, note: 'Opened' } as const;
    await open(id, newId(), { also: () => [duty] });
    expect((await stateOf(app, id)).work.duties).toMatchObject([{ duty: 'restriction-offered', isDone: true }]);
  });

  it('is opened once, whoever presses twice', async () => {
    const id = await correction();
    const commandId = newId();
    const [first, again] = [await open(id, commandId), await open(id, commandId)];
    expect(again).toEqual(first);
    const other = newId();
    const both = await Promise.all([open(id, other), open(id, other)]);
    expect(both[0]).toEqual(both[1]);
    expect((await stateOf(app, id)).work.links).toHaveLength(2);
  });

  it('is not opened where the link is refused, or on a day that cannot be', async () => {
    const id = await correction();
    const before = (await requesterCases(app, submission)).length;
    const reviewer = { ...officer, roles: [] };
    expect(await openLinkedCase(app, reviewer, { caseId: id, commandId: newId() }, limit)).toMatchObject({ ok: false });
    expect(await open(id, newId(), { receivedOn: day('2030-01-01') })).toMatchObject({ code: 'future' });
    expect(await open(id, newId(), { receivedOn: day('2020-01-01') })).toMatchObject({ code: 'too-early' });
    expect(
      await openLinkedCase(app, officer, { caseId: id, commandId: newId(), expectedVersion: 1 }, limit),
    ).toMatchObject({ code: 'changed-meanwhile' });
    expect((await requesterCases(app, submission)).length).toBe(before);
  });
});
