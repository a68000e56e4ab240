import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { indexEntries } from '../../db/store.ts';
import type { Projection } from '../../db/types.ts';
import { civilDate } from '../../machines/dates.ts';
import { caseId, staffId } from '../../machines/ids.ts';
import type { Telling } from '../../machines/watching/events.ts';
import { engines, freshStores } from './engines.ts';
import { at, newCase, note, projection } from './made-up.ts';

const { fresh, settings, open } = freshStores();

describe.each(engines)('cases on %s', async (engine) => {
  const store = await fresh(engine);

  it('opens a case and gives back what was put in', async () => {
    const one = newCase();
    expect(await store.openCase(one)).toEqual({ ok: true });
    expect(await store.append(note(one.caseId, 1, { projection: one.projection }))).toEqual({ ok: true, version: 2 });
    const loaded = await store.loadCase(one.caseId);
    expect(loaded).toMatchObject({
      ok: true,
      version: 2,
      events: [
        { seq: 1, type: 'request.received', v: 1, at, payload: { name: 'Ida Blom' } },
        { seq: 2, type: 'note.added', v: 1, at, payload: { body: 'Called the archive.' } },
      ],
    });
    const later = await store.loadCase(one.caseId, 1);
    expect(later.ok && later.events.map(({ seq }) => seq)).toEqual([2]);
    expect(await store.loadCase(one.caseId, 2)).toEqual({ ok: true, version: 2, events: [] });
    expect(await store.loadCase(caseId.parse('nobody'))).toEqual({ ok: false, code: 'missing', version: 0 });
  });

  it('keeps several events of one command together, and their outbox rows', async () => {
    const one = newCase();
    await store.openCase(one);
    const dedupe = randomUUID();
    const events = ['a', 'b', 'c'].map((body) => ({ type: 'note.added', v: 1, payload: { body } }));
    const outbox = [{ kind: 'mail', dedupe, caseId: one.caseId, body: { seq: 4, template: 'note', none: null } }];
    expect(await store.append(note(one.caseId, 1, { events, outbox, projection: one.projection }))).toEqual({
      ok: true,
      version: 4,
    });
    const rows = await store.outbox.ofCase(one.caseId);
    expect(rows).toMatchObject([{ kind: 'mail', dedupe, body: { seq: 4, template: 'note', none: null }, attempts: 0 }]);
  });

  it('does a command once, however often and however late it comes', async () => {
    const one = newCase();
    await store.openCase(one);
    const command = note(one.caseId, 1, { projection: one.projection });
    expect(await store.append(command)).toEqual({ ok: true, version: 2 });
    expect(await store.append(command)).toEqual({ ok: false, code: 'duplicate', version: 2 });
    expect(await store.append({ ...command, expectedVersion: 2 })).toEqual({
      ok: false,
      code: 'duplicate',
      version: 2,
    });
    const loaded = await store.loadCase(one.caseId);
    expect(loaded.version).toBe(2);
  });

  it('does a command once when it comes eight times at once', async () => {
    const one = newCase();
    await store.openCase(one);
    const command = note(one.caseId, 1, { projection: one.projection });
    const answers = await Promise.all(Array.from({ length: 8 }, () => store.append(command)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === 'duplicate')).toHaveLength(7);
    expect((await store.loadCase(one.caseId)).version).toBe(2);
  });

  it('shows a case where its last event put it, whoever wrote that', async () => {
    const of = await settings(engine);
    const [here, there] = [await open(of), await open(of)];
    const one = newCase();
    await here.openCase(one);
    const put = (from: typeof here, version: number, over: Partial<Projection>, commandId: string = randomUUID()) =>
      from.append(note(one.caseId, version, { commandId, projection: { ...one.projection, ...over } }));
    const ownerId = staffId.parse('officer');
    const dueOn = civilDate.parse('2026-05-02');
    expect(await put(here, 1, { ownerId })).toMatchObject({ ok: true });
    // `there` moves the case on while `here` still knows where it stood.
    const command = randomUUID();
    expect(await put(there, 2, { ownerId, dueOn, unread: true }, command)).toMatchObject({ ok: true });
    expect(await put(here, 2, { ownerId })).toEqual({ ok: false, code: 'conflict', version: 3 });
    expect(await put(here, 2, { ownerId }, command)).toEqual({ ok: false, code: 'duplicate', version: 3 });
    expect(await here.cases({ ownerId, dueFrom: dueOn, unread: true })).toMatchObject({ rows: [{ id: one.caseId }] });
    expect(await put(here, 3, { ownerId, dueOn, pages: 7 })).toEqual({ ok: true, version: 4 });
    expect(await put(here, 4, { dueOn, pages: 7 })).toEqual({ ok: true, version: 5 });
    expect(await put(here, 5, { dueOn, pages: 7 }, command)).toEqual({ ok: false, code: 'duplicate', version: 5 });
    expect(await there.caseRow(one.caseId)).toMatchObject({
      version: 5,
      ownerId: null,
      dueOn,
      unread: false,
      pages: 7,
    });
    expect((await there.verify(() => null)).faults).toEqual([]);
  });

  it('lets one of eight different commands on the same version through', async () => {
    const one = newCase();
    await store.openCase(one);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        store.append(
          note(one.caseId, 1, {
            projection: one.projection,
            index: [{ field: 'email', value: `try${i}@example.org` }],
            outbox: [{ kind: 'mail', dedupe: `${one.caseId}-${i}`, caseId: one.caseId, body: {} }],
          }),
        ),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === 'conflict' && answer.version === 2)).toHaveLength(
      7,
    );
    expect(await store.outbox.ofCase(one.caseId)).toHaveLength(1);
    const findable = await Promise.all(answers.map((_, i) => store.find('email', `try${i}@example.org`)));
    expect(findable.flat()).toEqual([one.caseId]);
  });

  it('opens linked cases together or not at all, and once', async () => {
    const commandId = randomUUID();
    const [a, b] = [newCase({ commandId }), newCase({ commandId })];
    expect(await store.openCases([a, b])).toEqual({ ok: true });
    const again = [newCase({ commandId }), newCase({ commandId })];
    expect(await store.openCases(again)).toEqual({ ok: false, code: 'duplicate', caseIds: [a.caseId, b.caseId] });

    const free = newCase();
    const taken = newCase({ commandId: free.commandId, projection: projection(a.projection.reference) });
    expect(await store.openCases([free, taken])).toEqual({ ok: false, code: 'taken' });
    expect(await store.loadCase(free.caseId)).toMatchObject({ code: 'missing' });
    expect(await store.find('reference', free.projection.reference)).toEqual([]);
  });

  it('opens a form sent four times at once only once', async () => {
    const commandId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 4 }, () => store.openCase(newCase({ commandId }))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === 'duplicate')).toHaveLength(3);
  });

  it('finds a person by name, surname, e-mail, phone and reference, however typed', async () => {
    const one = newCase();
    const index = indexEntries({
      reference: one.projection.reference,
      names: ['Zoë Ångström-Lee', "Pat O'Brien"],
      emails: ['Zoe@Example.org', null],
      phones: ['+44 7700 900123'],
    });
    await store.openCase({ ...one, index });
    for (const [field, value] of [
      ['name', ' zoe  ANGSTROM LEE '],
      ['surname', 'lee'],
      ['surname', 'Ångström-Lee'],
      ['surname', 'O’Brien'],
      ['email', 'zoe@example.org'],
      ['phone', '07700 900123'],
      ['reference', one.projection.reference.toLowerCase().replaceAll('-', ' ')],
    ] as const)
      expect(await store.find(field, value), field).toContain(one.caseId);
    expect(await store.find('name', 'Zoë')).toEqual([]);
    expect(await store.find('email', ' ')).toEqual([]);
    expect(await store.reference(one.projection.reference.toLowerCase())).toBe(one.caseId);
    expect(await store.reference('RD-none')).toBeNull();
  });

  it('finds many names at once, more than a statement takes, each as it was given', async () => {
    const [one, two] = [newCase(), newCase()];
    await store.openCase({ ...one, index: indexEntries({ names: ['Ottoline Vane'] }) });
    await store.openCase({ ...two, index: indexEntries({ names: ['Ottoline Vane', 'Cosmo Reed'] }) });
    const nobody = Array.from({ length: 1300 }, (_, i) => `Nobody Number${i}`);
    const found = await store.findAll('name', ['OTTOLINE vane', ...nobody, 'ottoline vane', 'Cosmo Reed', ' ']);
    expect([...found.keys()].sort()).toEqual(['Cosmo Reed', 'OTTOLINE vane', 'ottoline vane']);
    expect([...(found.get('OTTOLINE vane') ?? [])].sort()).toEqual([one.caseId, two.caseId].sort());
    expect(found.get('ottoline vane')).toHaveLength(2);
    expect(found.get('Cosmo Reed')).toEqual([two.caseId]);
    expect(await store.findAll('name', [])).toEqual(new Map());
  });

  it('refuses to append to a case that is not there', async () => {
    await expect(store.append(note(caseId.parse('nobody'), 1))).rejects.toThrow('no case');
  });
});

