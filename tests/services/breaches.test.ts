import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { madeUpReceived } from '../../app/demo/requests.ts';
import { sweepDeadlines } from '../../app/jobs/sweep-deadlines.ts';
import { sweepIncidents } from '../../app/jobs/sweep-incidents.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { perform } from '../../app/services/case-act.ts';
import { figuresOf, monthsUntil } from '../../app/services/figures/figures.ts';
import { logFilters, requestLog } from '../../app/services/figures/request-log.ts';
import { apologise } from '../../app/services/missed-dates/apologise.ts';
import { assessIncident } from '../../app/services/missed-dates/assess-incident.ts';
import { breachLog } from '../../app/services/missed-dates/breaches.ts';
import { explainBreach } from '../../app/services/missed-dates/explain-breach.ts';
import { incidentList } from '../../app/services/missed-dates/incident-list.ts';
import { closeIncident, recallForIncident, recordIncident } from '../../app/services/missed-dates/record-incident.ts';
import { notReportIncident, reportIncident } from '../../app/services/missed-dates/report-incident.ts';
import { tellOfIncident } from '../../app/services/missed-dates/tell-of-incident.ts';
import { newId } from '../../app/services/new-id.ts';
import { refold } from '../../app/services/refold.ts';
import { todayOf } from '../../app/services/watching/today.ts';
import { type Actor, actor } from '../../machines/actors.ts';
import { monthOf } from '../../machines/dates.ts';
import { type CaseId, caseId, type StaffId } from '../../machines/ids.ts';
import { day } from '../machines/made-up.ts';
import { aCase, does, openWorld, stateOf, submission } from '../review/world.ts';

let app: App;
let clock: { at: number };
let grace: Actor;
let graceId: StaffId;

beforeAll(async () => {
  ({ app, clock } = await openWorld());
  const made = await app.auth.accounts.createAccount({
    ...{ name: 'grace', email: 'grace@northfold.example', roles: ['dpo'] },
    ...{ password: 'harbour-lantern-violet', demo: true },
  });
  if (!made.ok) throw new Error(made.code);
  graceId = made.id;
  grace = actor.parse({ kind: 'staff', id: graceId, roles: ['dpo'] });
});

const at = (time: string): void => {
  clock.at = Date.parse(time);
};
const to = (caseId: CaseId) => ({ caseId, commandId: newId() });
const linesOf = async (): Promise<readonly string[]> =>
  (await todayOf(app, { id: graceId, roles: ['dpo'] })).lines.map(({ sentence }) => sentence);
/** The DPO reads a case that is not theirs only with a reason. */
const opens = (id: CaseId) => does(app, id, grace, { type: 'case.opened', reason: 'It is late' });

const said = { what: 'The archive was shut', done: 'Asked again', owner: 'Records manager' };

