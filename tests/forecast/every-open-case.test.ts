import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { madeUpReceived } from '../../app/demo/requests.ts';
import type { EventDraft } from '../../app/services/act.ts';
import { newReference } from '../../app/services/asking/draft.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { listCases, listFilters } from '../../app/services/case/list-cases.ts';
import { forecastOf, forecastSoFar, keepChances } from '../../app/services/figures/forecast.ts';
import { noteGrounds } from '../../app/services/figures/kept-grounds.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import type { Actor } from '../../machines/actors.ts';
import { addDays, londonDate } from '../../machines/dates.ts';
import { caseEvent } from '../../machines/events.ts';
import { type CaseId, caseId, staffId } from '../../machines/ids.ts';
import { does, officer, openWorld, submission } from '../review/world.ts';

/** More than stay folded in memory. */
const [many, atOnce] = [1_100, 100];

let app: App;
let ids: CaseId[];
const ben = staffId.parse('ben');
const name = () => 'Ada';

/** Cases received over four weeks, of two officers and of nobody. */
async function openMany(): Promise<CaseId[]> {
  const all: CaseId[] = [];
  while (all.length < many) {
    const some = Array.from({ length: atOnce }, (_, at) => {
      const n = all.length + at;
      const on = addDays(londonDate(app.clock.now()), -(n % 28));
      const request = { reference: newReference(), right: 'access', name: 'Maya Fenwick', answers: [] } as const;
      const assigned = { on, by: officer, type: 'case.assigned', role: 'officer' };
      return {
        caseId: caseId.parse(newId()),
        received: madeUpReceived(app.profile, request, submission, [], on),
        further: n % 3 === 0 ? [] : [caseEvent.parse({ ...assigned, to: n % 3 === 1 ? officer.id : ben })],
      };
    });
    const opened = await openRequests(app, some, newId());
    if (!opened.ok) throw new Error('a reference came twice');
    all.push(...opened.caseIds);
  }
  return all;
}

/**
 * The same Rightsdesk as another process has it: the same database, nothing of it in memory. `before` is called with each case
 * that is read from it, and the reading waits for it; nothing else is known here of what stays in memory, and how.
 */
function asAnotherProcess(before: (id: CaseId) => Promise<void> | void): App {
  const { store } = app;
  return {
    ...app,
    store: {
      ...store,
      loadCase: async (id, after) => {
        await before(id);
        return store.loadCase(id, after);
      },
    },
  };
}

function counting() {
  const read: CaseId[] = [];
  return { read, counted: asAnotherProcess((id) => void read.push(id)) };
}

/** A process whose reading stands still at the so-manieth case until it is let go on. */
function standingAt(count: number) {
  const read: CaseId[] = [];
  let [reached, goOn] = [() => {}, () => {}];
  const there = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const allowed = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const halted = asAnotherProcess(async (id) => {
    read.push(id);
    if (read.length !== count) return;
    reached();
    await allowed;
  });
  return { read, halted, there, goOn: () => goOn() };
}

async function happens(id: CaseId, who: Actor, draft: EventDraft): Promise<void> {
  const done = await does(app, id, who, draft);
  if (!done.ok) throw new Error(done.sentence);
}

const long = 60_000;
const asked = { nameOf: name, asking: null, part: { from: 0, count: 50 } };

beforeAll(async () => {
  ({ app } = await openWorld());
  ids = await openMany();
});

