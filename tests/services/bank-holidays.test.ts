import { describe, expect, it } from 'vitest';
import { seedDemoStaff } from '../../app/demo/staff.ts';
import { sweepEveryCase } from '../../app/jobs/sweep-every-case.ts';
import { takeOverHolidays } from '../../app/services/body/adopt-holidays.ts';
import { holidayEffect, isNews } from '../../app/services/body/holiday-effect.ts';
import { dueOf } from '../../machines/case.ts';
import { calendars } from '../../machines/clock/calendar.ts';
import { readHolidayFile } from '../../machines/clock/holiday-file.ts';
import type { CaseId } from '../../machines/ids.ts';
import { nations } from '../../machines/people.ts';
import { aCase, does, officer, openWorld, stateOf } from '../review/world.ts';

/** The list as the government publishes it, from the days this program knows, with changes for England and Wales. */
function published(
  change: (days: { title: string; date: string }[]) => { title: string; date: string }[] = (same) => same,
) {
  const division = (nation: (typeof nations)[number]) => {
    const days = Object.values(calendars[nation].years)
      .flat()
      .map(({ date, name }) => ({ title: name, date: String(date), notes: '', bunting: true }));
    return { division: nation, events: nation === 'england-and-wales' ? change(days) : days };
  };
  return JSON.stringify(Object.fromEntries(nations.map((nation) => [nation, division(nation)])));
}

const thanks = { title: 'A day of thanks', date: '2026-07-01' };
const withThanks = published((days) => [...days, thanks]);

function read(text: string) {
  const list = readHolidayFile(text);
  if (!list.ok) throw new Error(list.sentence);
  return list.holidays;
}

describe('the official list of bank holidays', () => {
  it('changes nothing where it names the days this program knows', () => {
    expect(read(published())).toEqual({});
  });

  it('gives the whole of each year that differs, for its nation only', () => {
    const { 'england-and-wales': own, ...others } = read(withThanks);
    expect(others).toEqual({});
    expect(Object.keys(own ?? {})).toEqual(['2026']);
    expect(own?.['2026']).toContainEqual({ name: thanks.title, date: thanks.date });
    expect(own?.['2026']).toHaveLength(9);
  });

  it.each<[string, string, string]>([
    ['no JSON', 'BEGIN:VCALENDAR', 'not-the-file'],
    ['another file', '{"events":[]}', 'not-the-file'],
    ['a nation without days', published(() => []), 'not-the-file'],
    ['a year that is cut off', published((days) => days.filter(({ date }) => date < '2028-04-01')), 'not-whole'],
    ['no such day', published((days) => [...days, { title: 'A', date: '2027-02-30' }]), 'not-the-file'],
  ])('is refused: %s', (_, text, code) => {
    expect(readHolidayFile(text)).toMatchObject({ ok: false, code });
  });
});

describe('taking it over', async () => {
  const { app, clock } = await openWorld();
  const { sam, priya } = await seedDemoStaff(app);
  const note = 'GOV.UK, downloaded today';
  const take = (text: string, by = sam) =>
    takeOverHolidays(app, { id: by }, { version: app.profiles.version, note, holidays: read(text) });
  const due = async (id: CaseId) => dueOf(await stateOf(app, id)).dueOn;

  it('shows each date of open cases that moves, before anything is changed, and then moves it', async () => {
    const [open, ended] = [await aCase(app), await aCase(app)];
    await does(app, ended, officer, { type: 'request.withdrawn', reason: 'No longer needed' });
    const effect = await holidayEffect(app, read(withThanks));
    const { reference } = (await stateOf(app, open)).record.received;
    expect(effect.filter(({ what }) => what === 'due')).toEqual([
      { caseId: open, reference, what: 'due', from: '2026-07-01', to: '2026-07-02' },
    ]);
    expect(await due(open)).toBe('2026-07-01');

    expect(await take(withThanks, priya)).toMatchObject({ ok: false, code: 'not-administrator' });
    expect(await take(withThanks)).toMatchObject({ ok: true });
    expect([await due(open), await due(ended)]).toEqual(['2026-07-02', '2026-07-01']);
    const [row] = (await app.store.cases({ ids: [open] })).rows;
    expect(row?.dueOn).toBe('2026-07-02');
    expect(isNews(app, read(withThanks))).toBe(false);
    expect(await holidayEffect(app, read(withThanks))).toEqual([]);
  });

  it('counts for requests that come afterwards, from their first event', async () => {
    const id = await aCase(app);
    const state = await stateOf(app, id);
    expect(state.record.received.holidays?.['2026']).toHaveLength(9);
    expect(await due(id)).toBe('2026-07-02');
  });

  it('goes back with a list that no longer names the day; the daily sweep reaches a case that was missed', async () => {
    const id = await aCase(app);
    // As if the process had been killed right after the profile was written.
    await app.profiles.add({
      ...{ version: app.profiles.version + 1, at: clock.at, byId: sam, note },
      profile: { ...app.profile, bankHolidays: {} },
    });
    expect(await due(id)).toBe('2026-07-02');
    await sweepEveryCase(app);
    expect(await due(id)).toBe('2026-07-01');
    await sweepEveryCase(app);
    const loaded = await app.store.loadCase(id, 0);
    expect(loaded?.ok && loaded.events.filter(({ type }) => type === 'calendar.adopted')).toHaveLength(1);
  });
});
