import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ActField } from '../../app/components/desk/act-field.tsx';
import { type ActPage, otherRight } from '../../app/routes/desk/acts/act-page.ts';
import { actPages } from '../../app/routes/desk/acts/index.ts';
import { actor } from '../../machines/actors.ts';
import { mayDo } from '../../machines/case.ts';
import type { CaseId } from '../../machines/ids.ts';
import { type Right, rights } from '../../machines/people.ts';
import { permissions } from '../../machines/permissions.ts';
import type { Said } from '../machines/made-up.ts';
import { happensTo, openWorld, someoneAsks, stateOf } from '../track/world.ts';

const app = await openWorld();
const staff = (...roles: string[]) => actor.parse({ kind: 'staff', id: roles.join('-'), roles });
const dpo = staff('officer', 'reviewer', 'dpo');
const acts = Object.entries<ActPage>(actPages);

/** What somebody might type into one field; forms are refused for what the case is, not for an empty field. */
const typedInto = (field: ActField): readonly (readonly [string, string])[] => {
  switch (field.type) {
    case 'date':
    case 'file':
      return [];
    case 'hidden':
      return [[field.name, special[field.name] ?? '']];
    case 'text':
    case 'textarea':
      return [[field.name, 'Robin Sample']];
    case 'radios':
    case 'select':
    case 'checkboxes': {
      const first = field.options.find(({ value }) => value !== '');
      return first ? [[field.name, first.value]] : [];
    }
  }
};

/** Fields that take more than any text. */
const special: Readonly<Record<string, string>> = {
  pounds: '10',
  amount: '10',
  dueOn: '2026-12-20',
  missedOn: '2026-04-10',
  newDateOn: '2026-12-20',
  ownerEmail: 'archive@example.org',
};

function form(act: ActPage, version: number): Request {
  const fields = act.fieldsFor?.(app.profile, inState(act.rights?.[0] ?? 'access')) ?? act.fields;
  const body = new URLSearchParams([
    ['commandId', randomUUID()],
    ['version', String(version)],
    ['of', 'RD-NONE-NONE'],
    ...fields.flatMap(typedInto).map(([name, value]): [string, string] => [name, special[name] ?? value]),
  ]);
  return new Request('http://localhost/', { method: 'POST', body });
}

async function aCaseOf(right: Right, said: Said = {}): Promise<CaseId> {
  return (await someoneAsks(app, null, { right, ...said })).caseId;
}

/** One case of each right, on which nothing is done. */
const untouched = new Map(
  await Promise.all(rights.map(async (right) => [right, (await stateOf(app, await aCaseOf(right))).state] as const)),
);
const inState = (right: Right) => {
  const state = untouched.get(right);
  if (!state) throw new Error(`no case of ${right}`);
  return state;
};

const sentenceOf = (ran: Awaited<ReturnType<ActPage['run']>>): string =>
  ran.done ? 'it was done' : (ran.refusal?.sentence ?? ran.form.errors.map(({ message }) => message).join(' '));

/** Acts that some rights have and others have not, each with a right that has it and all that have it not. */
const bound = acts.flatMap(([name, act]) => {
  const [right] = act.rights ?? [];
  const others = rights.filter((one) => act.rights?.includes(one) === false);
  return right === undefined || others.length === 0 ? [] : [{ name, act, right, others }];
});

it.each(bound)('the form “$name” sent to a case of another right is refused with a sentence that says so', (one) => {
  const { act, right, others } = one;
  for (const other of others) {
    expect(otherRight(act, inState(other)), other).toMatchObject({ ok: false, code: 'other-right' });
    expect(otherRight(act, inState(other))?.sentence).toContain(act.title);
  }
  expect(otherRight(act, inState(right))).toBeNull();
});

it('acts that every right has are refused in none', () => {
  const free = acts.filter(([name]) => bound.every((one) => one.name !== name));
  expect(free.length).toBeGreaterThan(30);
  for (const [name, act] of free)
    for (const right of rights) expect(otherRight(act, inState(right)), `${name}, ${right}`).toBeNull();
});

