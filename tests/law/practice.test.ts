import { describe, expect, it } from 'vitest';
import { sweepDeadlines } from '../../app/jobs/sweep-deadlines.ts';
import { dueOf, fold } from '../../machines/case.ts';
import { rag } from '../../machines/clock/rag.ts';
import { warningFor } from '../../machines/day.ts';
import { type Practice, practice, usualPractice } from '../../machines/practice.ts';
import { warningsOf } from '../../machines/warnings.ts';
import { day, received } from '../machines/made-up.ts';
import { aRequest, mails, play, playOn } from '../machines/play.ts';
import { aCase, does, officer, openWorld, stateOf } from '../review/world.ts';

const set = (own: Partial<Practice>): Practice => practice.parse(own);
const on = (date: string) => ({ on: day(date) });

describe('reminders and warnings come when the body sets them', () => {
  const asked = aRequest('identity.asked');

  it('of proof of identity', () => {
    const soon = set({ identityReminderDays: 5 });
    expect(warningFor(asked.state, day('2026-03-14'), soon).identityReminder).toBe(false);
    expect(warningFor(asked.state, day('2026-03-15'), soon).identityReminder).toBe(true);
    expect(warningFor(asked.state, day('2026-03-15')).identityReminder).toBe(false);
  });

  it('of searches, before and after the day they were asked for by', () => {
    const searched = aRequest('identity.confirmed', 'search.asked');
    const own = set({ searchReminderBefore: 4, searchReminderAfter: 3, searchReminderEvery: 2 });
    const chased = (date: string, of?: Practice) => warningFor(searched.state, day(date), of).chases.length;
    expect([chased('2026-03-19', own), chased('2026-03-20', own), chased('2026-03-20')]).toEqual([0, 1, 0]);
    const after = playOn(searched, ['day.passed', { ...on('2026-03-20'), practice: own }]);
    const again = (date: string) => warningFor(after.state, day(date), own).chases.length;
    expect([again('2026-03-26'), again('2026-03-27')]).toEqual([0, 1]);
  });

  it('of a question nobody answered', () => {
    const waiting = aRequest('identity.confirmed', 'clarification.asked');
    const codes = (date: string, of?: Practice) => warningsOf(waiting.state, day(date), of).map(({ code }) => code);
    expect(codes('2026-03-20', set({ questionWaitDays: 10 }))).toContain('question-unanswered');
    expect(codes('2026-03-20')).not.toContain('question-unanswered');
    expect(codes('2026-04-09')).toContain('question-unanswered');
  });

  it('and a case counts as due soon from the day the body says', () => {
    const of = (soon?: number) => rag(day('2026-04-10'), day('2026-04-10'), day('2026-03-31'), 'running', soon).level;
    expect([of(), of(10)]).toEqual(['on-track', 'soon']);
  });
});

describe('what a body sets later changes nothing that was', () => {
  it('a day that passed is replayed with the practice of that day', () => {
    const own = set({ identityReminderDays: 5 });
    const reminded = playOn(aRequest('identity.asked'), ['day.passed', { ...on('2026-03-16'), practice: own }]);
    expect(mails(reminded.effects)).toContain('identity-or-authority-needed → requester');
    expect(fold(reminded.events)).toEqual(reminded.state);
    expect(reminded.state.record.identityRemindedOn).toBe('2026-03-16');
    // And one of before anything could be set, with what held then.
    const old = playOn(aRequest('identity.asked'), ['day.passed', on('2026-03-16')]);
    expect(old.state.record.identityRemindedOn).toBeNull();
  });

  it('the target of a case is the one it was opened with, and moves no date of the law', () => {
    const usual = play(received(), 'identity.confirmed');
    const own = play(received({ targetDays: 20 }), 'identity.confirmed');
    expect(dueOf(usual.state).internalTargetOn).toBe('2026-04-07');
    expect(dueOf(own.state).internalTargetOn).toBe('2026-03-30');
    const { internalTargetOn: _, steps: __, ...law } = dueOf(own.state);
    expect(dueOf(usual.state)).toMatchObject(law);
    expect(dueOf(own.state).steps.at(-1)?.note ?? '').toContain('within 20 days');
  });

  it('requests that come take the target of the day; the sweep warns by what is set', async () => {
    const { app, clock } = await openWorld();
    const before = await aCase(app);
    const changed = { ...app.profile, practice: set({ targetDays: 14, identityReminderDays: 3 }) };
    Object.defineProperty(app, 'profile', { value: changed });
    const after = await aCase(app);
    expect((await stateOf(app, before)).request.context.targetDays).toBeUndefined();
    expect((await stateOf(app, after)).request.context.targetDays).toBe(14);
    await does(app, after, officer, { type: 'identity.asked', doubt: 'A new address', wanted: 'A passport' });
    clock.at += 3 * 24 * 60 * 60_000;
    expect(await sweepDeadlines(app)).toBe(1);
    expect((await stateOf(app, after)).record.identityRemindedOn).toBe('2026-06-04');
  });
});

it('what holds where nothing is said does not change: old cases rest on it', () => {
  expect(usualPractice).toEqual({
    targetDays: 28,
    soonDays: 7,
    identityReminderDays: 14,
    questionWaitDays: 30,
    searchReminderBefore: 2,
    searchReminderAfter: 1,
    searchReminderEvery: 7,
    proofKeptDays: 7,
  });
});

it('a practice that is none is refused with a sentence', () => {
  for (const wrong of [{ targetDays: 0 }, { identityReminderDays: 200 }])
    expect(practice.safeParse(wrong).success).toBe(false);
});
