import { describe, expect, it } from 'vitest';
import { dayMs } from '../../db/audit.ts';
import { staffId } from '../../machines/ids.ts';
import { engines, freshStores } from './engines.ts';
import { at, newCase, note } from './made-up.ts';

const { fresh } = freshStores();
const [olive, omar] = [staffId.parse('olive'), staffId.parse('omar')];

describe.each(engines)('the audit on %s', async (engine) => {
  const store = await fresh(engine);
  const [one, two, three] = [newCase(), newCase(), newCase()];
  const looks = (byId: string) => [{ type: 'material.viewed', v: 1, payload: { of: 'a page' }, byId }];

  it('finds what was done by case, person, days and kind, the last first, page by page', async () => {
    for (const each of [one, two, three]) await store.openCase(each);
    const doing = [
      [one, olive, 0],
      [two, olive, 1],
      [two, omar, dayMs],
      [three, olive, 2 * dayMs],
    ] as const;
    for (const [of, by, after] of doing) {
      const row = await store.caseRow(of.caseId);
      const more = { events: looks(by), at: at + 1000 + after, projection: of.projection };
      expect(await store.append(note(of.caseId, row?.version ?? 0, more))).toMatchObject({ ok: true });
    }
    const { deeds } = store.audit;
    const byOlive = await deeds({ byId: olive }, null, 10);
    expect(byOlive.map(({ reference, type }) => [reference, type])).toEqual(
      [three, two, one].map(({ projection }) => [projection.reference, 'material.viewed']),
    );
    const [first] = byOlive;
    expect(await deeds({ byId: olive }, first ?? null, 1)).toEqual(byOlive.slice(1, 2));
    expect((await deeds({ caseId: two.caseId }, null, 10)).map(({ byId }) => byId)).toEqual([omar, olive, null]);
    expect(await deeds({ caseId: two.caseId, types: ['material.viewed'], before: at + dayMs }, null, 10)).toHaveLength(
      1,
    );
    expect(await deeds({ byId: omar, from: at + 2 * dayMs }, null, 10)).toEqual([]);
    const inOrder = await store.audit.deedsInOrder({ types: ['material.viewed'] }, null, 10);
    expect(inOrder.map(({ byId }) => byId)).toEqual([olive, olive, omar, olive]);
  });

  it('counts on how many cases somebody was on a day, and says which of some they were in', async () => {
    const days = await store.audit.casesByDay(at, ['material.viewed']);
    expect(days.map(({ byId, cases }) => `${byId} ${cases}`).sort()).toEqual(['olive 1', 'olive 2', 'omar 1']);
    expect(await store.audit.touched(omar, [one.caseId, two.caseId])).toEqual([
      { caseId: two.caseId, reference: two.projection.reference, at: at + 1000 + dayMs },
    ]);
    expect(await store.audit.touched(omar, [])).toEqual([]);
  });

  it('keeps what each check of the chains gave, without what was inside', async () => {
    await store.chainChecks.keep(at, await store.verify(() => null));
    expect(await store.chainChecks.last(5)).toEqual([{ at, ok: true, cases: 3, events: 7, destroyed: 0, faults: [] }]);
  });

  it('leaves of a destroyed case why, and who agreed; it is in no list of what is due', async () => {
    const gone = newCase();
    await store.openCase(gone);
    await store.destroyKey(gone.caseId, at);
    expect(await store.disposals.remains(gone.caseId)).toMatchObject({ destroyedAt: at, tombstone: null });
    expect((await store.disposals.gone(5)).map(({ id }) => id)).toEqual([gone.caseId]);
    expect(await store.disposals.remains(one.caseId)).toBeNull();
  });
});
