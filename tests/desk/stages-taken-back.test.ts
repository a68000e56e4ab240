import { expect, it } from 'vitest';
import { deliveryActs } from '../../app/routes/desk/acts/delivery.ts';
import { day, pagesOf } from '../machines/made-up.ts';
import { aRequest, playOn, type Step } from '../machines/play.ts';

const two = aRequest(
  'identity.confirmed',
  'search.recorded',
  ...['school', 'home', 'health'].flatMap((documentId): Step[] => [
    ['document.added', { documentId }],
    ['document.read', { documentId, pages: pagesOf(documentId) }],
    ['page.decided', { pages: pagesOf(documentId).map(({ id }) => ({ documentId, pageId: id })) }],
  ]),
);
const approved = (round: number): Step[] => [
  'decision.recorded',
  'approval.requested',
  ['answer.built', { round }],
  'approval.given',
];
const stage = (number: number, document: string): Step[] => [
  ['stage.planned', { documents: [document], rest: 'The rest', expectedOn: day('2026-03-20') }],
  ...approved(number),
  ['answer.released', { stage: { number, rest: 'The rest', expectedOn: day('2026-03-20') } }],
];
const saysOf = (...steps: Step[]) =>
  deliveryActs['recall-answer'].shows?.(playOn(two, ...steps).state).find(({ key }) => key === 'What is taken back')
    ?.value;

it('who takes an answer back reads which of its stages are', () => {
  expect(saysOf(...approved(1), 'answer.released')).toBeUndefined();
  expect(saysOf(...stage(1, 'school'))).toBe('Stage 1');
  expect(saysOf(...stage(1, 'school'), ...stage(2, 'home'))).toBe('All stages that were sent, 1 to 2');
  expect(saysOf(...stage(1, 'school'), ...approved(2), 'answer.released')).toContain('The last stage.');
});
