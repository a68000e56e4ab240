import { describe, expect, it, vi } from 'vitest';
import { madeUpReceived } from '../../app/demo/requests.ts';
import { buildAnswer } from '../../app/jobs/build-answer.ts';
import { tellEvent } from '../../app/routes/desk/case/tell-event.ts';
import { release } from '../../app/services/answer/release.ts';
import { answerParts } from '../../app/services/answer/released-answer.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { performLinking } from '../../app/services/case/linking-act.ts';
import { perform } from '../../app/services/case-act.ts';
import { downloadAnswer } from '../../app/services/following/download-answer.ts';
import { requesterCase } from '../../app/services/following/requester-cases.ts';
import { requesterStatus } from '../../app/services/following/requester-status.ts';
import { newId } from '../../app/services/new-id.ts';
import { decideDataSet } from '../../app/services/rights/decide-data-set.ts';
import { offerAccess } from '../../app/services/rights/offer-access.ts';
import { openErasure } from '../../app/services/rights/open-erasure.ts';
import { recordDataSet } from '../../app/services/rights/record-data-set.ts';
import { recordObjectedUse } from '../../app/services/rights/record-objected-use.ts';
import { sendDataSet } from '../../app/services/rights/send-data-set.ts';
import { tellOfDelay } from '../../app/services/rights/tell-of-delay.ts';
import { turnIntoAccess, turnOwnIntoAccess } from '../../app/services/rights/turn-into-access.ts';
import { waitsForDpo } from '../../app/services/watching/waits-for-dpo.ts';
import { addDays, londonDate } from '../../machines/dates.ts';
import { type CaseId, caseId, type ItemId } from '../../machines/ids.ts';
import type { Right } from '../../machines/people.ts';
import { itemDecision } from '../../machines/work/items.ts';
import { items } from '../machines/items.ts';
import { does, officer, openWorld, reviewer, stateOf, submission } from '../review/world.ts';

const { app } = await openWorld();
const today = londonDate(app.clock.now());
const firstAsked = addDays(today, -5);
const command = (id: CaseId) => ({ caseId: id, commandId: newId() });

let made = 0;
async function asked(right: Right, answers: { id: string; question: string; answer: string }[] = []) {
  made += 1;
  const id = caseId.parse(newId());
  const reference = `RD-PORT-${String(made).padStart(4, '0')}`;
  const received = madeUpReceived(
    app.profile,
    { reference, right, name: 'Maya Fenwick', answers },
    submission,
    [],
    firstAsked,
  );
  await openRequests(app, [{ caseId: id, received }], newId());
  await does(app, id, officer, { type: 'identity.confirmed', method: 'Known to the team', receivedOn: null });
  return { id, reference };
}
const own = async (reference: string) => {
  const found = await requesterCase(app, submission, reference);
  if (!found.ok) throw new Error('not theirs');
  return found;
};
const dataSet = {
  dataSet: 'My answers',
  system: 'App',
  isProvidedByPerson: 'yes',
  basis: 'consent',
  isAutomated: 'yes',
} as const;
const csv = (text: string) => {
  const bytes = Buffer.from(text);
  return { name: 'a.csv', size: bytes.length, bytes: async () => new Uint8Array(bytes) };
};
const lists = async (id: CaseId, said: Partial<Record<keyof typeof dataSet, string>> = {}) => {
  const done = await perform(
    app,
    officer,
    command(id),
    recordDataSet,
    recordDataSet.input.parse({ ...dataSet, ...said }),
  );
  if (!done.ok) throw new Error(done.sentence);
  const last = done.loaded.state.work.items.at(-1);
  if (!last) throw new Error('nothing listed');
  return last.id;
};
const decides = (
  id: CaseId,
  of: Awaited<ReturnType<typeof lists>>,
  outcome: 'exported' | 'refused',
  file: string | null,
  sending: object = {},
) =>
  decideDataSet.perform(
    app,
    officer,
    command(id),
    decideDataSet.input.parse({
      of,
      outcome,
      limit: outcome === 'refused' ? 'public-task' : '',
      reason: 'As it stands.',
      ...sending,
    }),
    file === null ? null : csv(file),
  );
const told = async (bytes: AsyncIterable<Uint8Array>): Promise<string> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
};