describe('with more open cases than stay in memory', () => {
  it('each has a chance, and its place in the desk’s list', async () => {
    await keepChances(app);
    const { cases, all } = await forecastOf(app, name);
    expect(all).toBe(many);
    expect(cases.map(({ id }) => id).sort()).toEqual(ids.toSorted());
    const listed: (readonly [CaseId, number | null])[] = [];
    for (let after: object | null = {}; after !== null; ) {
      const filters = listFilters.parse({ order: 'chance', ...after });
      const page: Awaited<ReturnType<typeof listCases>> = await listCases(app, officer.id, filters);
      listed.push(...page.cases.map(({ id, chance }) => [id, chance] as const));
      after = page.next;
    }
    expect(listed).toEqual(cases.map(({ id, chance }) => [id, Math.min(999, Math.round(chance * 1_000))]));
  });

  it('reads a case again only when something happened in it, and lets go of one that is answered', async () => {
    const { read, counted } = counting();
    const readBy = async (work: () => Promise<unknown>) => {
      read.length = 0;
      await work();
      return [...read];
    };
    const [first, second] = ids;
    if (!first || !second) throw new Error('no case');
    expect((await readBy(() => keepChances(counted))).sort()).toEqual(ids.toSorted());
    expect(await readBy(() => keepChances(counted))).toEqual([]);
    expect(await readBy(() => forecastOf(counted, name))).toEqual([]);

    await happens(first, officer, { type: 'note.added', body: 'Rang the archive' });
    expect(await readBy(() => keepChances(counted))).toEqual([first]);

    await happens(second, officer, { type: 'identity.asked', wanted: 'A passport', doubt: 'Another address' });
    await happens(second, officer, { type: 'request.withdrawn', reason: 'They found it' });
    // Read for what its steps took, as all that ended lately; it is forecast no more.
    expect(await readBy(() => keepChances(counted))).toEqual([second]);
    const { cases, all } = await forecastOf(counted, name);
    expect(all).toBe(many - 1);
    expect(cases.map(({ id }) => id)).not.toContain(second);
    expect(await readBy(() => keepChances(counted))).toEqual([]);
  });

  it('takes from the sweep what that has read already', async () => {
    const { read, counted } = counting();
    for (const id of ids.slice(2, 32)) {
      const loaded = await loadCase(app, id);
      if (loaded) noteGrounds(counted, loaded);
    }
    await keepChances(counted);
    expect(read.filter((id) => ids.slice(2, 32).includes(id))).toEqual([]);
    expect(new Set(read).size).toBeGreaterThan(1_000);
  });

  it('says how far it is to whoever would wait long, and reads no case twice for those who wait together', async () => {
    const { read, halted, there, goOn } = standingAt(400);
    const sweep = keepChances(halted);
    await there;
    const [one, other] = await Promise.all([forecastSoFar(halted, asked, 0), forecastSoFar(halted, asked, 0)]);
    expect(one).toEqual({ forecast: null, progress: { looked: 399, all: many - 1 } });
    expect(other).toEqual(one);
    goOn();
    const { forecast } = await forecastSoFar(halted, asked, long);
    expect(forecast).toMatchObject({ all: many - 1, cases: { length: 50 } });
    await sweep;
    expect(read.length).toBe(new Set(read).size);
  });

  it('counts what is done while it is worked out for whoever comes after that', async () => {
    const { halted, there, goOn } = standingAt(2);
    const before = forecastOf(halted, name);
    await there;
    const third = ids[2];
    if (!third) throw new Error('no case');
    await happens(third, { ...officer, id: ben }, { type: 'case.assigned', to: officer.id, role: 'officer' });
    const after = forecastOf(halted, name);
    goOn();
    await before;
    expect((await after).cases.find(({ id }) => id === third)?.ownerId).toBe(officer.id);
  });

  it('foresees all others where one cannot be read', async () => {
    const broken = ids[5];
    const told: string[] = [];
    const faulty = asAnotherProcess((id) => {
      if (id === broken) throw new Error('it has lost events');
    });
    const log: App['log'] = { ...app.log, error: (event) => void told.push(event) };
    const { cases, all } = await forecastOf({ ...faulty, log }, name);
    expect(all).toBe(many - 2);
    expect(cases.map(({ id }) => id)).not.toContain(broken);
    expect(told).toEqual(['forecast.case']);
  });
});
