import { beforeAll, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { listCases, listFilters } from '../../app/services/case/list-cases.ts';
import { type CaseId, staffId } from '../../machines/ids.ts';
import { aCase, does, officer, openWorld } from '../review/world.ts';

let app: App;
let clock: { at: number };

beforeAll(async () => {
  ({ app, clock } = await openWorld());
});

it('cases that ended in a time are listed the last first, page after page, each once; others soonest due first', async () => {
  const ended: CaseId[] = [];
  for (let n = 0; n < 60; n++) {
    const id = await aCase(app);
    // Two a day.
    clock.at = Date.parse('2026-06-05T10:00:00Z') + (n >> 1) * 86_400_000;
    const done = await does(app, id, officer, { type: 'request.withdrawn', reason: 'No longer needed' });
    expect(done).toMatchObject({ ok: true });
    ended.push(id);
  }
  const open = await aCase(app);
  const shown: CaseId[] = [];
  const days: string[] = [];
  let after = {};
  for (let page = 1; page < 5; page++) {
    const asked = listFilters.parse({ show: 'closed', endedSince: '2026-06', ...after });
    const { cases, next } = await listCases(app, staffId.parse('ada'), asked);
    shown.push(...cases.map(({ id }) => id));
    for (const { id } of cases) days.push((await app.store.caseRow(id))?.closedOn ?? '');
    if (next === null) break;
    after = next;
  }
  expect(shown.toSorted()).toEqual(ended.toSorted());
  expect(days).toEqual(days.toSorted().reverse());
  expect(days[0]).toBe('2026-07-04');
  const { cases } = await listCases(app, staffId.parse('ada'), listFilters.parse({}));
  expect(cases.map(({ id }) => id)).toEqual([open]);
});
