import { describe, expect, it, test } from 'vitest';
import type { Role } from '../../machines/actors.ts';
import { type CaseState, mayDo } from '../../machines/case.ts';
import { requestMachine } from '../../machines/request/machine.ts';
import { eventTypes, people } from './made-up.ts';
import { type Permitted, words } from './permitted.ts';
import { after } from './permitted-after.ts';
import { before } from './permitted-before.ts';
import { ofComplaints } from './permitted-complaint.ts';
import { deciding } from './permitted-deciding.ts';
import { ofItems } from './permitted-items.ts';
import { complaintSituations, itemSituations, situations } from './situations.ts';

const table: Permitted = { ...before, ...deciding, ...after, ...ofItems, ...ofComplaints };
const all = { ...situations, ...itemSituations, ...complaintSituations };
const names = Object.keys(all).filter((name): name is keyof typeof all => name in all);

const permitted = (state: CaseState, role: Role): string[] =>
  eventTypes.filter((type) => mayDo(state, people[role], type) === null).sort();

describe.each(names)('%s', (name) => {
  const { state } = all[name];
  const lists = table[name];

  test.each(['requester', 'officer', 'reviewer', 'system'] as const)('%s', (role) => {
    expect(permitted(state, role)).toEqual(words(lists?.[role] ?? 'this situation is missing from the tables'));
  });

  test('dpo: what officer and reviewer may, and the word that a closed case can be destroyed', () => {
    const alone = state.request.value.work === 'closed' ? ['disposal.proposed'] : [];
    const both = new Set([...permitted(state, 'officer'), ...permitted(state, 'reviewer'), ...alone]);
    expect(permitted(state, 'dpo')).toEqual([...both].sort());
  });

  test.each(['administrator', 'auditor'] as const)('%s: nothing', (role) => {
    expect(permitted(state, role)).toEqual([]);
  });

  it('gives a reason of its own for everything it does not permit', () => {
    const nameless = Object.entries(people).flatMap(([role, who]) =>
      eventTypes.filter((type) => mayDo(state, who, type)?.code === 'not-now').map((type) => `${role}: ${type}`),
    );
    expect(nameless).toEqual([]);
  });
});

it('the tables reach every state of every region', () => {
  const reached = new Set(names.flatMap((name) => Object.entries(all[name].state.request.value).map(String)));
  const leaves = Object.entries(requestMachine.states).flatMap(([region, { states }]) =>
    // Left at once by a guard, so no case ever stands there.
    Object.keys(states).flatMap((leaf) => (leaf === 'undecided' ? [] : [`${region},${leaf}`])),
  );
  expect(leaves.filter((leaf) => !reached.has(leaf))).toEqual([]);
});
