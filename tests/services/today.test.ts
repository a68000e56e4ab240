import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { type DemoStaffKey, seedDemoStaff } from '../../app/demo/staff.ts';
import { sweepDeadlines } from '../../app/jobs/sweep-deadlines.ts';
import { sweepEveryCase } from '../../app/jobs/sweep-every-case.ts';
import type { EventDraft } from '../../app/services/act.ts';
import { listCases, listFilters } from '../../app/services/case/list-cases.ts';
import { newId } from '../../app/services/new-id.ts';
import { changeRota } from '../../app/services/staff/rota.ts';
import { todayOf } from '../../app/services/watching/today.ts';
import { waitsForDpo } from '../../app/services/watching/waits-for-dpo.ts';
import type { Actor, StaffRole } from '../../machines/actors.ts';
import { type ExemptionCode, exemptionOf } from '../../machines/exemptions/index.ts';
import { type CaseId, considerationId, type StaffId, searchId } from '../../machines/ids.ts';
import { day } from '../machines/made-up.ts';
import { aCase, officer, openWorld, stateOf, does as tries } from '../review/world.ts';

let app: App;
let clock: { at: number };
let staff: Record<DemoStaffKey, StaffId>;
const at = (time: string) => {
  clock.at = Date.parse(time);
};

beforeAll(async () => {
  ({ app, clock } = await openWorld());
  staff = await seedDemoStaff(app);
});

async function does(of: App, id: CaseId, who: Actor, draft: EventDraft): Promise<void> {
  const done = await tries(of, id, who, draft);
  if (!done.ok) throw new Error(`${draft.type}: ${done.sentence}`);
}

/** What somebody’s “Today” says of a case. */
const said = async (who: { id: StaffId; roles: StaffRole[] }, id: CaseId) =>
  (await todayOf(app, who)).lines.filter(({ caseId }) => caseId === id).map(({ sentence }) => sentence);
const lists = async (who: { id: StaffId; roles: StaffRole[] }) =>
  (await todayOf(app, who)).lists.map(({ sentence, href }) => `${sentence} ${href}`);
const priya = (): Actor => ({ kind: 'staff', id: staff.priya, roles: ['officer'] });
const grace = () => ({ id: staff.grace, roles: ['dpo' as const] });
const elin = () => ({ id: staff.elin, roles: ['reviewer' as const] });

/** A case of Priya and, where it has one, of Elin as its reviewer; its date is weeks away. */
async function aCaseOf(reviewer: StaffId | null = staff.elin): Promise<CaseId> {
  const id = await aCase(app);
  await does(app, id, officer, { type: 'identity.confirmed', method: 'Known to the team', receivedOn: null });
  await does(app, id, officer, { type: 'case.assigned', to: staff.priya, role: 'officer' });
  if (reviewer !== null) await does(app, id, priya(), { type: 'case.assigned', to: reviewer, role: 'reviewer' });
  return id;
}

/** Weighed, every question answered with yes. */
function weighed(code: ExemptionCode, notify: 'generic' | 'ncnd' = 'generic'): EventDraft {
  const { test, about, needsReview } = exemptionOf(code);
  return {
    ...{ type: 'exemption.considered', considerationId: considerationId.parse(newId()), code, covers: 'part' },
    ...{ what: 'The note of a call', about: about ?? 'other', citation: null, notify },
    answers: test.map(({ id, sentence }) => ({ id, question: sentence, isYes: true })),
    ...{ reason: 'As it was weighed', evidence: 'Asked', reviewOn: needsReview ? day('2027-12-10') : null },
  };
}

const waits = 'An exemption waits for your approval.';
const forDpo = 'An exemption waits for the approval of the DPO.';

