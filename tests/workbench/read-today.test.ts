import { expect, it } from 'vitest';
import { readTodayWords } from '../../app/routes/desk/workbench/read-today.ts';
import { caseId } from '../../machines/ids.ts';
import { people } from '../machines/made-up.ts';
import { aRequest, documentRead, playOn, type Step } from '../machines/play.ts';

const minute = 60_000;
const noon = Date.UTC(2026, 5, 1, 12);

/** The words to the officer, who did this, a step every eight minutes until now. */
const wordsAt = (now: number, ...steps: readonly Step[]) => {
  const { state, events } = playOn(aRequest(...documentRead), ...steps);
  const history = events.map((event, at) => ({ seq: at + 1, at: now - (events.length - at) * 8 * minute, event }));
  const loaded = { caseId: caseId.parse('c'), version: events.length, state, history, commands: new Set<string>() };
  return readTodayWords(loaded, people.officer, now);
};
const words = (...steps: readonly Step[]) => wordsAt(noon, ...steps);

it('how long somebody has read is told with the new pages, and without where there were none', () => {
  const noted: Step = ['note.added', { by: people.officer }];
  const viewed: Step = ['material.viewed', { by: people.officer }];
  expect(words(noted)).toMatch(/^You have been at these papers for about \d+ minutes without a break\.$/);
  expect(words(noted, viewed)).toMatch(/ minutes without a break, 1 new page\./);
});

const read: Step = ['note.added', { by: people.officer }];
const elsewhere: Step = ['note.added', { by: people.dpo }];

it('a day begins at midnight in London, which in summer is no midnight elsewhere', () => {
  const halfPast = Date.UTC(2026, 5, 1, 23, 30);
  const all = Array.from({ length: 6 }, () => read);
  expect(wordsAt(halfPast, ...all)).toMatch(/for about 24 minutes/);
  expect(wordsAt(noon, ...all)).toMatch(/for about 48 minutes/);
});

it('what colleagues do meanwhile neither ends it nor counts', () => {
  expect(words(read, read, read)).toMatch(/for about 24 minutes/);
  expect(words(read, elsewhere, read)).toMatch(/for about 8 minutes/);
});
