import { describe, expect, it } from 'vitest';
import { sweepDeadlines } from '../../app/jobs/sweep-deadlines.ts';
import { sendNotices } from '../../app/services/watching/send-notices.ts';
import { type Day, instant, londonDay } from './civil.ts';
import { compare, told } from './compared.ts';
import { type Office, openOffice } from './office.ts';
import { type Plan, planYear } from './plan.ts';
import { passYear } from './run.ts';

const quarter = 15 * 60_000;
const { cases } = planYear(2026, 1200);

/** The requests of some days, swept every quarter of an hour around a night in which clocks change, and once a day after it. */
function around(from: Day, to: Day, noon: Day, quarters: number): Plan {
  const some = cases.filter(({ receivedOn }) => receivedOn >= from && receivedOn <= to);
  const night = Array.from({ length: quarters }, (_, i) => instant(noon, '12:00') + i * quarter);
  const after = Array.from({ length: 20 }, (_, i) => instant(noon, '12:00') + (3 + i) * 96 * quarter);
  return { cases: some, sweeps: [...night, ...after].map((at) => ({ at, every: false })) };
}

/** Two processes sweep and send at the same moment; a third takes the place of the second every fifty times, as after a restart, and knows nothing. */
async function twoOf(office: Office): Promise<Office> {
  let [other, times] = [await office.another(), 0];
  return {
    ...office,
    sweep: async () => {
      if (++times % 50 === 0) other = await office.another();
      await Promise.all([sweepDeadlines(office.app), sweepDeadlines(other)]);
      await Promise.all([sendNotices(other), sendNotices(office.app)]);
      await office.post();
    },
  };
}

describe.each<[string, Plan]>([
  ['forward, 29 March 2026', around('2026-03-01', '2026-03-04', '2026-03-28', 2 * 92)],
  ['back, 25 October 2026', around('2026-09-23', '2026-09-26', '2026-10-24', 2 * 100)],
])('clocks go %s, and two processes sweep every quarter of an hour', (_, plan) => {
  it('everything is told on its day and in one e-mail, and sweeping more often tells nothing twice', async () => {
    const office = await openOffice(Math.min(...plan.cases.map(({ enteredAt }) => enteredAt)));
    try {
      const passed = await passYear(await twoOf(office), plan, async () => undefined);
      expect(passed.differences).toEqual([]);
      const { notices, mails } = await compare(office, passed);
      expect(notices.real).toEqual(notices.ours);
      expect(mails.real).toEqual(mails.ours);
      expect(new Set(passed.reckoned.told.map(told)).size).toBe(notices.real.length);
      expect(passed.reckoned.told.some(({ at }) => londonDay(at) > londonDay(plan.sweeps[0]?.at ?? 0))).toBe(true);
    } finally {
      await office.close();
    }
  });
});