describe.each(engines)('lists on %s', async (engine) => {
  const store = await fresh(engine);
  const owner = staffId.parse('staff-1');
  const due = (day: number) => civilDate.parse(`2026-04-${String(day).padStart(2, '0')}`);
  for (let i = 0; i < 30; i += 1) {
    const one = newCase();
    await store.openCase({
      ...one,
      projection: {
        ...one.projection,
        dueOn: i === 29 ? civilDate.parse('9999-12-31') : due(1 + (i % 10)),
        right: i % 3 === 0 ? 'erasure' : 'access',
        ownerId: i % 2 === 0 ? owner : null,
        closedAt: i < 5 ? at : null,
        unread: i === 7,
        late: i === 8,
      },
    });
  }

  it('pages through every open case once, next deadline first', async () => {
    const seen: string[] = [];
    const dates: string[] = [];
    for (let after: Awaited<ReturnType<typeof store.cases>>['next'] | undefined; after !== null; ) {
      const page = await store.cases({ open: true, limit: 4, ...(after ? { after } : {}) });
      seen.push(...page.rows.map(({ id }) => id));
      dates.push(...page.rows.map(({ dueOn }) => dueOn));
      after = page.next;
    }
    expect(new Set(seen).size).toBe(25);
    expect(seen).toHaveLength(25);
    expect(dates).toEqual([...dates].sort());
    expect(dates.at(-1)).toBe('9999-12-31');
  });

  it('filters by owner, right, what is unread and what is late', async () => {
    expect(await store.count({ open: true, ownerId: owner })).toBe(12);
    expect(await store.count({ open: true, ownerId: null })).toBe(13);
    expect(await store.count({ right: 'erasure' })).toBe(10);
    expect((await store.cases({ unread: true })).rows).toMatchObject([{ unread: true, late: false }]);
    expect((await store.cases({ late: true })).rows).toMatchObject([{ unread: false, late: true }]);
    expect((await store.cases({ order: 'received', limit: 1 })).rows).toHaveLength(1);
  });

  it('counts open cases by what their due date says', async () => {
    expect(await store.counts(due(3), due(6))).toEqual({
      open: 25,
      late: 4,
      soon: 6,
      onTrack: 14,
      noDate: 1,
      unassigned: 13,
    });
    const byRight = await store.tally('right', { open: true });
    expect(Object.fromEntries(byRight.map(({ value, n }) => [value, n]))).toEqual({ access: 17, erasure: 8 });
  });
});

