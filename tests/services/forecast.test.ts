import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { listCases, listFilters } from '../../app/services/case/list-cases.ts';
import { forecastOf, keepChances } from '../../app/services/figures/forecast.ts';
import { civilDate } from '../../machines/dates.ts';
import { type CaseId, type DocumentId, fileId, pageId, staffId } from '../../machines/ids.ts';
import { aCase, aDocument, does, officer, openWorld } from '../review/world.ts';

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

  const ben = staffId.parse('ben');
  const asking = { actor: { ...officer, roles: ['dpo' as const] }, officers: [officer.id, ben] };
  const named = (who: string) => (who === ben ? 'Ben' : 'Ada');
  const withRemedies = async (id: CaseId) => {
    const found = (await forecastOf(app, named, asking)).cases.find((one) => one.id === id);
    if (!found) throw new Error('it is not forecast');
    const remedy = (kind: string) => found.remedies.find((one) => one.kind === kind) ?? null;
    return { ...found, remedy };
  };
  const pageOf = (n: number) => pageId.parse(`page-${n}`);
  /** A document of so many pages in a case, as it is once it was taken in. */
  async function read(id: CaseId, count: number): Promise<DocumentId> {
    const documentId = await aDocument(app, id);
    const pages = Array.from({ length: count }, (_, i) => ({
      ...{ id: pageOf(i), number: i + 1, width: 595, height: 842, source: 'text' as const },
      ...{ words: 200, confidence: null, searchable: true },
    }));
    const system = { kind: 'system', id: 'jobs' } as const;
    const taken = await does(app, id, system, {
      type: 'document.read',
      documentId,
      text: fileId.parse('words'),
      pages,
      findings: [],
    });
    if (!taken.ok) throw new Error(taken.sentence);
    return documentId;
  }

  it('says what it comes to with somebody who has less before it: giving it to them gives that chance', async () => {
    // Due on the same day: the one with the smaller id is read first.
    const [ahead, behind] = [await adasCase(), await adasCase()].sort();
    if (!ahead || !behind) throw new Error('no case');
    await read(ahead, 700);
    await read(behind, 60);
    at('2026-06-22T10:00:00Z');
    const { chance, remedy } = await withRemedies(behind);
    const reassign = remedy('reassign');
    expect(reassign).toMatchObject({ sentence: 'Given to Ben.', at: '', act: 'Reassign' });
    expect(reassign?.chance).toBeLessThan(chance);
    await does(app, behind, officer, { type: 'case.assigned', to: ben, role: 'officer' });
    expect((await foreseen(behind)).chance).toBeCloseTo(reassign?.chance ?? 0, 10);
  });

  it('says what a first part comes to, of the pages that are decided on; not before one is, nor once a part is planned', async () => {
    const id = await adasCase();
    const documentId = await read(id, 400);
    at('2026-06-22T10:00:00Z');
    expect((await withRemedies(id)).remedy('in-parts')).toBeNull();
    const pages = [0, 1, 2].map((n) => ({ documentId, pageId: pageOf(n) }));
    const decided = await does(app, id, officer, {
      ...{ type: 'page.decided', pages, decision: 'release', code: null, citation: null },
    });
    if (!decided.ok) throw new Error(decided.sentence);
    const { chance, remedy } = await withRemedies(id);
    expect(remedy('in-parts')?.sentence).toContain('The 3 pages that are decided on');
    expect(remedy('in-parts')?.chance).toBeLessThan(chance);
    const rest = { rest: 'The rest of the file', expectedOn: civilDate.parse('2026-08-01') };
    await does(app, id, officer, { type: 'stage.planned', documents: [documentId], ...rest });
    expect((await withRemedies(id)).remedy('in-parts')).toBeNull();
  });

  it('is the order of the desk’s list once the sweep has kept it, a part at a time', async () => {
    at('2026-07-03T10:00:00Z');
    await adasCase();
    at('2026-06-24T10:00:00Z');
    await keepChances(app);
    const { cases, all } = await forecastOf(app, name);
    const { cases: listed } = await listCases(app, officer.id, listFilters.parse({ order: 'chance' }));
    const thousandths = cases.map(({ chance }) => Math.min(999, Math.round(chance * 1_000)));
    expect(listed.slice(0, all).map(({ chance }) => chance)).toEqual(thousandths);
    const [one, two] = [
      await forecastOf(app, name, null, { from: 0, count: 2 }),
      await forecastOf(app, name, null, { from: 2, count: 50 }),
    ];
    expect([...one.cases, ...two.cases]).toEqual(cases);
    // Past its date, the longest overdue stands first.
    at('2026-07-20T10:00:00Z');
    await keepChances(app);
    const [worst] = (await listCases(app, officer.id, listFilters.parse({ order: 'chance' }))).cases;
    expect(worst?.dueOn).toBe('2026-07-01');
  });
});