describe.each(acts)('the form “%s”', (name, act) => {
  const right = act.rights?.[0] ?? 'access';

  it('sent to a case in which it has no place now is refused with the sentence beside its button', async () => {
    const id = await aCaseOf(right);
    await happensTo(app, id, dpo, 'request.withdrawn');
    const { state, version } = await stateOf(app, id);
    const hindrance = mayDo(state, dpo, act.event);
    const ran = await act.run(app, dpo, id, form(act, version));
    if (hindrance === null) {
      // What a closed case still lets happen: notes, links, an address put right, opening it again.
      expect(stillPossible, name).toContain(act.event);
    } else {
      expect(ran.done, name).toBe(false);
      expect(sentenceOf(ran)).not.toBe('');
      if (!ran.done && ran.refusal) expect(ran.refusal.sentence.length).toBeGreaterThan(10);
    }
    expect((await stateOf(app, id)).state.request.value.work === 'closed' || act.event === 'case.reopened').toBe(true);
  });

  it('sent by somebody whose role may never do it is refused, and nothing happens', async () => {
    const id = await aCaseOf(right);
    const { version } = await stateOf(app, id);
    for (const who of [staff('administrator'), staff('auditor'), staff('officer'), staff('reviewer')]) {
      const roles: readonly string[] = who.kind === 'staff' ? who.roles : [];
      if (permissions[act.event].some((role) => roles.includes(role))) continue;
      const ran = await act.run(app, who, id, form(act, version));
      expect(ran.done, `${name} by ${roles.join()}`).toBe(false);
      expect((await stateOf(app, id)).version).toBe(version);
    }
  });

  it('sent after somebody else changed the case is refused, and nothing happens', async () => {
    const id = await aCaseOf(right);
    const { version } = await stateOf(app, id);
    await happensTo(app, id, dpo, 'note.added');
    const ran = await act.run(app, dpo, id, form(act, version));
    expect(ran.done, name).toBe(false);
    if (!ran.done && ran.refusal && !worthSayingFirst.includes(ran.refusal.code)) {
      expect(ran.refusal.code, `${name}: ${ran.refusal.sentence}`).toBe('changed-meanwhile');
      expect(ran.refusal.sentence).toContain('Look at it again, then repeat what you wanted to do.');
    }
    expect((await stateOf(app, id)).version).toBe(version + 1);
  });
});

/** Said before the version is looked at: there is no such case to act with, or a leak that waits for nobody. */
const worthSayingFirst = ['not-found', 'not-released'];
const stillPossible = [
  'case.linked',
  'case.reopened',
  'note.added',
  'request.sorted',
  'message.sent',
  'duty.settled',
  'contact.changed',
  'hold.placed',
  'incident.recorded',
];

it('most forms come as far as the case: the table is about cases, not about empty fields', async () => {
  const id = await aCaseOf('access');
  const { version } = await stateOf(app, id);
  await happensTo(app, id, dpo, 'note.added');
  const reached = [];
  for (const [name, act] of acts) {
    const ran = await act.run(app, dpo, id, form(act, version));
    if (!ran.done && ran.refusal !== null) reached.push(name);
  }
  expect(reached.length).toBeGreaterThan(acts.length * 0.7);
});

describe('a form sent empty asks for what is missing in words of its own', () => {
  const plain =
    /^(?:Enter an answer|Enter an answer in the correct format|Enter a number|Choose one of the answers|Choose at least one|Answer this question)$/;
  it.each(acts)('%s', async (_, act) => {
    const right = act.rights?.[0] ?? 'access';
    const id = await aCaseOf(right);
    const fields = act.fieldsFor?.(app.profile, inState(right)) ?? act.fields;
    const hidden = fields.filter(({ type }) => type === 'hidden').flatMap(typedInto);
    const body = new URLSearchParams([
      ['commandId', randomUUID()],
      ['version', '1'],
      ['of', 'RD-NONE-NONE'],
      ...hidden.map(([name, value]): [string, string] => [name, special[name] ?? value]),
    ]);
    const ran = await act.run(app, dpo, id, new Request('http://localhost/', { method: 'POST', body }));
    const shown = new Set(fields.map(({ name }) => name));
    const asked = ran.done
      ? []
      : ran.form.errors.filter(({ field }) => shown.has(field)).map(({ field, message }) => `${field}: ${message}`);
    expect(asked.filter((one) => plain.test(one.replace(/^[^:]*: /, '')))).toEqual([]);
  });
});
