import { describe, expect, it } from 'vitest';
import { northfold } from '../../app/profile.ts';
import { recordDelivery } from '../../app/services/answer/record-delivery.ts';
import { filesOf } from '../../app/services/case/case-files.ts';
import { handedOver, notRecorded } from '../../machines/delivery/handed-over.ts';
import { fileId } from '../../machines/ids.ts';
import { day } from './made-up.ts';
import { approvedAs, aRequest, type Played, playOn, refusal, type Step, stageSent, threeDocuments } from './play.ts';

const start = aRequest(...threeDocuments);
const stage = (number: number, document: string, delivery: string): Step[] => stageSent(number, document, { delivery });
const whole = (round: number, delivery: string): Step[] => [...approvedAs(round), ['answer.released', { delivery }]];
const delivered = (number?: number): Step => ['delivery.recorded', number === undefined ? {} : { stage: number }];
const left = ({ state }: Played) => notRecorded(state).map((one) => one.stage);
const mayNot = (played: Played, step: Step = 'delivery.recorded') => refusal(played, step);

describe('the delivery of an answer that was posted or handed over', () => {
  it('is not recorded of one that went online: its downloads are', () => {
    expect(mayNot(playOn(start, ...whole(1, 'portal')))).toMatchObject({
      code: 'online',
      sentence: expect.stringContaining('each download goes on record by itself'),
    });
    expect(mayNot(playOn(start, ...stage(1, 'school', 'portal'))).code).toBe('online');
    expect(mayNot(start).code).toBe('not-released');
  });

  it('is recorded of each stage that did not go online, and of no other', () => {
    const two = playOn(start, ...stage(1, 'school', 'post'), ...stage(2, 'home', 'portal'));
    expect(left(two)).toEqual([1]);
    expect(mayNot(two, delivered(2)).code).toBe('not-handed-over');
    expect(mayNot(two, delivered()).code).toBe('not-handed-over');
    const after = playOn(two, delivered(1), ...whole(3, 'in-person'));
    expect(handedOver(after.state).map((one) => [one.stage, one.delivery])).toEqual([
      [1, 'post'],
      [null, 'in-person'],
    ]);
    // What was recorded of a stage stays as the next goes out.
    expect(after.state.record.deliveries).toMatchObject([{ stage: 1 }]);
    expect(left(after)).toEqual([null]);
  });

  it('has to be on record of each before the case is closed', () => {
    const out = playOn(start, ...stage(1, 'school', 'post'), ...stage(2, 'home', 'in-person'), ...whole(3, 'post'));
    expect(refusal(out, 'case.closed').sentence).toBe('Record first how and when stage 1 was delivered.');
    const one = playOn(out, delivered(), delivered(1));
    expect(refusal(one, 'case.closed').sentence).toBe('Record first how and when stage 2 was delivered.');
    expect(playOn(one, delivered(2), 'case.closed').state.request.value.work).toBe('closed');
    const single = playOn(start, ...whole(1, 'post'));
    expect(refusal(single, 'case.closed').sentence).toBe('Record first how and when the answer was delivered.');
    const last = playOn(start, ...stage(1, 'school', 'portal'), ...whole(2, 'post'));
    expect(refusal(last, 'case.closed').sentence).toBe('Record first how and when the last stage was delivered.');
  });

  it('goes with what is taken back', () => {
    const sent = [...stage(1, 'school', 'post'), delivered(1), ...whole(2, 'post'), delivered()];
    const last = playOn(start, ...sent, 'answer.recalled');
    expect(last.state.record.deliveries).toMatchObject([{ stage: 1 }]);
    expect(playOn(last, 'answer.recalled').state.record.deliveries).toEqual([]);
  });

  it('is of the first that is not on record yet, unless the form says of which', () => {
    const two = playOn(start, ...stage(1, 'school', 'post'), ...stage(2, 'home', 'post'));
    const asked = { way: 'paper', note: 'Tracked', on: null } as const;
    const planned = (played: Played, stage: string) =>
      recordDelivery.plan({ ...asked, stage }, played.state, day('2026-03-02'), northfold);
    expect(planned(two, '')).toMatchObject([{ type: 'delivery.recorded', stage: 1 }]);
    expect(planned(playOn(two, delivered(1)), '')).toMatchObject([{ stage: 2 }]);
    expect(planned(two, '2')).toMatchObject([{ stage: 2 }]);
    const [last] = [planned(playOn(two, ...whole(3, 'post')), 'last')];
    expect(last).toMatchObject([{ type: 'delivery.recorded', delivery: 'post' }]);
    expect(last).not.toMatchObject([{ stage: expect.anything() }]);
  });
});

it('files of one stage are saved beside those of another, not over them', () => {
  const { state } = playOn(start, ...stage(1, 'school', 'post'), ...stage(2, 'home', 'portal'), ...whole(3, 'post'));
  const answers = state.record.earlier.map(({ answer }, index) => ({
    ...answer,
    letter: fileId.parse(`of-stage-${index}`),
  }));
  const earlier = state.record.earlier.map((one, index) => ({ ...one, answer: answers[index] ?? one.answer }));
  const names = [...filesOf({ ...state, record: { ...state.record, earlier } }).values()].map(({ name }) => name);
  expect(names.filter((name) => name.includes('letter'))).toEqual([
    expect.stringMatching(/-stage-1-letter\.pdf$/),
    expect.stringMatching(/-stage-2-letter\.pdf$/),
    expect.stringMatching(/^RD-\d+-\d+-letter\.pdf$/),
  ]);
});
