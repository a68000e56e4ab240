import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { type DemoStaffKey, seedDemoStaff } from '../../app/demo/staff.ts';
import { sweepDeadlines } from '../../app/jobs/sweep-deadlines.ts';
import { sweepIncidents } from '../../app/jobs/sweep-incidents.ts';
import { act, type EventDraft } from '../../app/services/act.ts';
import { withinDelegation } from '../../app/services/case/within-delegation.ts';
import { forecastOf } from '../../app/services/figures/forecast.ts';
import { newId } from '../../app/services/new-id.ts';
import { readCase } from '../../app/services/read-case.ts';
import { changeRota, standingIn } from '../../app/services/staff/rota.ts';
import { rotaHistory } from '../../app/services/staff/rota-history.ts';
import { todayOf } from '../../app/services/watching/today.ts';
import type { StaffRole } from '../../machines/actors.ts';
import { mayDo } from '../../machines/case.ts';
import type { CaseEventType } from '../../machines/events.ts';
import { type CaseId, incidentId, type StaffId } from '../../machines/ids.ts';
import type { RotaChange } from '../../machines/rota/changes.ts';
import { day } from '../machines/made-up.ts';
import { aCase, does, officer, openWorld, stateOf } from '../review/world.ts';

let app: App;
let clock: { at: number };
let staff: Record<DemoStaffKey, StaffId>;
const at = (time: string) => {
  clock.at = Date.parse(time);
};

/** A case of Priya, received on 1 June and due on 1 July 2026. */
async function priyasCase(): Promise<CaseId> {
  at('2026-06-01T10:00:00+01:00');
  const id = await aCase(app);
  await does(app, id, officer, { type: 'case.assigned', to: staff.priya, role: 'officer' });
  return id;
}

const away = (who: StaffId, from: string, to: string): RotaChange => ({
  ...{ type: 'absence.recorded', id: newId(), staffId: who, from: day(from), to: day(to) },
});
const says = (by: StaffId, change: RotaChange) => changeRota(app, { id: by }, change);
const actor = async (id: StaffId, roles: StaffRole[]) => ({
  ...{ kind: 'staff' as const, id, roles },
  for: [...(await standingIn(app, { id, roles }))],
});
const told = async (who: StaffId) =>
  (await app.store.notices.waiting(['digest', 'at-once', 'desk'])).filter((id) => id === who).length > 0;

beforeAll(async () => {
  ({ app, clock } = await openWorld());
  staff = await seedDemoStaff(app);
});

describe('somebody who is away', () => {
  it('says so themselves, or has it said by the DPO or an administrator, and by nobody else', async () => {
    at('2026-06-01T10:00:00+01:00');
    const change = away(staff.priya, '2026-06-03', '2026-06-04');
    expect(await says(staff.tom, change)).toMatchObject({ ok: false, code: 'not-yours' });
    expect(await says(staff.priya, change)).toEqual({ ok: true });
    expect(await says(staff.sam, away(staff.tom, '2026-06-03', '2026-06-03'))).toEqual({ ok: true });
    expect(await says(staff.grace, { type: 'absence.taken-back', id: change.id })).toEqual({ ok: true });
    expect((await rotaHistory(app, staff.priya)).map(({ by, words }) => `${by}: ${words}`)).toEqual([
      'Grace Adeyemi: Taken back: Priya Nair is away, 3 June 2026 to 4 June 2026',
      'Priya Nair: Priya Nair is away, 3 June 2026 to 4 June 2026',
    ]);
    expect(await rotaHistory(app, null)).toHaveLength(3);
  });

  it('makes it likelier that their cases are late, and the forecast says why', async () => {
    const id = await priyasCase();
    const foreseen = async () => (await forecastOf(app, () => 'Priya')).cases.find((one) => one.id === id);
    at('2026-06-15T10:00:00+01:00');
    const before = await foreseen();
    expect(await says(staff.priya, away(staff.priya, '2026-06-12', '2026-06-24'))).toEqual({ ok: true });
    const after = await foreseen();
    expect(after?.chance).toBeGreaterThan(before?.chance ?? 1);
    expect(after?.reasons).toContain('Priya is away until 24 June 2026.');
  });
});