describe('a set of data', () => {
  it('that the right does not reach is not handed over, and its file is not kept', async () => {
    const { id } = await asked('portability');
    const of = await lists(id, { basis: 'other' });
    const deleted = vi.spyOn(app.files, 'delete');
    expect(await decides(id, of, 'exported', 'a\n1\n')).toMatchObject({ ok: false, code: 'basis' });
    expect(deleted).toHaveBeenCalledTimes(1);
    deleted.mockRestore();
    expect(await decides(id, of, 'exported', null)).toMatchObject({ code: 'wrong-file' });
    expect((await stateOf(app, id)).work.items[0]?.decision).toBeNull();
  });

  it('is approved and released as the same bytes, and each download is on record', async () => {
    const { id, reference } = await asked('portability');
    expect(await decides(id, await lists(id), 'exported', 'a,b\n1,=2\n')).toMatchObject({ ok: true });
    await does(
      app,
      id,
      officer,
      { type: 'decision.recorded', outcome: 'granted', explanation: 'All of it.', exemptions: [] },
      { type: 'approval.requested' },
    );
    await buildAnswer(app, { caseId: id, attempts: 1 });
    const approved = (await stateOf(app, id)).record.answer?.exports;
    expect(approved).toMatchObject([{ dataSet: 'My answers' }]);
    await does(app, id, reviewer, { type: 'approval.given', note: '' });
    expect(answerParts((await own(reference)).state)).toEqual([]);
    expect(await downloadAnswer(app, await own(reference), 'data-1-json', false)).toMatchObject({ ok: false });
    await does(app, id, officer, { type: 'answer.released', delivery: 'portal', recipient: 'Maya Fenwick' });
    expect((await stateOf(app, id)).record.answer?.exports).toEqual(approved);

    const json = await downloadAnswer(app, await own(reference), 'data-1-json', false);
    const table = await downloadAnswer(app, await own(reference), 'data-1-csv', false);
    if (!json.ok || !table.ok) throw new Error('not there');
    expect(JSON.parse(await told(json.bytes))).toMatchObject({ dataSet: 'My answers', rows: [{ a: '1', b: '=2' }] });
    expect(await told(table.bytes)).toBe('a,b\r\n1,=2\r\n');
    expect([json.name, json.type]).toEqual([`data-1-${reference}.json`, 'application/json']);
    const { history } = await own(reference);
    expect(history.filter(({ event }) => event.type === 'answer.downloaded')).toHaveLength(2);
  });
});

describe('a set of data the person wants sent to an organisation (Art 20(2))', () => {
  const college = [{ id: 'which-organisation@1', question: 'Which organisation?', answer: 'Northfold College' }];
  const toCollege = { sendTo: 'organisation', organisation: 'Northfold College', way: 'their-upload' };
  const record = async (id: CaseId, of: ItemId) =>
    perform(app, officer, command(id), sendDataSet, {
      of,
      checked: 'Rang the number on their website',
      proof: 'Receipt 4711 of their upload page',
      on: null,
    });

  it('is not decided on before somebody says how it gets there, or why it cannot', async () => {
    const { id } = await asked('portability', college);
    const of = await lists(id);
    expect(await decides(id, of, 'exported', 'a\n1\n')).toMatchObject({
      code: 'to-whom',
      citation: 'UK GDPR Art 20(2)',
    });
    expect(await decides(id, of, 'exported', 'a\n1\n', { sendTo: 'organisation' })).toMatchObject({
      code: 'no-organisation',
    });
    expect(await decides(id, of, 'exported', 'a\n1\n', { ...toCollege, way: '' })).toMatchObject({ code: 'no-way' });
    const impossible = { sendTo: 'not-feasible', organisation: 'Northfold College' };
    expect(await decides(id, of, 'exported', 'a\n1\n', impossible)).toMatchObject({ code: 'not-feasible' });
    const why = { ...impossible, notFeasible: 'They take paper only.' };
    expect(await decides(id, of, 'exported', 'a\n1\n', why)).toMatchObject({ ok: true });
    expect((await stateOf(app, id)).work.items[0]).toMatchObject({ isToBeCarriedOut: false });
  });

  it('goes there after approval, by the officer, with proof; the letter leaves only then', async () => {
    const { id, reference } = await asked('portability', college);
    const of = await lists(id);
    expect(await decides(id, of, 'exported', 'a\n1\n', toCollege)).toMatchObject({ ok: true });
    await does(
      app,
      id,
      officer,
      { type: 'decision.recorded', outcome: 'granted', explanation: 'All of it.', exemptions: [] },
      { type: 'approval.requested' },
    );
    expect(await record(id, of)).toMatchObject({ code: 'not-approved' });
    await buildAnswer(app, { caseId: id, attempts: 1 });
    await does(app, id, reviewer, { type: 'approval.given', note: '' });

    const releasing = { delivery: 'portal', recipient: 'Maya Fenwick', otherWay: '' } as const;
    expect(await perform(app, officer, command(id), release, releasing)).toMatchObject({
      code: 'not-carried-out',
      sentence: expect.stringContaining('still waits to be sent to the organisation the person named'),
    });
    expect(await record(id, of)).toMatchObject({ ok: true });
    expect(await record(id, of)).toMatchObject({ ok: false });
    expect(await perform(app, officer, command(id), release, releasing)).toMatchObject({ ok: true });

    const { state, history } = await own(reference);
    expect(requesterStatus(state, today).now.join(' ')).toContain('We sent “My answers” to Northfold College on');
    const sent = history.find(({ event }) => event.type === 'data-set.sent')?.event;
    expect(sent && tellEvent(sent, 'portability')).toMatchObject({
      title: 'Sent to Northfold College: by their own secure upload page',
      detail: expect.stringContaining('Receipt 4711'),
    });
  });
});

