import { describe, expect, it, test } from 'vitest';
import { tellEvent } from '../../app/routes/desk/case/tell-event.ts';
import { dueOf } from '../../machines/case.ts';
import { rightRules } from '../../machines/rights/index.ts';
import { day, happens, people, received } from '../machines/made-up.ts';
import { play, playOn, refusal, type Step } from '../machines/play.ts';

/** Received on Saturday 21 November 2026: to be acknowledged by Monday 21 December. */
const complaint = received({ right: 'complaint', receivedOn: day('2026-11-21') });
const on = (text: string) => ({ on: day(text) });
const lastDay = on('2026-12-21');
const late = on('2026-12-22');
const made = on('2026-11-23');
const approved = (when = made): readonly Step[] => [
  ['identity.confirmed', when],
  ['complaint.enquiry-made', when],
  ['decision.recorded', when],
  ['approval.requested', when],
  ['answer.built', { ...when, bundle: null, schedule: null, pages: 0 }],
  ['approval.given', when],
];

describe('a complaint to the controller (DPA 2018 s.164A)', () => {
  it('has a date until it is acknowledged, and afterwards none (s.164A(3)–(4))', () => {
    const before = play(complaint);
    expect(dueOf(before.state)).toMatchObject({ dueOn: '2026-12-21', statutoryDueOn: '2026-12-21' });
    const after = playOn(before, ['complaint.acknowledged', lastDay]);
    expect(dueOf(after.state)).toMatchObject({ status: 'running', dueOn: null, statutoryDueOn: null });
    expect(dueOf(after.state).steps.at(-1)?.note).toBe('We acknowledged it on Mon 21 December 2026.');
    const tooLate = playOn(before, ['complaint.acknowledged', late]);
    expect(dueOf(tooLate.state).steps.at(-1)?.note).toContain('too late');
  });

  it('is looked into and told about from its receipt, not from its acknowledgement (s.164A(4)–(5))', () => {
    const { state } = play(complaint, ['complaint.enquiry-made', made], ['complaint.progress-told', made]);
    expect(state.complaint.value).toBe('received');
    expect(state.complaint.context).toMatchObject({
      enquiries: [{ on: '2026-11-23' }],
      progress: [{ on: '2026-11-23' }],
    });
  });

  it('gets one letter for both where the outcome comes within the 30 days', () => {
    const { state } = play(complaint, ...approved(), ['answer.released', lastDay]);
    expect(state.complaint.context).toMatchObject({
      acknowledged: { on: '2026-12-21', how: 'outcome' },
      outcomeOn: '2026-12-21',
    });
  });

  it('is acknowledged first where the outcome comes later (s.164A(3))', () => {
    const refused = refusal(play(complaint, ...approved()), ['answer.released', late]);
    expect(refused).toMatchObject({ code: 'not-acknowledged', citation: 'DPA 2018 s.164A(3)' });
    const told = play(complaint, ...approved(), ['complaint.acknowledged', late], ['answer.released', late]);
    expect(told.state.complaint.value).toBe('outcome');
  });

  it('has nothing to tell before something was looked into (s.164A(5)(a))', () => {
    const decided = play(complaint, ['identity.confirmed', made], ['decision.recorded', made]);
    expect(refusal(decided, ['approval.requested', made])).toMatchObject({
      code: 'no-enquiry',
      citation: 'DPA 2018 s.164A(5)(a)',
    });
  });

  test.each(['granted', 'partly-granted', 'refused', 'not-valid', 'redirected'])('can end as %s', (outcome) => {
    expect(play(complaint, ['decision.recorded', { ...made, outcome }]).state.record.decision?.outcome).toBe(outcome);
  });

  it('is never “nothing held”, and never refused as unfounded or excessive', () => {
    expect(refusal(play(complaint), ['decision.recorded', { ...made, outcome: 'nothing-held' }]).code).toBe('outcome');
    for (const ground of ['unfounded', 'excessive'])
      expect(refusal(play(complaint), ['request.refused', { ...made, ground }]).code).toBe('no-ground');
  });

  it('stays open until something is learnt from it, or that there is nothing to learn', () => {
    const told = play(complaint, ...approved(), ['answer.released', made]);
    expect(refusal(told, ['case.closed', made]).code).toBe('lessons');
    for (const lesson of ['lesson.recorded', 'lesson.none'] as const)
      expect(playOn(told, [lesson, made], ['case.closed', made]).state.request.value.work).toBe('closed');
    const learnt = playOn(told, ['lesson.recorded', made]);
    expect(refusal(learnt, ['lesson.none', made]).code).toBe('lessons');
  });

  it('is not approved by who looked into it', () => {
    const built = play(
      complaint,
      ...approved().slice(0, 1),
      ['complaint.enquiry-made', { ...made, by: people.dpo }],
      ...approved().slice(2, -1),
    );
    expect(refusal(built, ['approval.given', { ...made, by: people.dpo }]).code).toBe('own-work');
  });

  test.each(['access', 'erasure'] as const)('its acts are no acts of %s', (right) => {
    const other = play(received({ right }));
    for (const type of ['complaint.acknowledged', 'complaint.enquiry-made', 'lesson.none'] as const)
      expect(refusal(other, type).code).toBe('other-right');
  });

  it('is opened out of their own case by the person themselves; nothing else is linked by them', () => {
    const own = play(received());
    const by = people.requester;
    expect(playOn(own, ['case.linked', { by, why: 'complaint-about-it' }]).state.work.links).toHaveLength(1);
    expect(refusal(own, ['case.linked', { by, why: 'same-family' }]).code).toBe('role');
  });

  test.each([
    ['granted', 'Decision: upheld'],
    ['partly-granted', 'Decision: upheld in part'],
    ['refused', 'Decision: not upheld'],
  ])('%s stands in its timeline as %s', (outcome, title) => {
    expect(tellEvent(happens('decision.recorded', { outcome }), 'complaint').title).toBe(title);
  });

  it('says in its table what every outcome letter has to tell', () => {
    expect(rightRules.complaint.answerMustSay.map(({ code }) => code)).toEqual([
      'looked-into',
      'outcome',
      'regulator',
      'court',
    ]);
  });
});