describe.each(engines)('what somebody was told of on %s', async (engine) => {
  const store = await fresh(engine);

  it('is each case once, the last told first, of these people and since then only', async () => {
    const [grace, priya] = [staffId.parse('grace'), staffId.parse('priya')];
    const cases = Array.from({ length: 3 }, () => newCase());
    await store.openCases(cases);
    const [first, second, third] = cases;
    if (!first || !second || !third) throw new Error('no case');
    const tell = async (of: typeof first, expectedVersion: number, who: typeof grace, told: number) => {
      const how = 'digest' as const;
      const telling: Telling = { code: 'breached', about: '2026-04-02', days: null, passed: [], to: ['dpo'], how };
      const notice = { key: `${of.caseId} ${told}`, staffId: who, how, telling };
      const { projection } = of;
      const said = note(of.caseId, expectedVersion, { projection, at: told, notices: [notice] });
      expect(await store.append(said)).toMatchObject({ ok: true });
    };
    await tell(first, 1, grace, 1_000);
    await tell(second, 1, grace, 2_000);
    await tell(first, 2, grace, 3_000);
    await tell(third, 1, priya, 4_000);
    const of = (who: readonly (typeof grace)[], since: number, limit = 10) => store.notices.toldOf(who, since, limit);
    expect(await of([grace], 0)).toEqual([first.caseId, second.caseId]);
    expect(await of([grace], 2_500)).toEqual([first.caseId]);
    expect(await of([grace, priya], 0, 2)).toEqual([third.caseId, first.caseId]);
    expect(await of([], 0)).toEqual([]);
  });

  it('what waits for the DPO is listed and counted', async () => {
    const waits = newCase({ projection: projection('RD-WAITS', { waitsForDpo: true }) });
    await store.openCases([waits, newCase()]);
    expect((await store.cases({ waitsForDpo: true })).rows.map(({ id }) => id)).toEqual([waits.caseId]);
    expect(await store.count({ waitsForDpo: true })).toBe(1);
  });
});