describe('what waits, whatever its date', () => {
  it('an exemption nobody has to approve waits for nobody, one of a reviewer for the reviewer, one of the DPO for the DPO alone', async () => {
    at('2026-06-01T10:00:00+01:00');
    const [nobodys, reviewers, dpos] = [await aCaseOf(), await aCaseOf(), await aCaseOf()];
    await does(app, nobodys, priya(), weighed('crime'));
    await does(app, reviewers, priya(), weighed('serious-harm'));
    await does(app, dpos, priya(), weighed('crime', 'ncnd'));
    expect(await said(elin(), nobodys)).toEqual([]);
    expect(await said(elin(), reviewers)).toEqual([waits]);
    expect(await said(elin(), dpos)).toEqual([]);
    expect([await said(grace(), nobodys), await said(grace(), reviewers)]).toEqual([[], []]);
    expect(await said(grace(), dpos)).toEqual([forDpo]);
    expect((await waitsForDpo(app)).waiting.map(({ id, at: where }) => [id, where])).toEqual([[dpos, 'exemptions']]);

    const [one] = (await stateOf(app, dpos)).considered.exemptions;
    const dpo = { kind: 'staff' as const, ...grace() };
    if (!one) throw new Error('nothing was weighed');
    await does(app, dpos, dpo, { type: 'case.opened', reason: 'To approve' });
    await does(app, dpos, dpo, { type: 'exemption.approved', considerationId: one.id, note: 'Seen' });
    expect(await said(grace(), dpos)).toEqual([]);
    expect(await waitsForDpo(app)).toEqual({ waiting: [], cases: 0 });
  });

  it('where no reviewer is assigned it is the DPO’s to approve or to give to one', async () => {
    const id = await aCaseOf(null);
    await does(app, id, priya(), weighed('serious-harm'));
    expect(await said(grace(), id)).toEqual(['An exemption waits for approval, and no reviewer is assigned.']);
    await does(app, id, priya(), { type: 'case.assigned', to: staff.elin, role: 'reviewer' });
    expect([await said(grace(), id), await said(elin(), id)]).toEqual([[], [waits]]);
  });

  it('whoever approves in the place of the DPO finds it, and nobody does in a case of their own', async () => {
    at('2026-06-08T10:00:00+01:00');
    const [id, own] = [await aCaseOf(), await aCaseOf()];
    for (const one of [id, own]) await does(app, one, priya(), weighed('crime', 'ncnd'));
    await does(app, own, priya(), { type: 'case.assigned', to: staff.tom, role: 'officer' });
    const days = { from: day('2026-06-08'), to: day('2026-06-09') };
    const by = { id: staff.grace };
    await changeRota(app, by, { type: 'absence.recorded', id: newId(), staffId: staff.grace, ...days });
    await changeRota(app, by, {
      ...{ type: 'delegation.given', id: newId(), staffId: staff.grace, toId: staff.tom, roles: ['dpo'] },
      ...{ only: ['approval'], ...days },
    });
    const tom = { id: staff.tom, roles: ['officer' as const] };
    expect(await said(tom, id)).toEqual([forDpo]);
    expect(await said(tom, own)).toEqual([]);
  });

  it('behind more cases than are read at once, each is counted', async () => {
    const before = (await waitsForDpo(app)).cases;
    for (let n = 0; n < 51; n += 1) await does(app, await aCaseOf(), priya(), weighed('crime', 'ncnd'));
    const { waiting, cases } = await waitsForDpo(app);
    expect([waiting.length, cases]).toEqual([50, before + 51]);
    const mine = (await todayOf(app, grace())).lines.filter(({ sentence }) => sentence === forDpo);
    expect(mine).toHaveLength(before + 51);
  });
});

