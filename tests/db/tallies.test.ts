import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Projection } from '../../db/types.ts';
import { civilDate, month } from '../../machines/dates.ts';
import { engines, freshStores } from './engines.ts';
import { newCase, note } from './made-up.ts';

const { fresh, settings, open } = freshStores();
const day = (text: string) => civilDate.parse(text);
const year = { from: month.parse('2026-01'), before: month.parse('2027-01') };

/** Answered on a day: what the projection of the case then shows. */
const answered = (on: string, over: Partial<Projection> = {}): Partial<Projection> => ({
  ...{ phase: 'answered', outcome: 'granted', closedAt: Date.parse(`${on}T12:00:00Z`), closedOn: day(on) },
  ...over,
});

describe.each(engines)('figures on %s', (engine) => {
  it('count a case where it stands now, and no longer where it stood', async () => {
    const store = await fresh(engine);
    const [one, two] = [newCase(), newCase()];
    await store.openCases([one]);
    await store.openCases([two]);
    expect(await store.tallies.received(year)).toMatchObject([{ receivedIn: '2026-03', closedIn: '', n: 2 }]);
    expect(await store.tallies.durations(year)).toEqual([]);

    const put = (of: typeof one, version: number, over: Partial<Projection>) =>
      store.append(note(of.caseId, version, { projection: { ...of.projection, ...over } }));
    await put(one, 1, { extended: true });
    await put(one, 2, answered('2026-04-20', { extended: true, late: true, breached: true }));
    await put(two, 1, answered('2026-03-12'));
    const closed = await store.tallies.closed(year);
    expect(closed).toHaveLength(2);
    expect(closed).toContainEqual({
      ...{ receivedIn: '2026-03', closedIn: '2026-04', right: 'access', outcome: 'granted' },
      ...{ late: true, breached: true, extended: true, n: 1 },
    });
    expect((await store.tallies.durations(year)).toSorted((a, b) => a.days - b.days)).toEqual([
      { right: 'access', days: 10, n: 1 },
      { right: 'access', days: 49, n: 1 },
    ]);
    // Withdrawn instead, it has ended; that took no time to answer.
    await put(two, 2, answered('2026-03-12', { outcome: 'withdrawn' }));
    expect(await store.tallies.closed(year)).toHaveLength(2);
    expect(await store.tallies.durations(year)).toEqual([{ right: 'access', days: 49, n: 1 }]);
    // Opened again, it is open again.
    await put(two, 3, {});
    expect(await store.tallies.closed(year)).toHaveLength(1);
    expect(await store.tallies.durations(year)).toEqual([{ right: 'access', days: 49, n: 1 }]);
    expect((await store.verify(() => null)).faults).toEqual([]);
  });

  it('follow a request that is said to be of another service, or asked by somebody else', async () => {
    const store = await fresh(engine);
    const one = newCase();
    await store.openCases([one]);
    const days = { from: day('2026-01-01'), before: day('2027-01-01') };
    const now = () => store.tallies.sorted(year, days, day('2026-03-05'));
    const unset = { kind: 'service', value: '', n: 1 };
    expect((await now()).received).toContainEqual({ ...unset, result: 'open' });
    const fostering = { ...one.projection, service: 'Fostering', asker: 'parent' as const };
    await store.append(note(one.caseId, 1, { projection: fostering }));
    expect((await now()).open).toEqual([{ service: 'Fostering', asker: 'parent', against: 'due', n: 1 }]);
    await store.append(
      note(one.caseId, 2, { projection: { ...fostering, ...answered('2026-04-20', { late: true }) } }),
    );
    const { received, closed, took } = await now();
    expect(received.filter(({ n }) => n > 0)).toEqual([
      { kind: 'asker', value: 'parent', result: 'late', n: 1 },
      { kind: 'service', value: 'Fostering', result: 'late', n: 1 },
    ]);
    expect(closed).toContainEqual({ kind: 'service', value: 'Fostering', n: 1 });
    expect(took).toContainEqual({ kind: 'asker', value: 'parent', days: 49, n: 1 });
    expect(await store.count({ service: 'Fostering', asker: 'parent' })).toBe(1);
    expect((await store.verify(() => null)).faults).toEqual([]);
  });

  it('are counted once when two say the same at once', async () => {
    const of = await settings(engine);
    const [here, there] = [await open(of), await open(of)];
    const one = newCase();
    await here.openCase(one);
    const command = note(one.caseId, 1, {
      commandId: randomUUID(),
      projection: { ...one.projection, ...answered('2026-05-01') },
    });
    await Promise.all([
      here.append(command),
      there.append(command),
      here.append({ ...command, commandId: randomUUID() }),
    ]);
    expect(await here.tallies.closed(year)).toMatchObject([{ closedIn: '2026-05', n: 1 }]);
    expect((await there.verify(() => null)).faults).toEqual([]);
  });
});