describe.each(engines)('the chances of open cases on %s', async (engine) => {
  const store = await fresh(engine);

  it('are kept for more than one transaction takes, taken back from whoever has none any more, and are the order of the list', async () => {
    const opened = Array.from({ length: 250 }, () => newCase());
    await store.openCases(opened);
    const ids = opened.map((one) => one.caseId);
    const listed = async (): Promise<Map<string, number>> => {
      const chances: (readonly [string, number])[] = [];
      for (let after: Awaited<ReturnType<typeof store.chances.cases>>['next'] | undefined; after !== null; ) {
        const page = await store.chances.cases({}, 100, after);
        chances.push(...page.rows.map(({ id, chance }) => [id, chance] as const));
        after = page.next;
      }
      expect(chances.map(([, chance]) => chance)).toEqual(chances.map(([, n]) => n).sort((a, b) => b - a));
      expect(chances).toHaveLength(ids.length);
      return new Map(chances);
    };
    const first = new Map(ids.map((id, at) => [id, (at * 331) % 999]));
    await store.chances.keep(first);
    expect(await listed()).toEqual(first);
    const second = new Map(ids.flatMap((id, at) => (at % 3 === 0 ? [] : [[id, (at * 7) % 1_200] as const])));
    await store.chances.keep(second);
    expect(await listed()).toEqual(new Map(ids.map((id) => [id, second.get(id) ?? -1])));
  });
});

describe.each(engines)('the vault on %s', async (engine) => {
  it('destroys a case for good, and its chain still verifies', async () => {
    const store = await fresh(engine);
    const [one, other] = [newCase(), newCase()];
    await store.openCases([
      { ...one, commandId: 'x' },
      { ...other, commandId: 'x' },
    ]);
    const file = await store.files.put(one.caseId, Buffer.from('proof'), at);
    await store.destroyKey(one.caseId, at);
    expect(await store.loadCase(one.caseId)).toEqual({ ok: false, code: 'sealed', version: 1 });
    expect(await store.append(note(one.caseId, 1))).toEqual({ ok: false, code: 'sealed', version: 1 });
    await expect(store.files.get(one.caseId, file.fileId)).rejects.toThrow('destroyed');
    expect(await store.find('name', 'Ida Blom')).toEqual([other.caseId]);
    expect(await store.caseRow(one.caseId)).toMatchObject({ destroyedAt: at });
    expect(await store.verify(() => null)).toMatchObject({ ok: true, cases: 2, destroyed: 1, replayed: 1 });
  });

  it('changes its master key, and refuses to start with another', async () => {
    const of = await settings(engine);
    const before = await open(of);
    const one = newCase();
    await before.openCase(one);
    const masterKey = Buffer.alloc(32, 9);
    await expect(open({ ...of, masterKey })).rejects.toThrow('another master key');
    const both = await open({ ...of, masterKey, oldMasterKeys: [of.masterKey] });
    expect((await both.loadCase(one.caseId)).ok).toBe(true);
    // The case's, the index's, and the one that signs.
    expect(await both.rewrap()).toBe(3);
    expect(await both.rewrap()).toBe(0);
    const after = await open({ ...of, masterKey });
    expect((await after.loadCase(one.caseId)).ok).toBe(true);
    expect(await after.find('surname', 'blom')).toEqual([one.caseId]);
    expect(after.signing.publicKey).toBe(before.signing.publicKey);
  });
});