describe('what somebody was told of', () => {
  it('stands in their “Today” while it stands, whatever the date of the case', async () => {
    at('2026-09-01T10:00:00+01:00');
    const id = await aCaseOf();
    await does(app, id, priya(), {
      ...{ type: 'search.asked', searchId: searchId.parse(newId()), system: 'Archive', terms: 'The name' },
      ...{ owner: 'The archivist', ownerEmail: null, what: 'All', from: null, to: null, dueOn: day('2026-09-04') },
    });
    at('2026-09-12T10:00:00+01:00');
    expect(await said(grace(), id)).toEqual([]);
    await sweepDeadlines(app);
    const late = 'A search was to be answered by 4 September 2026. Speak to whoever is above its owner.';
    expect(await said(grace(), id)).toEqual([late]);
    // Whoever is the DPO by then.
    expect(await said({ id: staff.sam, roles: ['dpo'] }, id)).toEqual([late]);
    expect(await said(elin(), id)).toEqual([]);
    await does(app, id, priya(), { type: 'request.withdrawn', reason: 'No longer needed' });
    expect(await said(grace(), id)).toEqual([]);
  });
});

describe('what is dealt with in a list', () => {
  it('the cases of somebody who cannot sign in any more are named to the DPO', async () => {
    const id = await aCase(app);
    await does(app, id, officer, { type: 'case.assigned', to: staff.jo, role: 'officer' });
    expect((await lists(grace())).join()).not.toContain('Jo Lindqvist');
    await app.auth.accounts.setDisabled(staff.jo, clock.at);
    expect(await lists(grace())).toContain(
      `1 case is still with Jo Lindqvist, who cannot sign in any more /desk?owner=${staff.jo}`,
    );
    expect((await lists(elin())).join()).not.toContain('Jo Lindqvist');
  });

  it('what somebody who cannot sign in any more was to approve is named to the DPO', async () => {
    const id = await aCase(app);
    await does(app, id, officer, { type: 'case.assigned', to: staff.tom, role: 'reviewer' });
    expect((await lists(grace())).join()).not.toContain('reviewer Tom Ashby');
    await app.auth.accounts.setDisabled(staff.tom, clock.at);
    expect(await lists(grace())).toContain(
      `1 case has as its reviewer Tom Ashby, who cannot sign in any more /desk?reviewer=${staff.tom}`,
    );
    const { cases } = await listCases(app, staff.grace, listFilters.parse({ reviewer: staff.tom }));
    expect(cases.map((one) => one.id)).toEqual([id]);
    await app.auth.accounts.setDisabled(staff.tom, null);
  });

  it('of more missed dates without a cause than have a line, the log has them all', async () => {
    at('2026-10-01T10:00:00+01:00');
    const id = await aCaseOf();
    at('2026-11-20T10:00:00Z');
    await sweepDeadlines(app);
    expect(await said(grace(), id)).toContain('The date 2 November 2026 was missed, and no cause is on record.');
    await does(app, id, priya(), { type: 'request.withdrawn', reason: 'Waited too long' });
    // The DPO was told that it was late, and it is no longer: twenty that were missed before it have their lines.
    expect(await said(grace(), id)).toEqual([]);
    const n = await app.store.count({ missed: true, lateCause: '' });
    expect(n).toBeGreaterThan(20);
    expect((await lists(grace())).join()).toContain(`${n} missed dates have no cause on record`);
  });

  it('papers that need not be kept are the DPO’s to propose, and somebody else’s to agree to', async () => {
    at('2026-10-01T10:00:00+01:00');
    const id = await aCaseOf();
    await does(app, id, priya(), { type: 'request.withdrawn', reason: 'No longer needed' });
    at('2029-10-03T10:00:00+01:00');
    await sweepDeadlines(app);
    await sweepEveryCase(app);
    expect(await said(grace(), id)).toEqual([]);
    // The one of the late search was closed too.
    expect(await lists(grace())).toContain('The papers of 2 closed cases need not be kept any longer /dpo/disposal');
    const proposed = { type: 'disposal.proposed', rule: 'Three years', keptUntil: day('2029-10-01') } as const;
    const dpo = { kind: 'staff' as const, ...grace() };
    await does(app, id, dpo, proposed);
    expect(await lists(grace())).toContain('The papers of 1 closed case need not be kept any longer /dpo/disposal');
    expect((await lists(grace())).join()).not.toContain('/desk/disposal');
    expect(await lists(elin())).toContain(
      '1 case waits for a second person to agree that it is destroyed /desk/disposal',
    );
  });
});
