import { expect, it } from 'vitest';
import { deliveryActs } from '../../app/routes/desk/acts/delivery.ts';
import { recallWindow } from '../../app/services/answer/recall-window.ts';
import { approvedAs, aRequest, playOn, type Step, stageSent, threeDocuments } from '../machines/play.ts';

const two = aRequest(...threeDocuments);
const saysOf = (...steps: Step[]) =>
  deliveryActs['recall-answer'].shows?.(playOn(two, ...steps).state).find(({ key }) => key === 'What is taken back')
    ?.value;

it('who takes an answer back reads which of its stages are', () => {
  expect(saysOf(...approvedAs(1), 'answer.released')).toBeUndefined();
  expect(saysOf(...stageSent(1, 'school'))).toBe('Stage 1');
  expect(saysOf(...stageSent(1, 'school'), ...stageSent(2, 'home'))).toBe('All stages that were sent, 1 to 2');
  expect(saysOf(...stageSent(1, 'school'), ...approvedAs(2), 'answer.released')).toContain('The last stage.');
});

/** What is offered a moment after the last of these steps, each of which took a second. */
const offeredAfter = (...steps: Step[]) => {
  const { state, events } = playOn(two, ...steps);
  const history = events.map((event, index) => ({ seq: index + 1, at: index * 1000, event }));
  return recallWindow({ state, history }, events.length * 1000);
};

it('a stage that has just gone out can be taken back at one click too, with those before it', () => {
  expect(offeredAfter(...stageSent(1, 'school'))).toMatchObject({ how: 'portal', stages: 1, isDownloaded: false });
  const both = [...stageSent(1, 'school'), ...stageSent(2, 'home')];
  expect(offeredAfter(...both)).toMatchObject({ stages: 2 });
  expect(offeredAfter(...both, 'answer.recalled')).toBeNull();
  // The last answer goes by itself.
  expect(offeredAfter(...stageSent(1, 'school'), ...approvedAs(2), 'answer.released')).toMatchObject({ stages: 0 });
});

it('it says that somebody has it where any of what goes was downloaded', () => {
  const one = [...stageSent(1, 'school'), 'answer.downloaded' as const];
  expect(offeredAfter(...one)).toMatchObject({ isDownloaded: true });
  expect(offeredAfter(...one, ...stageSent(2, 'home'))).toMatchObject({ stages: 2, isDownloaded: true });
  expect(offeredAfter(...one, ...approvedAs(2), 'answer.released')).toMatchObject({ stages: 0, isDownloaded: false });
});

it('once the last answer was taken back, what is offered is the stage before it, by its own time', () => {
  const one = stageSent(1, 'school');
  const steps: Step[] = [...one, ...approvedAs(2), 'answer.released', 'answer.recalled'];
  const before = two.events.length + one.length - 1;
  expect(offeredAfter(...steps)).toMatchObject({ stages: 1, releasedAt: before * 1000 });
});
