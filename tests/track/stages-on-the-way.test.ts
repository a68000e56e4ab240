import { expect, it } from 'vitest';
import { requesterStatus, takenBackFor } from '../../app/services/following/requester-status.ts';
import { pagesOf, someDay } from '../machines/made-up.ts';
import { aRequest, playOn, type Step } from '../machines/play.ts';

const ready = aRequest(
  'identity.confirmed',
  'search.recorded',
  ...['school', 'home'].flatMap((documentId): Step[] => [
    ['document.added', { documentId }],
    ['document.read', { documentId, pages: pagesOf(documentId) }],
    ['page.decided', { pages: pagesOf(documentId).map(({ id }) => ({ documentId, pageId: id })) }],
  ]),
);
const stillToCome = { rest: 'What the home wrote', expectedOn: '2026-03-20' };
const sent: readonly Step[] = [
  ['stage.planned', { documents: ['school'], ...stillToCome }],
  'decision.recorded',
  'approval.requested',
  ['answer.built', { round: 1 }],
  'approval.given',
  ['answer.released', { stage: { number: 1, ...stillToCome } }],
];
const last: readonly Step[] = [
  'decision.recorded',
  'approval.requested',
  ['answer.built', { round: 2 }],
  'approval.given',
  'answer.released',
];
const after = (...steps: readonly Step[]) => playOn(ready, ...steps).state;
const toldAfter = (...steps: readonly Step[]) => requesterStatus(after(...steps), someDay);

it('while the next stage is checked, somebody still reads what went out, what is to come, and when', () => {
  for (const steps of [last.slice(0, 2), last.slice(0, 4)]) {
    const { heading, now } = toldAfter(...sent, ...steps);
    expect(heading).toBe('We are checking our answer');
    expect(now).toEqual(
      expect.arrayContaining(['Still to come: What the home wrote', 'We expect to send it by 20 March 2026.']),
    );
  }
});

it('the last stage taken back by itself is told, and where it lay', () => {
  const steps = [...sent, ...last, 'answer.recalled' as const];
  const { heading, now } = toldAfter(...steps);
  expect(heading).toBe('We are working on your request');
  expect(now.join(' ')).toContain('We have taken the last stage of our answer back. We took it back to check it.');
  expect(now.join(' ')).toMatch(/^Stage 1 of our answer went out/);
  expect(now.join(' ')).not.toContain('We expect to send it');
  expect(takenBackFor(after(...steps))?.heading).toBe('We have taken the last stage of our answer back');
  // Sent anew, it is there.
  const anew = [...steps, ...last.slice(0, 2), ['answer.built', { round: 3 }] as const, ...last.slice(3)];
  expect(toldAfter(...anew).heading).toBe('Our answer is ready');
  expect(takenBackFor(after(...anew))).toBeNull();
});

it('all stages taken back are told as the answer', () => {
  expect(toldAfter(...sent, 'answer.recalled').heading).toBe('We have taken our answer back');
  expect(takenBackFor(after(...sent))).toBeNull();
});
