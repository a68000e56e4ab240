import { describe, expect, it } from 'vitest';
import { engines, freshStores } from './engines.ts';
import { at } from './made-up.ts';

const { fresh } = freshStores();

describe.each(engines)('versions of the profile and sums of equality answers on %s', async (engine) => {
  const { profiles, equality } = await fresh(engine);
  const first = {
    version: 1,
    at,
    byId: null,
    note: 'From the settings',
    profile: { name: 'Northfold', services: ['A'] },
  };

  it('keeps every version, and gives a number once', async () => {
    expect(await profiles.latest()).toBeNull();
    expect(await profiles.add(first)).toBe(true);
    const second = {
      ...first,
      version: 2,
      byId: 'sam',
      note: 'New hours',
      profile: { name: 'Northfold', services: ['B'] },
    };
    const added = await Promise.all([profiles.add(second), profiles.add({ ...second, note: 'At the same moment' })]);
    expect(added.sort()).toEqual([false, true]);
    expect(await profiles.latest()).toMatchObject({ version: 2, byId: 'sam', profile: { services: ['B'] } });
    expect(await profiles.get(1)).toEqual(first);
    expect((await profiles.list()).map(({ version }) => version)).toEqual([2, 1]);
  });

  it('adds up answers, also those that come at once, and gives out whole quarters only', async () => {
    const answers = [{ question: 'sex', answer: 'female' }];
    await Promise.all(Array.from({ length: 5 }, () => equality.count('2026-Q3', answers)));
    await equality.count('2026-Q4', answers);
    expect(await equality.before('2026-Q4')).toEqual([{ question: 'sex', answer: 'female', count: 5 }]);
    expect(await equality.before('2026-Q3')).toEqual([]);
  });
});