describe('a refused set of data', () => {
  it('becomes an access case with the same day of receipt, by one click, once it was offered', async () => {
    const { id, reference } = await asked('portability');
    await decides(id, await lists(id), 'refused', null);
    expect(await turnOwnIntoAccess(app, await own(reference), newId())).toMatchObject({
      ok: false,
      code: 'not-offered',
    });
    expect(await perform(app, officer, command(id), offerAccess, { body: 'A copy?' })).toMatchObject({ ok: true });
    const click = newId();
    const opened = await turnOwnIntoAccess(app, await own(reference), click);
    if (!opened.ok) throw new Error(opened.sentence);
    expect(await turnOwnIntoAccess(app, await own(reference), click)).toMatchObject({ reference: opened.reference });
    expect(await turnOwnIntoAccess(app, await own(reference), newId())).toMatchObject({ ok: false, code: 'asked' });
    const { record, request } = await stateOf(app, opened.caseId);
    expect(record.received).toMatchObject({ right: 'access', receivedOn: firstAsked, submissionId: submission });
    expect(request.value.identity).not.toBe('confirmed');
  });

  it('is turned by the desk as well, which settles the duty to offer it', async () => {
    const { id } = await asked('portability');
    await decides(id, await lists(id), 'refused', null);
    expect(await performLinking(app, officer, command(id), turnIntoAccess, {})).toMatchObject({ ok: true });
    expect((await stateOf(app, id)).work.duties).toMatchObject([{ duty: 'access-offered', isDone: true }]);
  });

  it('nothing of another right is turned into anything by its requester', async () => {
    const { reference } = await asked('objection');
    expect(await turnOwnIntoAccess(app, await own(reference), newId())).toMatchObject({
      ok: false,
      code: 'other-right',
    });
  });
});

describe('an objection', () => {
  const use = { use: 'Newsletter', situation: '', basis: 'consent', mayDelayService: 'no' } as const;

  it('to marketing is decided when it is listed', async () => {
    const { id } = await asked('objection');
    await perform(app, officer, command(id), recordObjectedUse, { ...use, kind: 'direct-marketing' });
    const { work } = await stateOf(app, id);
    expect(work.items).toMatchObject([{ outcome: 'granted', isToBeCarriedOut: true }]);
  });

  it('that may delay a service: the message and the record of it are one act', async () => {
    const { id } = await asked('objection');
    const said = { ...use, kind: 'particular-situation', basis: 'public-task', mayDelayService: 'yes' } as const;
    await perform(app, officer, command(id), recordObjectedUse, said);
    await perform(app, officer, command(id), tellOfDelay, { body: 'Your grant may come later.' });
    const { work, record } = await stateOf(app, id);
    expect(record.messages).toMatchObject([{ from: 'team', body: 'Your grant may come later.' }]);
    expect(work.duties).toMatchObject([{ duty: 'told-of-delay', isDone: true }]);
  });

  it('that was weighed waits for the DPO, who finds it', async () => {
    const { id, reference } = await asked('objection');
    const said = { ...use, kind: 'particular-situation', basis: 'public-task' } as const;
    const listed = await perform(app, officer, command(id), recordObjectedUse, said);
    if (!listed.ok) throw new Error(listed.sentence);
    const [one] = listed.loaded.state.work.items;
    if (!one) throw new Error('nothing listed');
    const decision = itemDecision.parse(items.objection?.no);
    await does(app, id, officer, { type: 'item.decided', itemId: one.id, decision });
    expect(await waitsForDpo(app)).toMatchObject({
      waiting: [{ reference, sentence: expect.stringContaining('balance'), at: 'work' }],
      cases: 1,
    });
  });

  it('that was upheld opens an erasure case from its own day of receipt, and no other does', async () => {
    const { id } = await asked('objection');
    const before = await performLinking(app, officer, command(id), openErasure, { asked: 'What was kept for it' });
    expect(before).toMatchObject({ ok: false, code: 'not-upheld' });
    await perform(app, officer, command(id), recordObjectedUse, { ...use, kind: 'direct-marketing' });
    const opened = await performLinking(app, officer, command(id), openErasure, { asked: 'What was kept for it' });
    if (!opened.ok) throw new Error(opened.sentence);
    expect((await stateOf(app, opened.caseId)).record.received).toMatchObject({
      right: 'erasure',
      receivedOn: firstAsked,
    });
    expect((await stateOf(app, id)).work.duties).toMatchObject([{ duty: 'erasure-decided', isDone: true }]);
  });
});
