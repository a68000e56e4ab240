import { expect, it } from 'vitest';
import { seedDemoStaff } from '../../app/demo/staff.ts';
import { newId } from '../../app/services/new-id.ts';
import { adminToday } from '../../app/services/staff/admin-today.ts';
import { inviteStaff } from '../../app/services/staff/invite-staff.ts';
import { changeRota } from '../../app/services/staff/rota.ts';
import { addDays, londonDate } from '../../machines/dates.ts';
import { type StaffId, staffId } from '../../machines/ids.ts';
import type { RotaChange } from '../../machines/rota/changes.ts';
import { openWorld } from '../review/world.ts';

const { app, clock } = await openWorld();
const dayMs = 24 * 60 * 60_000;
const today = async () => (await adminToday(app)).map(({ isRed, sentence }) => `${isRed ? '!' : ' '} ${sentence}`);
async function staffByName(): Promise<{ grace: StaffId; tom: StaffId }> {
  const all = await app.auth.listStaff();
  const of = (name: string) => all.find((one) => one.name.startsWith(name))?.id ?? staffId.parse('nobody');
  return { grace: of('Grace'), tom: of('Tom') };
}
const ofPeople = async () =>
  (await adminToday(app)).filter(({ about }) => about === 'People').map((one) => one.sentence);

it('an administrator without a team is told which roles nobody has', async () => {
  expect(await today()).toEqual(
    ['officer', 'reviewer', 'data protection officer'].map(
      (who) => `! Nobody who can sign in is ${who}: a request cannot come to its answer.`,
    ),
  );
});

it('links near their end, people without a second factor, and messages that failed stand there until they are dealt with', async () => {
  const staff = await seedDemoStaff(app);
  expect(await today()).toEqual([]);
  const invited = { name: 'Noor Haddad', email: 'noor.haddad@northfold.example', roles: ['officer' as const] };
  expect(await inviteStaff(app, { id: staff.sam }, invited)).toMatchObject({ ok: true });
  expect(await ofPeople()).toEqual([]);
  const [link] = await app.auth.invitations.waiting();
  clock.at = (link?.expiresAt ?? 0) - dayMs;
  expect((await ofPeople()).join()).toMatch(/^The link for Noor Haddad was not used and ends at /);
  for (let tries = 0; tries < 10; tries++) {
    for (const { id } of await app.store.outbox.claim('test', 10, 60_000, clock.at))
      await app.store.outbox.fail(id, 'test', 'connection refused', clock.at);
    clock.at += dayMs;
  }
  clock.at = (link?.expiresAt ?? 0) - 60_000;
  const lines = await today();
  expect(lines).toContain('! The link for Noor Haddad could not be sent.');
  expect(lines.filter((line) => line.startsWith('! 1 message could not be sent.'))).toHaveLength(1);
  clock.at = (link?.expiresAt ?? 0) + 60_000;
  expect(await ofPeople()).toEqual([]);
});

it('while the DPO is away and nobody deals with incidents for them, it says so', async () => {
  const { grace, tom } = await staffByName();
  const day = londonDate(clock.at);
  const days = { from: day, to: addDays(day, 3) };
  const say = async (change: RotaChange) => expect(await changeRota(app, { id: grace }, change)).toEqual({ ok: true });
  const alone = '! The data protection officer is away, and nobody deals with incidents meanwhile: they have 72 hours.';
  expect(await today()).not.toContain(alone);
  await say({ type: 'absence.recorded', id: newId(), staffId: grace, ...days });
  expect(await today()).toContain(alone);
  const left = { staffId: grace, toId: tom, roles: ['dpo' as const], ...days };
  await say({ type: 'delegation.given', id: newId(), ...left, only: ['approval'] });
  expect(await today()).toContain(alone);
  await say({ type: 'delegation.given', id: newId(), ...left, only: ['incidents'] });
  expect(await today()).not.toContain(alone);
  // Away as well.
  await say({ type: 'absence.recorded', id: newId(), staffId: tom, ...days });
  expect(await today()).toContain(alone);
});

it('a record that was changed, or that nobody checks, and bank holidays that run out, are said', async () => {
  const found = { ok: false, cases: 1, events: 3, destroyed: 0, replayed: 1, faults: [] };
  await app.store.chainChecks.keep(clock.at, found);
  expect(await today()).toContain('! The last check found that something in the record was changed.');
  await app.store.chainChecks.keep(clock.at + 1, { ...found, ok: true });
  clock.at += 3 * dayMs;
  expect((await today()).filter((line) => line.startsWith('! The record was last checked on'))).toHaveLength(1);
  clock.at = Date.UTC(2040, 0, 1);
  await app.store.chainChecks.keep(clock.at, { ...found, ok: true });
  expect((await today()).join()).toMatch(/bank holidays up to 30 May 2040 are not known/);
});
