import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Profile } from '../../app/profile.ts';
import { answerLetter } from '../../app/services/answer/answer-letter.ts';
import { overview } from '../../app/services/figures/overview.ts';
import { mayDo } from '../../machines/case.ts';
import { keepUntil } from '../../machines/retention/keep-until.ts';
import { retentionFacts } from '../../machines/retention/rule.ts';
import { people, someDay } from '../machines/made-up.ts';
import { aRequest, readyToSend } from '../machines/play.ts';
import { itemSituations } from '../machines/situations.ts';
import { aCase } from '../review/world.ts';
import { promise, wordsOf, worlds } from './promise.ts';

const open = worlds();
const letter = (body: Profile): string =>
  wordsOf(answerLetter(body, aRequest('identity.confirmed', ...readyToSend).state, someDay, []));

/** The last day of a rule of the body’s own schedule. */
function until(body: Profile, id: string, facts: Record<string, string>): string | null {
  const rule = body.retention.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`${body.name} has no rule ${id}`);
  const kept = keepUntil(rule, retentionFacts.parse(facts));
  if (!kept.ok) throw new Error(kept.sentence);
  return kept.until;
}

promise(21, 'A,D', 'complaints: six years from the last action, and people are told', (body) => {
  expect(until(body, 'complaints', { 'last-action': '2020-05-01' })).toBe('2026-05-01');
  expect(letter(body)).toContain('Complaints: 6 years from the last action.');
});

promise(21, 'A', 'complaints that changed policy: for ever', (body) => {
  expect(until(body, 'complaints-policy', {})).toBeNull();
});

promise(21, 'D', 'compliments: two years', (body) => {
  expect(until(body, 'compliments', { 'last-action': '2024-05-01' })).toBe('2026-05-01');
});

promise(22, 'A,D,E', 'children in care: 75 years from birth, or 15 from death, and people are told', (body) => {
  expect(until(body, 'children-in-care', { birth: '1990-01-01' })).toBe('2065-01-01');
  expect(letter(body)).toMatch(
    /Children in care: (at least )?75 years from the date of birth\. If the child died before 18: 15 years/,
  );
});

promise(23, 'A,D', 'foster carers: ten years from the end of approval', (body) => {
  expect(until(body, 'foster-carers', { 'end-of-approval': '2016-05-01' })).toBe('2026-05-01');
  expect(letter(body)).toContain('at least 10 years from the end of approval');
});

promise(24, 'A,D,E', 'adoption: a hundred years from the order', (body) => {
  expect(until(body, 'adoption-order', { order: '1990-01-01' })).toBe('2090-01-01');
  expect(letter(body)).toContain('at least 100 years from the date of the order');
});

promise(24, 'A,D', 'adoption, order not made: 75 years from birth, or 15 from death', (body) => {
  expect(until(body, 'adoption-no-order', { birth: '1990-01-01' })).toBe('2065-01-01');
  expect(until(body, 'adoption-no-order', { birth: '1990-01-01', death: '2000-01-01' })).toBe('2015-01-01');
});

promise(25, 'A,D', 'child protection and children in need: 25 years from birth, or 6 from death', (body) => {
  expect(until(body, 'children-in-need', { birth: '2000-01-01' })).toBe('2025-01-01');
  expect(until(body, 'children-in-need', { birth: '2000-01-01', death: '2010-01-01' })).toBe('2016-01-01');
});

promise(25, 'E', 'child protection 40, child in need 25, disabled children the longer of two', (body) => {
  expect(until(body, 'child-protection', { birth: '2000-01-01' })).toBe('2040-01-01');
  expect(until(body, 'child-in-need', { birth: '2000-01-01' })).toBe('2025-01-01');
  expect(until(body, 'disabled-children', { birth: '2000-01-01', 'last-contact': '2024-01-01' })).toBe('2026-01-01');
  expect(letter(body)).toContain('Child protection: at least 40 years');
});

promise(26, 'C', 'applicants who were not chosen: six months', (body) => {
  expect(until(body, 'applicants-unsuccessful', { 'end-of-recruitment': '2026-01-31' })).toBe('2026-07-31');
  expect(letter(body)).toContain('as long as the personnel file');
});

promise(27, 'A,B,D', 'schedules differ from body to body: each names the rules of its own', (body) => {
  const named = body.systems.flatMap(({ retention }) => retention);
  expect(named.length).toBeGreaterThan(0);
  expect(body.retention.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
});

promise(27, 'A,B,D', 'the owner of the system confirms that it was destroyed, before the answer says so', () => {
  const { state } = itemSituations['an erasure approved, not yet done'];
  expect(mayDo(state, people.officer, 'answer.released')).toMatchObject({ code: 'not-carried-out' });
  expect(mayDo(state, people.officer, 'item.carried-out')).toBeNull();
});

promise(28, 'A,C', 'what a request says is not readable on the disk', async (_, key) => {
  const { app } = await open(key);
  await aCase(app);
  const files = readdirSync(app.settings.dataDir).filter((name) => /\.db/.test(name));
  expect(files.length).toBeGreaterThan(1);
  for (const name of files)
    expect(readFileSync(join(app.settings.dataDir, name)).includes('Fenwick'), name).toBe(false);
});

promise(34, 'A', 'nothing leaves the country, and people are told', (body) => {
  expect(letter(body)).toContain('We keep this information in the United Kingdom.');
});

promise(34, 'D', 'a transfer is told with its safeguard', (body) => {
  expect(letter(body)).toMatch(/Yes, to the European Union\. What protects it there: UK rules/);
});

promise(35, 'A,B', 'figures name nobody', async (_, key) => {
  const { app } = await open(key);
  await aCase(app);
  const figures = JSON.stringify(await overview(app));
  expect(figures).not.toMatch(/Maya|Fenwick|example\.org/);
  expect(figures).toContain('"byRight"');
});