describe('the log of missed dates', () => {
  const cases: CaseId[] = [];

  it('has each from the sweep after the day on, without a cause first, and so has the DPO’s “Today”', async () => {
    at('2026-06-01T09:00:00Z');
    for (let n = 0; n < 3; n++) cases.push(await aCase(app));
    at('2026-07-01T23:00:00Z');
    await sweepDeadlines(app);
    expect((await breachLog(app, { cause: null, after: null }, true)).unexplained).toBe(3);
    const { open } = await breachLog(app, { cause: null, after: null }, true);
    expect(open.map(({ missedOn, wanted }) => [missedOn, ...wanted])).toEqual(
      cases.map(() => ['2026-07-01', 'explanation', 'apology']),
    );
    expect((await linesOf()).filter((line) => line.includes('no cause is on record'))).toHaveLength(3);
  });

  it('refuses a cause that is not in the list of the body, and takes one that is', async () => {
    const [first] = cases;
    if (!first) throw new Error('no case');
    await opens(first);
    const missedOn = day('2026-07-01');
    const bad = { ...said, missedOn, lesson: 'Ask first', cause: 'the-weather' };
    expect(await perform(app, grace, to(first), explainBreach, bad)).toMatchObject({ ok: false, code: 'no-cause' });
    const told = { missedOn, why: 'We found your file late.', newDateOn: day('2026-07-20') };
    expect((await perform(app, grace, to(first), apologise, told)).ok).toBe(true);
  });

  it('counts causes, and shows what was learnt together from the third time in a quarter on', async () => {
    for (const [n, id] of cases.entries()) {
      await opens(id);
      const lesson = `Lesson ${n + 1}`;
      const given = { ...said, missedOn: day('2026-07-01'), cause: 'search-late', lesson };
      expect((await perform(app, grace, to(id), explainBreach, given)).ok).toBe(true);
      const { counts, repeated } = await breachLog(app, { cause: null, after: null }, true);
      expect(counts).toMatchObject([{ cause: 'search-late', all: n + 1 }]);
      expect(repeated.map((one) => one.n)).toEqual(n < 2 ? [] : [3]);
    }
    const all = await breachLog(app, { cause: null, after: null }, true);
    expect([all.shown.length, all.next]).toEqual([3, null]);
    // The next page begins behind the last row of the one before.
    const [one, ...others] = all.shown;
    const after = one ? { key: one.missedOn, id: one.caseId } : null;
    expect((await breachLog(app, { cause: null, after }, true)).shown).toEqual(others);
    const { repeated, unexplained, shown } = await breachLog(app, { cause: 'search-late', after: null }, true);
    expect(unexplained).toBe(0);
    expect(shown).toHaveLength(3);
    expect(repeated[0]?.read.map(({ lesson }) => lesson?.text).sort()).toEqual(['Lesson 1', 'Lesson 2', 'Lesson 3']);
    expect(
      (await breachLog(app, { cause: null, after: null }, false)).repeated[0]?.read.map(({ lesson }) => lesson),
    ).toEqual([null, null, null]);
    expect(
      await app.store.tallies.causes({ from: monthOf(day('2026-07-01')), before: monthOf(day('2026-08-01')) }),
    ).toEqual([{ missedIn: '2026-07', right: 'access', cause: 'search-late', n: 3 }]);
  });

  it('stays as it was missed when the case ends, and the sums are those of the rows', async () => {
    const [, second] = cases;
    if (!second) throw new Error('no case');
    await does(app, second, grace, { type: 'request.withdrawn', reason: 'Waited too long' });
    const before = clock.at;
    at('2026-08-10T09:00:00Z');
    const { shown } = await breachLog(app, { cause: 'search-late', after: null }, true);
    expect(shown).toHaveLength(3);
    // What ended is late no longer; the log of all requests says the same.
    expect(shown.find(({ caseId }) => caseId === second)).toMatchObject({ daysLate: 1, isOwed: false });
    const { lines } = await requestLog(app, logFilters.parse({}));
    const logged = lines.flatMap((line) => (!line.isDestroyed && line.id === second ? [line.entry] : []));
    expect(logged).toMatchObject([{ daysLate: 1, missed: { on: '2026-07-01', toldOn: null } }]);
    expect(logged[0]?.missed?.cause).toBe('A service answered its search late');
    clock.at = before;
    expect((await app.store.verify(refold)).faults).toEqual([]);
  });
});

