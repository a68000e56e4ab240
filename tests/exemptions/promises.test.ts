import { expect, it } from 'vitest';
import { northfold } from '../../app/profile.ts';
import { answerLetter } from '../../app/services/answer/answer-letter.ts';
import { bodyFault } from '../../machines/exemptions/body.ts';
import { happens, received, someDay } from '../machines/made-up.ts';
import { play, playOn } from '../machines/play.ts';
import { approvedBy, opinion, partly, weighed } from './weighing.ts';

const asked = 'approval.requested';

it('9. (C) what is about others, would seriously harm, or would hinder the prevention of crime is not sent; harm on advice', () => {
  const outside = { isInSch3Para8: false };
  const harm = playOn(
    partly('serious-harm-health'),
    weighed('serious-harm-health'),
    approvedBy('reviewer'),
    opinion(true),
  );
  for (const { state } of [partly('third-party'), partly('crime'), harm]) {
    expect(bodyFault(state, happens(asked), outside)).toBeNull();
    const letter = answerLetter(northfold, state, someDay, []);
    expect('exemptions' in letter ? letter.exemptions : []).toHaveLength(1);
  }
  expect(playOn(harm, asked).state.request.value.work).toBe('approving');
});

it('9. the ground is named where that harms nobody, and stays general where it would', () => {
  const told = (code: 'third-party' | 'crime' | 'serious-harm') => {
    const letter = answerLetter(northfold, partly(code).state, someDay, []);
    return 'exemptions' in letter ? letter.exemptions : [];
  };
  expect(told('third-party')).toEqual([
    { code: 'third-party', citation: 'DPA 2018 Sch 2 para 16', plain: 'information about another person', pages: [] },
  ]);
  expect(told('crime')).toEqual(told('serious-harm'));
  expect(told('crime')).toEqual([
    { code: 'general', citation: null, plain: 'information the law lets us keep back', pages: [] },
  ]);
});

it('20. (D) a body that refuses to keep a legal duty says which', () => {
  const duty = { code: 'other', citation: 'Children Act 1989 s.17', reason: 'The law makes us keep it' };
  const { state } = play(received({ right: 'objection' }), 'identity.confirmed', [
    'decision.recorded',
    { outcome: 'refused', explanation: 'The law makes us keep it.', exemptions: [duty] },
  ]);
  expect(answerLetter(northfold, state, someDay, [])).toMatchObject({
    exemptions: [{ citation: 'Children Act 1989 s.17' }],
  });
});