describe('somebody who stands in', () => {
  it('is told the warnings, has the work of today, reads the case, and what they do says for whom', async () => {
    const id = await priyasCase();
    at('2026-06-16T10:00:00+01:00');
    const tom = { id: staff.tom, roles: ['officer'] as StaffRole[] };
    expect(await readCase(app, await actor(staff.tom, ['officer']), id)).toMatchObject({ code: 'reason-needed' });
    const given: RotaChange = {
      ...{ type: 'delegation.given', id: newId(), staffId: staff.priya, toId: staff.tom, roles: ['officer'] },
      ...{ from: day('2026-06-16'), to: day('2026-06-24') },
    };
    expect(await says(staff.priya, given)).toEqual({ ok: true });

    at('2026-06-17T10:00:00+01:00');
    expect(await told(staff.tom)).toBe(false);
    await sweepDeadlines(app);
    expect([await told(staff.tom), await told(staff.priya)]).toEqual([true, true]);
    const ofPriya = (await todayOf(app, tom)).lines.filter(({ caseId }) => caseId === id);
    expect(ofPriya.map(({ forWhom }) => forWhom)).toEqual(['Priya Nair']);
    const own = (await todayOf(app, { id: staff.priya, roles: ['officer'] })).lines;
    expect(new Set(own.map(({ forWhom }) => forWhom))).toEqual(new Set([null]));

    const tomForPriya = await actor(staff.tom, ['officer']);
    expect(await readCase(app, tomForPriya, id)).toMatchObject({ ok: true });
    const done = await act(app, tomForPriya, { caseId: id, commandId: newId() }, () => [
      { type: 'note.added', body: 'Rang the archive' },
    ]);
    expect(done.ok && done.loaded.history.at(-1)?.event.by).toEqual({
      ...{ kind: 'staff', id: staff.tom, roles: ['officer'] },
      for: [{ id: staff.priya, role: 'officer' }],
    });

    expect(await says(staff.priya, { type: 'delegation.ended', id: given.id })).toEqual({ ok: true });
    expect(await actor(staff.tom, ['officer'])).toMatchObject({ for: [] });
    expect((await todayOf(app, tom)).lines.filter(({ caseId }) => caseId === id)).toEqual([]);
  });

  it('for single acts does these and no others, is told why, and is told the warnings that these deal with', async () => {
    const id = await priyasCase();
    at('2026-06-27T10:00:00+01:00');
    const given: RotaChange = {
      ...{ type: 'delegation.given', id: newId(), staffId: staff.priya, toId: staff.tom, roles: ['officer'] },
      ...{ only: ['extension'], from: day('2026-06-27'), to: day('2026-06-30') },
    };
    expect(await says(staff.priya, given)).toEqual({ ok: true });
    const tom = await actor(staff.tom, ['officer']);
    expect(await readCase(app, tom, id)).toMatchObject({ ok: true });
    const tomDoes = (draft: EventDraft) => act(app, tom, { caseId: id, commandId: newId() }, () => [draft]);
    expect(await tomDoes({ type: 'note.added', body: 'Rang the archive' })).toMatchObject({
      ...{ ok: false, code: 'not-delegated' },
      sentence: expect.stringContaining('You stand in here only for extending the time.'),
    });
    const mine = (await todayOf(app, { id: staff.tom, roles: ['officer'] })).lines.filter(
      ({ caseId }) => caseId === id,
    );
    expect(mine.map(({ act: link, forWhom }) => [link, forWhom])).toEqual([['Extend, if it is complex', 'Priya Nair']]);
    // What is not theirs to do is not offered either, and the list of what cannot be done says why.
    const inCase = withinDelegation(await stateOf(app, id), tom, day('2026-06-27'));
    const offered = async (type: CaseEventType) => mayDo(await stateOf(app, id), inCase, type)?.code ?? null;
    expect(await offered('extension.given')).toBe(null);
    for (const type of ['note.added', 'case.assigned', 'marks.added'] as const) {
      expect(await offered(type)).toBe('not-delegated');
    }
    await sweepDeadlines(app);
    const ofTom = (await app.store.notices.ofCase(id)).filter(({ staffId }) => staffId === staff.tom);
    expect(ofTom.map(({ telling }) => telling.code)).toEqual(['notice-near']);
    const extended = await tomDoes({ type: 'extension.given', reason: 'complexity', explanation: 'Many old boxes' });
    expect(extended.ok && extended.loaded.history.at(-1)?.event.by).toEqual({
      ...{ kind: 'staff', id: staff.tom, roles: ['officer'], for: [{ id: staff.priya, role: 'officer' }] },
    });
    expect((await rotaHistory(app, staff.priya))[0]?.words).toContain('as officer, only for extending the time');
    // Who gives a reason for opening it acts for themselves, as anybody of the team does.
    await tomDoes({ type: 'case.opened', reason: 'The archive rang back' });
    const note = await tomDoes({ type: 'note.added', body: 'Rang the archive' });
    expect(note.ok && note.loaded.history.at(-1)?.event.by).toEqual({
      kind: 'staff',
      id: staff.tom,
      roles: ['officer'],
    });
    expect(await says(staff.priya, { type: 'delegation.ended', id: given.id })).toEqual({ ok: true });
  });

  it('for the DPO has the DPO’s work of today, marked for whom, on these days and in this role only', async () => {
    const id = await priyasCase();
    at('2026-07-01T10:00:00+01:00');
    const elin = { id: staff.elin, roles: ['reviewer', 'dpo'] as StaffRole[] };
    await app.auth.accounts.setRoles(staff.elin, elin.roles);
    const of = async (who: { id: StaffId; roles: StaffRole[] }) =>
      (await todayOf(app, who)).lines.filter(({ caseId }) => caseId === id).map(({ forWhom }) => forWhom);
    const given: RotaChange = {
      ...{ type: 'delegation.given', id: newId(), staffId: staff.grace, toId: staff.elin, roles: ['dpo'] },
      ...{ from: day('2026-07-01'), to: day('2026-07-02') },
    };
    expect(await says(staff.grace, given)).toEqual({ ok: true });
    expect(await of(elin)).toEqual(['Grace Adeyemi']);
    expect(await of({ ...elin, roles: ['reviewer'] })).toEqual([]);
    expect(await of({ id: staff.grace, roles: ['dpo'] })).toEqual([null]);
    expect(await says(staff.grace, { type: 'delegation.ended', id: given.id })).toEqual({ ok: true });
    expect(await of(elin)).toEqual([null]);
  });

  it('with single acts of the DPO does these for the DPO while that one is away, in no case of their own', async () => {
    const [id, own] = [await priyasCase(), await priyasCase()];
    at('2026-07-06T10:00:00+01:00');
    const incidents = { [id]: incidentId.parse(newId()), [own]: incidentId.parse(newId()) };
    const priya = await actor(staff.priya, ['officer']);
    for (const of of [id, own]) {
      const recorded = await does(app, of, priya, {
        ...{ type: 'incident.recorded', incidentId: incidents[of] ?? incidentId.parse(''), kind: 'wrong-recipient' },
        ...{ awareAt: clock.at, happenedOn: null, what: 'A letter went astray', whose: 'The requester', people: 1 },
      });
      expect(recorded).toMatchObject({ ok: true });
    }
    await does(app, own, priya, { type: 'case.assigned', to: staff.tom, role: 'officer' });
    const left: RotaChange = {
      ...{ type: 'delegation.given', id: newId(), staffId: staff.grace, toId: staff.tom, roles: ['dpo'] },
      ...{ only: ['incidents'], from: day('2026-07-06'), to: day('2026-07-07') },
    };
    expect(await says(staff.grace, left)).toMatchObject({ ok: false, code: 'not-away' });
    expect(await says(staff.grace, away(staff.grace, '2026-07-06', '2026-07-07'))).toEqual({ ok: true });
    expect(await says(staff.grace, left)).toEqual({ ok: true });

    // Whoever deals with it is told of the 72 hours, once, beside the DPOs (Elin is one by now); of a case of their own as the DPO, nobody.
    for (let sweeps = 0; sweeps < 2; sweeps += 1) await sweepIncidents(app);
    const toldOf = async (of: CaseId) =>
      (await app.store.notices.ofCase(of))
        .filter(({ telling }) => telling.code === 'incident-known')
        .map(({ staffId }) => staffId)
        .sort();
    expect(await toldOf(id)).toEqual([staff.grace, staff.elin, staff.tom].sort());
    expect(await toldOf(own)).toEqual([staff.grace, staff.elin].sort());

    const tom = await actor(staff.tom, ['officer']);
    const mine = (await todayOf(app, { id: staff.tom, roles: ['officer'] })).lines.filter(
      ({ caseId }) => caseId === id,
    );
    expect(new Set(mine.map(({ forWhom }) => forWhom))).toEqual(new Set(['Grace Adeyemi']));
    const tomDoes = (of: CaseId, draft: EventDraft) => act(app, tom, { caseId: of, commandId: newId() }, () => [draft]);
    const assess = (of: CaseId): EventDraft => ({
      ...{ type: 'incident.assessed', incidentId: incidents[of] ?? incidentId.parse(''), risk: 'high' },
      ...{
        likelihood: 'possible',
        severity: 'minor',
        isAboutChildren: false,
        isSensitive: false,
        reason: 'It came back',
      },
    });
    expect(await tomDoes(id, assess(id))).toMatchObject({ code: 'reason-needed' });
    await tomDoes(id, { type: 'case.opened', reason: 'The incident, for Grace' });
    expect(await tomDoes(id, { type: 'hold.lifted', kind: 'other', reason: 'Over' })).toMatchObject({ code: 'role' });
    const done = await tomDoes(id, assess(id));
    expect(done.ok && done.loaded.history.at(-1)?.event.by).toEqual({
      ...{ kind: 'staff', id: staff.tom, roles: ['officer'], for: [{ id: staff.grace, role: 'dpo' }] },
    });
    expect(await tomDoes(own, assess(own))).toMatchObject({ ok: false, code: 'role' });
    expect(mayDo(await stateOf(app, own), tom, 'incident.assessed')).toMatchObject({ code: 'role' });
    at('2026-07-08T10:00:00+01:00');
    expect(await actor(staff.tom, ['officer'])).toMatchObject({ for: [] });
  });

  it('is the DPO where somebody is away and has named nobody: a warning that reaches nobody is none', async () => {
    await priyasCase();
    at('2026-06-22T10:00:00+01:00');
    await sweepDeadlines(app);
    expect(await told(staff.grace)).toBe(true);
  });
});
