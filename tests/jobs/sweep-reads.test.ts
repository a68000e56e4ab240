import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { sweepDeadlines } from '../../app/jobs/sweep-deadlines.ts';
import { newId } from '../../app/services/new-id.ts';
import { type CaseId, incidentId } from '../../machines/ids.ts';
import { aCase, does, officer, openWorld } from '../review/world.ts';

const day = 24 * 60 * 60_000;

describe('a sweep of every quarter of an hour', () => {
  let app: App;
  let clock: { at: number };
  const ids: CaseId[] = [];
  const read: CaseId[] = [];
  /** The cases that are read by a sweep, each once. */
  async function readBy(swept: App = app): Promise<CaseId[]> {
    read.length = 0;
    await sweepDeadlines(swept);
    return [...new Set(read)].sort();
  }
  /** Sweeps until it has told all there is to tell. */
  async function tellAll(): Promise<void> {
    while ((await sweepDeadlines(app)) > 0);
    await sweepDeadlines(app);
  }

  beforeAll(async () => {
    const world = await openWorld();
    clock = world.clock;
    const { store } = world.app;
    // Says which cases are read from the database; all else is the store itself.
    const loadCase: typeof store.loadCase = (id, after) => {
      read.push(id);
      return store.loadCase(id, after);
    };
    app = { ...world.app, store: { ...store, loadCase } };
    for (let n = 0; n < 5; n += 1) ids.push(await aCase(app));
    await tellAll();
  });

  it('reads no case in which the day brings nothing and nothing happened since', async () => {
    expect(await readBy()).toEqual([]);
  });

  it('reads one again in which something happened', async () => {
    const [first] = ids;
    if (!first) throw new Error('no case');
    await does(app, first, officer, { type: 'note.added', body: 'Rang the archive' });
    expect(await readBy()).toEqual([first]);
    expect(await readBy()).toEqual([]);
  });

  it('reads all again when another day has begun, and after a change of the profile', async () => {
    expect(await readBy({ ...app, profile: { ...app.profile } })).toEqual(ids.toSorted());
    clock.at += day;
    expect(await readBy()).toEqual(ids.toSorted());
    await tellAll();
    expect(await readBy()).toEqual([]);
  });

  it('tells what a later day brings, however quiet the days before were', async () => {
    clock.at += 29 * day;
    expect(await sweepDeadlines(app)).toBe(ids.length);
    await tellAll();
    expect(await readBy()).toEqual([]);
  });
  it('reads one with an incident each time, whose 72 hours pass within a day', async () => {
    const [, second] = ids;
    if (!second) throw new Error('no case');
    const done = await does(app, second, officer, {
      ...{ type: 'incident.recorded', incidentId: incidentId.parse(newId()), kind: 'wrong-recipient' },
      ...{ awareAt: clock.at, happenedOn: null, what: 'A letter went astray', whose: 'The requester', people: 1 },
    });
    expect(done.ok).toBe(true);
    await tellAll();
    expect(await readBy()).toEqual([second]);
  });
});