describe('what is to be dealt with', () => {
  it('is listed page after page, who still waits before what is over, past those that want nothing any more, each once and none left out', async () => {
    at('2027-03-01T09:00:00Z');
    const ids: CaseId[] = [];
    for (let n = 0; n < 102; n++) ids.push(await aCase(app));
    at('2027-04-02T23:00:00Z');
    await sweepDeadlines(app);
    const { rows } = await app.store.cases({ missed: true, lateCause: '', order: 'missed', limit: 200 });
    expect(rows.map(({ id }) => id).sort()).toEqual(ids.toSorted());
    // The first fifty are explained, and those people know when they get their answer: nothing is left to do but answer.
    const dealt = rows.slice(0, 50).map(({ id }) => id);
    const missedOn = day('2027-04-01');
    for (const id of dealt) {
      const done = await does(
        app,
        id,
        grace,
        { type: 'case.opened', reason: 'It is late' },
        { type: 'breach.explained', ...said, missedOn, cause: 'search-late', lesson: 'Ask first' },
        { type: 'breach.apologised', missedOn, why: 'We found your file late.', newDateOn: day('2027-05-20') },
      );
      expect(done).toMatchObject({ ok: true });
    }
    // Nobody waits for these any more, and why they were late is still to be said: they are the last, though missed first.
    const over = rows.slice(50, 52).map(({ id }) => id);
    for (const id of over) {
      const done = await does(
        app,
        id,
        grace,
        { type: 'case.opened', reason: 'They rang' },
        { type: 'request.withdrawn', reason: 'Waited too long' },
      );
      expect(done).toMatchObject({ ok: true });
    }
    const shown: CaseId[] = [];
    for (let openAfter: Awaited<ReturnType<typeof breachLog>>['openNext'] = null, pages = 1; ; pages++) {
      const log = await breachLog(app, { cause: null, after: null, openAfter }, true);
      shown.push(...log.open.map(({ caseId }) => caseId));
      openAfter = log.openNext;
      expect(pages).toBeLessThan(4);
      if (openAfter === null) break;
    }
    const wanting = rows.slice(52).map(({ id }) => id);
    expect(shown.filter((id) => ids.includes(id))).toEqual([...wanting, ...over]);
    expect(new Set(shown).size).toBe(shown.length);
  });
});

describe('an incident', () => {
  it('is told to the DPO when it is known, a day before the 72 hours end, and after them; each once', async () => {
    at('2026-10-22T15:30:00Z');
    const id = await aCase(app);
    await opens(id);
    const record = {
      ...{ kind: 'wrong-recipient' as const, what: 'A letter went next door', whose: 'The name of the person' },
      ...{ people: '1', awareOn: day('2026-10-22'), awareAt: '16:00', happenedOn: null },
    };
    expect((await perform(app, grace, to(id), recordIncident, record)).ok).toBe(true);
    const told = async () =>
      (await app.store.notices.ofCase(id))
        .map(({ telling }) => telling.code)
        .filter((code) => code.startsWith('incident'));
    const sweeps = ['2026-10-22T15:31:00Z', '2026-10-24T14:59:00Z', '2026-10-24T15:00:00Z', '2026-10-25T15:00:00Z'];
    const heard: number[] = [];
    for (const time of sweeps) {
      at(time);
      await sweepIncidents(app);
      heard.push((await told()).length);
    }
    // Known at 16:00 in summer time: the hours end at 15:00 in winter time, on a Sunday.
    expect(heard).toEqual([1, 1, 2, 2]);
    expect((await incidentList(app)).open).toMatchObject([{ hoursLeft: 0, risk: '', regulator: '' }]);
    at('2026-10-25T15:00:01Z');
    await Promise.all([sweepIncidents(app), sweepIncidents(app)]);
    expect(await told()).toEqual(['incident-known', 'incident-day-left', 'incident-over']);
    expect((await incidentList(app)).open).toMatchObject([{ hoursLeft: -1 }]);
    expect((await linesOf()).join('\n')).toContain('Tell them now, with the reasons for the delay.');
  });

  it('is assessed, reported late only with reasons, told, and closed; then it stands under the closed ones', async () => {
    const [open] = (await incidentList(app)).open;
    if (!open) throw new Error('no incident');
    const { id: of, caseId } = open;
    const close = () => perform(app, grace, to(caseId), closeIncident, { of, lesson: 'Labels are compared' });
    expect(await close()).toMatchObject({ code: 'not-assessed' });
    const weighed = { of, likelihood: 'likely', severity: 'grave', children: 'no', sensitive: 'yes' } as const;
    const assess = (risk: 'none' | 'high', below: string) =>
      perform(app, grace, to(caseId), assessIncident, { ...weighed, risk, below, reason: 'They know each other' });
    expect(await assess('none', '')).toMatchObject({ code: 'below' });
    expect((await assess('high', '')).ok).toBe(true);
    expect(await perform(app, grace, to(caseId), notReportIncident, { of, reason: 'Small' })).toMatchObject({
      code: 'risk',
    });
    const report = (lateReason: string) =>
      perform(app, grace, to(caseId), reportIncident, {
        ...{ of, reportedOn: day('2026-10-25'), reportedAt: '15:00', number: 'IC-1', lateReason },
      });
    at('2026-10-25T16:00:00Z');
    expect((await report('')).ok).toBe(true);
    expect(await close()).toMatchObject({ code: 'people' });
    const words = { happened: 'It went next door.', consequences: 'Little.', measures: 'Fetched.', advice: 'Nothing.' };
    expect((await perform(app, grace, to(caseId), tellOfIncident, { of, ...words })).ok).toBe(true);
    expect((await close()).ok).toBe(true);
    const list = await incidentList(app);
    expect(list.open).toEqual([]);
    expect(list.closed).toMatchObject([{ risk: 'high', regulator: 'reported', people: 'told', hoursLeft: null }]);
  });

  it('takes no answer back that is not out, and a wrong time of the day is said', async () => {
    const id = await aCase(app);
    await opens(id);
    const record = {
      ...{ kind: 'lost' as const, what: 'A stick was lost', whose: 'Of one person', people: '', happenedOn: null },
      ...{ awareOn: day('2026-10-25'), awareAt: '25:00' },
    };
    expect(await perform(app, grace, to(id), recordIncident, record)).toMatchObject({ code: 'no-time' });
    expect((await perform(app, grace, to(id), recordIncident, { ...record, awareAt: '9:30' })).ok).toBe(true);
    const of = (await stateOf(app, id)).incidents[0]?.id;
    if (!of) throw new Error('no incident');
    expect((await perform(app, grace, to(id), recallForIncident, { of, reason: 'Lost' })).ok).toBe(false);
  });
});

