import { beforeAll, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { madeUpReceived } from '../../app/demo/requests.ts';
import type { EventDraft } from '../../app/services/act.ts';
import { newReference } from '../../app/services/asking/draft.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { newId } from '../../app/services/new-id.ts';
import { calendarFeed, endCalendar, makeCalendar } from '../../app/services/watching/calendar-feed.ts';
import { calendarText } from '../../app/services/watching/calendar-text.ts';
import { noDate } from '../../db/cases.ts';
import type { Actor } from '../../machines/actors.ts';
import { londonDate } from '../../machines/dates.ts';
import { type CaseId, caseId, incidentId, itemId, type StaffId, submissionId } from '../../machines/ids.ts';
import { day } from '../machines/made-up.ts';
import { aCase, does, officer, openWorld, stateOf } from '../review/world.ts';

let app: App;
let clock: { at: number };
let priya: StaffId;
let id: CaseId;

beforeAll(async () => {
  ({ app, clock } = await openWorld());
  const account = { name: 'Priya', email: 'priya@northfold.example', roles: ['officer'] as const };
  const made = await app.auth.accounts.createAccount({ ...account, password: 'harbour-lantern-violet', demo: true });
  if (!made.ok) throw new Error(made.code);
  priya = made.id;
  id = await aCase(app);
  await does(app, id, officer, { type: 'case.assigned', to: priya, role: 'officer' });
});

const tokenOf = (link: string) => /([\w-]+)\.ics$/.exec(link)?.[1] ?? '';
/** The entries of a calendar as `uid: date words`, its folded lines put together again. */
const entriesOf = (text: string | null) =>
  [
    ...(text ?? '')
      .replaceAll('\r\n ', '')
      .matchAll(/UID:(.*)\r\n[\s\S]*?VALUE=DATE:(\d+)\r\n[\s\S]*?SUMMARY:(.*)\r\n/g),
  ].map(([, uid, on, summary]) => ({ uid, on, summary }));

it('dates of one’s cases are read from a secret address; an entry moves with its date; nobody is named', async () => {
  const link = await makeCalendar(app, priya);
  const text = await calendarFeed(app, tokenOf(link));
  const { reference } = (await stateOf(app, id)).record.received;
  // Received on 1 June 2026.
  expect(entriesOf(text).map(({ on, summary }) => `${on} ${summary}`)).toEqual([
    `20260701 ${reference}: answer due`,
    `20260701 ${reference}: last day to extend`,
    `20260629 ${reference}: our own target`,
  ]);
  expect(text).not.toMatch(/fenwick|maya|access/i);

  const asPriya = { kind: 'staff', id: priya, roles: ['officer'] } satisfies Actor;
  await does(app, id, asPriya, {
    type: 'extension.given',
    reason: 'complexity',
    explanation: 'Four services hold records.',
  });
  const moved = entriesOf(await calendarFeed(app, tokenOf(link)));
  expect(moved[0]).toEqual({ ...entriesOf(text)[0], on: '20260901' });
});

it('the DPO’s has the day on which the 72 hours of an incident end, until the regulator was told', async () => {
  const account = { name: 'Grace', email: 'grace@northfold.example', roles: ['dpo'] as const };
  const made = await app.auth.accounts.createAccount({ ...account, password: 'harbour-lantern-violet', demo: true });
  if (!made.ok) throw new Error(made.code);
  const grace = { kind: 'staff', id: made.id, roles: ['dpo'] } satisfies Actor;
  const token = tokenOf(await makeCalendar(app, made.id));
  const incident = incidentId.parse(newId());
  await does(app, id, grace, { type: 'case.opened', reason: 'An incident' });
  const recorded = await does(app, id, grace, {
    ...{ type: 'incident.recorded', incidentId: incident, kind: 'wrong-recipient', awareAt: clock.at },
    ...{ happenedOn: null, what: 'A letter went astray', whose: 'The requester', people: 1 },
  });
  expect(recorded).toMatchObject({ ok: true });
  const { reference } = (await stateOf(app, id)).record.received;
  const ofIncident = async () =>
    entriesOf(await calendarFeed(app, token)).filter(({ uid }) => uid?.includes('incident'));
  // Known on 1 June 2026.
  expect((await ofIncident()).map(({ on, summary }) => `${on} ${summary}`)).toEqual([
    `20260604 ${reference}: regulator to be told of an incident`,
  ]);
  const settled = await does(app, id, grace, {
    ...{ type: 'incident.reported', incidentId: incident, reportedAt: clock.at, number: '' },
  });
  expect(settled).toMatchObject({ ok: true });
  expect(await ofIncident()).toEqual([]);
});

it('a restriction in force is looked at again: in the calendar of whoever is told, also when its case has ended (UK GDPR Art 18)', async () => {
  const [grace] = (await app.auth.listStaff()).filter(({ roles }) => roles.includes('dpo'));
  if (!grace) throw new Error('nobody is the DPO');
  const restricted = caseId.parse(newId());
  const request = { reference: newReference(), right: 'restriction', name: 'Maya Fenwick', answers: [] } as const;
  const received = madeUpReceived(app.profile, request, submissionId.parse(newId()), [], londonDate(clock.at));
  expect((await openRequests(app, [{ caseId: restricted, received }], newId())).ok).toBe(true);
  const asPriya = { kind: 'staff', id: priya, roles: ['officer'] } satisfies Actor;
  await does(app, restricted, officer, { type: 'case.assigned', to: priya, role: 'officer' });
  const limits = itemId.parse('limit-1');
  const drafts: EventDraft[] = [
    { type: 'identity.confirmed', method: 'Known to the team', receivedOn: null },
    {
      type: 'item.recorded',
      itemId: limits,
      item: {
        right: 'restriction',
        what: 'The assessment of 2021',
        system: 'Case management system',
        ground: 'accuracy-contested',
      },
    },
    {
      type: 'item.decided',
      itemId: limits,
      decision: {
        right: 'restriction',
        outcome: 'restricted',
        reason: 'Its accuracy is being checked.',
        limit: null,
        how: 'Locked for everyone but the records manager',
      },
    },
    { type: 'restriction.started', what: 'The assessment of 2021' },
  ];
  for (const draft of drafts) expect(await does(app, restricted, asPriya, draft)).toMatchObject({ ok: true });
  const looks = async (who: StaffId) =>
    entriesOf(await calendarFeed(app, tokenOf(await makeCalendar(app, who)))).filter(({ summary }) =>
      summary?.startsWith(`${request.reference}: look at`),
    );
  const uid = `${restricted}-restriction@${new URL(app.settings.origin).hostname}`;
  const look = { uid, on: '20260701', summary: `${request.reference}: look at the restriction again` };
  expect([await looks(priya), await looks(grace.id)]).toEqual([[look], [look]]);
  expect(
    await does(app, restricted, asPriya, { type: 'request.withdrawn', reason: 'Asked for by telephone' }),
  ).toMatchObject({ ok: true });
  expect(await app.store.count({ ids: [restricted], open: true })).toBe(0);
  expect([await looks(priya), await looks(grace.id)]).toEqual([[look], [look]]);
});

it('the DPO’s has the due date of every open case, however many are open', async () => {
  const [grace] = (await app.auth.listStaff()).filter(({ roles }) => roles.includes('dpo'));
  if (!grace) throw new Error('nobody is the DPO');
  const on = londonDate(clock.at);
  const openSome = () =>
    Array.from({ length: 90 }, () => {
      const request = { reference: newReference(), right: 'access', name: 'Maya Fenwick', answers: [] } as const;
      return {
        caseId: caseId.parse(newId()),
        received: madeUpReceived(app.profile, request, submissionId.parse(newId()), [], on),
      };
    });
  for (let batch = 0; batch < 6; batch++) expect((await openRequests(app, openSome(), newId())).ok).toBe(true);
  const open = await app.store.count({ open: true, dueBefore: noDate });
  expect(open).toBeGreaterThan(500);
  const text = await calendarFeed(app, tokenOf(await makeCalendar(app, grace.id)));
  expect(entriesOf(text).filter(({ summary }) => summary?.endsWith('answer due'))).toHaveLength(open);
});

it('a new address ends the one before, and without one there is nothing to read; each is on record', async () => {
  const told = async () =>
    (await app.auth.events.list(50)).filter(({ type, staffId }) => type.startsWith('calendar-') && staffId === priya);
  const count = (await told()).length;
  const [before, after] = [await makeCalendar(app, priya), await makeCalendar(app, priya)];
  expect(await calendarFeed(app, tokenOf(before))).toBeNull();
  expect(await calendarFeed(app, tokenOf(after))).toContain('BEGIN:VEVENT');
  await endCalendar(app, priya);
  // Once more takes nothing away, and nothing is written down.
  await endCalendar(app, priya);
  expect(await told()).toHaveLength(count + 3);
  expect(new Set((await told()).map(({ type, staffId }) => `${type} ${staffId}`))).toEqual(
    new Set(['made', 'renewed', 'ended'].map((what) => `calendar-${what} ${priya}`)),
  );
  expect(await calendarFeed(app, tokenOf(after))).toBeNull();
  expect(await calendarFeed(app, '')).toBeNull();
});

it('is written as RFC 5545 has it: CR LF, no line above 75 octets, signs escaped, the end of a day the day after', () => {
  const entry = { uid: 'a@example.org', on: day('2026-12-31'), version: 3, changedAt: Date.UTC(2026, 10, 29, 9) };
  const text = calendarText('Dates', [{ ...entry, summary: `RD-1: ${'dyddiad olaf – ŵ, '.repeat(9)}` }]);
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:RD-1: ${'dyddiad olaf – ŵ\\, '.repeat(9)}\r\n`);
  expect(lines).toEqual(
    expect.arrayContaining(['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'DTSTAMP:20261129T090000Z']),
  );
});
