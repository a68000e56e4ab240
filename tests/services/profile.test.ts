import { describe, expect, it } from 'vitest';
import { seedDemoStaff } from '../../app/demo/staff.ts';
import { checked } from '../../app/profile/read.ts';
import { type Profile, profile } from '../../app/profile.ts';
import { letterHead } from '../../app/services/answer/answer-letter.ts';
import { changeProfile } from '../../app/services/body/change-profile.ts';
import { versionChanges } from '../../app/services/body/profile-history.ts';
import { day } from '../machines/made-up.ts';
import { situations } from '../machines/situations.ts';
import { openWorld } from '../review/world.ts';

const { app, clock } = await openWorld();
const { sam, priya } = await seedDemoStaff(app);
const administrator = { id: sam };
const save = (change: (current: Profile) => unknown, version = app.profiles.version, by = administrator) =>
  changeProfile(app, by, { version, note: 'A test', change });

describe('changing the profile', () => {
  it('begins with a version from the settings', async () => {
    expect(await app.store.profiles.latest()).toMatchObject({ version: 1, byId: null, note: 'From the settings' });
  });

  it('counts at once, and keeps what was, with who and when', async () => {
    clock.at += 1000;
    expect(await save((now) => ({ ...now, team: 'Records Requests' }))).toEqual({ ok: true, version: 2 });
    expect(app.profile.team).toBe('Records Requests');
    expect(await app.store.profiles.get(1)).toMatchObject({ profile: { team: 'Information Requests' } });
    expect(await versionChanges(app, 2)).toEqual({
      row: { version: 2, at: clock.at, by: 'Sam Okoro', note: 'A test' },
      changes: [{ where: 'team', before: 'Information Requests', after: 'Records Requests' }],
    });
  });

  it('is open to administrators only, whatever page they came from', async () => {
    const refused = await save((now) => ({ ...now, team: 'Mine' }), app.profiles.version, { id: priya });
    expect(refused).toMatchObject({ ok: false, code: 'not-administrator' });
  });

  it('refuses one of two changes made from the same version', async () => {
    const { version } = app.profiles;
    const both = await Promise.all([
      save((now) => ({ ...now, shortName: 'One' }), version),
      save((now) => ({ ...now, shortName: 'Two' }), version),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'changed-meanwhile' });
  });

  it.each<[string, (now: Profile) => unknown, string]>([
    ['white words on yellow', (now) => ({ ...now, colours: { ...now.colours, brand: '#ffdd00' } }), 'contrast'],
    ['links on a dark ground', (now) => ({ ...now, colours: { ...now.colours, surface: '#336699' } }), 'contrast'],
    ['a colour that is none', (now) => ({ ...now, colours: { ...now.colours, brand: 'red' } }), 'hexadecimal'],
    ['a rule no schedule has', (now) => ({ ...now, systems: [{ ...now.systems[0], retention: ['gone'] }] }), 'gone'],
    ['a rule taken away while a system names it', (now) => ({ ...now, retention: [] }), 'does not have'],
    ['two systems of one name', (now) => ({ ...now, systems: [...now.systems, ...now.systems] }), 'same id'],
    ['no record system', (now) => ({ ...now, systems: [] }), 'Enter'],
    ['no such day', (now) => ({ ...now, regulators: [{ ...now.regulators[0], from: '2026-02-30' }] }), 'calendar'],
    ['a regulator of the past', (now) => withRegulator(now, '2020-01-01'), 'letters of the past'],
    [
      'a regulator letters have named',
      (now) => ({ ...now, regulators: now.regulators.map((one) => ({ ...one, phone: '1' })) }),
      'have named',
    ],
    ['an address of no kind', (now) => ({ ...now, contact: { ...now.contact, email: 'nobody' } }), 'e-mail'],
    ['nothing new', (now) => now, 'Nothing is different'],
  ])('refuses %s, with the reason', async (_, change, reason) => {
    const { version } = app.profiles;
    const refused = await save(change);
    expect(refused.ok).toBe(false);
    expect(refused).toMatchObject({ sentence: expect.stringContaining(reason) });
    expect(app.profiles.version).toBe(version);
  });

  it('names a new regulator from its day on, and the old one before', async () => {
    expect((await save((now) => withRegulator(now, '2027-01-04'))).ok).toBe(true);
    const { state } = situations.approved;
    const named = (on: string) => letterHead(app.profile, state, day(on)).controller.regulator.name;
    expect(named('2027-01-03')).toBe('Information Commissioner’s Office');
    expect(named('2027-01-04')).toBe('The Information Commission');
  });

  it('a kept profile that does not fit stops the start, with where it is wrong', () => {
    expect(() => checked({ ...app.profile, nation: 'atlantis' }, 'version 9')).toThrow(/version 9[\s\S]*nation/);
    expect(profile.safeParse(app.profile).success).toBe(true);
  });
});

function withRegulator(now: Profile, from: string) {
  return {
    ...now,
    regulators: [...now.regulators, { ...now.regulators[0], from, name: 'The Information Commission' }],
  };
}