describe('a number of missed dates', () => {
  it('opens each number of the figures, complaints apart, to exactly its dates', async () => {
    at('2030-07-22T09:00:00Z');
    const request = { reference: 'RD-TEST-COMP', right: 'complaint', name: 'Maya Fenwick', answers: [] } as const;
    const complaint = caseId.parse(newId());
    const received = madeUpReceived(app.profile, request, submission, [], day('2030-07-22'));
    await openRequests(app, [{ caseId: complaint, received }], newId());
    const [ended] = [await aCase(app), await aCase(app)];
    at('2030-09-02T09:00:00Z');
    await sweepDeadlines(app);
    await opens(ended);
    const why = { ...said, missedOn: day('2030-08-22'), cause: 'volume', lesson: 'Ask for help' };
    expect((await perform(app, grace, to(ended), explainBreach, why)).ok).toBe(true);
    await does(app, ended, grace, { type: 'request.withdrawn', reason: 'Waited too long' });
    const span = monthsUntil(day('2030-09-02'), 3);
    const { byCause } = await figuresOf(app, span);
    expect(byCause.map(({ cause, n }) => [cause, n]).sort()).toEqual([
      ['', 1],
      ['volume', 1],
    ]);
    const shown = async (filter: { cause: string | null; onlyRequests?: boolean }) =>
      breachLog(app, { after: null, since: span.from, ...filter }, true);
    for (const { cause, n } of byCause) {
      const log = await shown({ cause, onlyRequests: true });
      expect([log.shown.length, log.shownInAll]).toEqual([n, n]);
    }
    const all = await shown({ cause: '' });
    expect(all.shownInAll).toBe(2);
    // Nobody was answered: the person of the request has not been told, and a complaint is acknowledged, not answered.
    expect(all.shown.map(({ end }) => end)).toEqual([null, null]);
    expect((await shown({ cause: 'volume' })).shown).toMatchObject([{ end: 'ended', newDateOn: null }]);
  });
});
