import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { forecastOf } from '../../app/services/forecast.ts';
import { type CaseId, staffId } from '../../machines/ids.ts';
import { aCase, does, officer, openWorld } from '../review/world.ts';

let app: App;
let clock: { at: number };
const at = (time: string) => {
  clock.at = Date.parse(time);
};
const name = () => 'Ada';

/** A case received on 1 June 2026, due on 1 July, that Ada has. */
async function adasCase(): Promise<CaseId> {
  at('2026-06-01T10:00:00+01:00');
  const id = await aCase(app);
  await does(app, id, officer, { type: 'case.assigned', to: officer.id, role: 'officer' });
  return id;
}

const foreseen = async (id: CaseId) => {
  const found = (await forecastOf(app, name)).cases.find((one) => one.id === id);
  if (!found) throw new Error('it is not forecast');
  return found;
};

beforeAll(async () => {
  ({ app, clock } = await openWorld());
});

describe('the forecast of open cases', () => {
  it('grows as the date comes nearer, says why, and is certain once the date has passed', async () => {
    const id = await adasCase();
    const chances: number[] = [];
    for (const time of [
      '2026-06-02T10:00:00Z',
      '2026-06-22T10:00:00Z',
      '2026-06-30T10:00:00Z',
      '2026-07-02T10:00:00Z',
    ]) {
      at(time);
      chances.push((await foreseen(id)).chance);
    }
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    expect(chances[0]).toBeLessThan(0.3);
    expect(chances.at(-1)).toBe(1);
    at('2026-06-29T10:00:00Z');
    expect((await foreseen(id)).reasons).toEqual([
      'No document is there yet. Such a request usually has 150 pages.',
      'Still to come: searching, the decision, approval and release.',
      '3 working days left, today among them.',
    ]);
  });

  it('puts the likeliest to be late first, and leaves out what has no date to keep', async () => {
    const id = await adasCase();
    await does(app, id, officer, { type: 'identity.asked', wanted: 'A passport', doubt: 'Another address' });
    const { cases } = await forecastOf(app, name);
    expect(cases.map((one) => one.id)).not.toContain(id);
    expect(cases.map(({ chance }) => chance)).toEqual(cases.map(({ chance }) => chance).sort((a, b) => b - a));
  });

  it('says what would help: somebody who is there, and more time while the law still lets one take it', async () => {
    const id = await adasCase();
    const ben = staffId.parse('ben');
    const asking = { actor: { ...officer, roles: ['dpo' as const] }, officers: [officer.id, ben] };
    const helps = async (time: string) => {
      at(time);
      const { cases } = await forecastOf(app, (who) => (who === ben ? 'Ben' : 'Ada'), asking);
      const found = cases.find((one) => one.id === id);
      for (const { chance } of found?.remedies ?? []) expect(chance).toBeLessThan((found?.chance ?? 0) - 0.05);
      return found?.remedies.map(({ kind }) => kind);
    };
    expect(await helps('2026-06-03T10:00:00Z')).toEqual([]);
    expect(await helps('2026-06-25T10:00:00Z')).toContain('extend');
    expect(await helps('2026-07-02T10:00:00Z')).toEqual([]);
  });
});
