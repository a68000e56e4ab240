import { describe, expect, it } from 'vitest';
import { forSomeoneElse, people, received } from '../machines/made-up.ts';
import { approved, play, playOn, provenTwice, readyToSend, refusal, type Step } from '../machines/play.ts';

const forChild = (said: object = {}) =>
  play(received({ ...forSomeoneElse, capacity: 'child', ...said }), ...provenTwice);
const parent = { basis: 'parental-responsibility', scope: 'The care file' };

describe('asking for a child', () => {
  it('what the child understands and wants is on record before authority is confirmed; no age decides it', () => {
    expect(refusal(forChild(), ['authority.confirmed', parent])).toMatchObject({ code: 'competence' });
    const heard = playOn(forChild(), 'competence.recorded', ['authority.confirmed', parent]);
    expect(heard.state.request.value.authority).toBe('confirmed');
  });

  describe('a child who understands says no (the right is the child’s: UK GDPR Art 15; Gillick)', () => {
    const saidNo: Step = ['competence.recorded', { understands: 'yes', agrees: 'no' }];

    it('nothing goes on for the parent before the DPO has decided', () => {
      const no = playOn(forChild(), saidNo);
      for (const act of ['authority.confirmed', 'decision.recorded', 'answer.directed'] as const) {
        expect(refusal(no, act)).toMatchObject({
          code: 'child-says-no',
          sentence:
            'The child understands what this request is and does not want it. The DPO decides first whether and how this goes on.',
        });
      }
      expect(refusal(no, ['conflict.decided', { by: people.officer }]).code).toBe('role');
      const decided = playOn(no, ['conflict.decided', { by: people.dpo }], ['authority.confirmed', parent]);
      expect(decided.state.request.value.authority).toBe('confirmed');
    });

    it('said after approval, it holds the release back', () => {
      const heard = playOn(forChild(), 'competence.recorded', ['authority.confirmed', parent], ...readyToSend);
      const ready = playOn(heard, 'approval.requested', 'answer.built', 'approval.given', saidNo);
      expect(refusal(ready, 'answer.released').code).toBe('child-says-no');
      const out = playOn(ready, ['conflict.decided', { by: people.dpo }], 'answer.released');
      expect(out.state.request.value.work).toBe('answered');
    });

    it('said again after a decision, it is decided again', () => {
      const again = playOn(forChild(), saidNo, ['conflict.decided', { by: people.dpo }], saidNo);
      expect(refusal(again, 'authority.confirmed').code).toBe('child-says-no');
    });

    it('a child who changes their mind, or does not yet understand, is heard and holds nothing back', () => {
      const yes: Step = ['competence.recorded', { understands: 'yes', agrees: 'yes' }];
      const small: Step = ['competence.recorded', { understands: 'in-part', agrees: 'no' }];
      for (const heard of [playOn(forChild(), saidNo, yes), playOn(forChild(), small)]) {
        expect(playOn(heard, ['authority.confirmed', parent]).state.request.value.authority).toBe('confirmed');
      }
    });
  });

  it('in Scotland the presumption of DPA 2018 s.208 is named', () => {
    expect(refusal(forChild({ nation: 'scotland' }), ['authority.confirmed', parent]).citation).toBe('DPA 2018 s.208');
  });

  it.each(['no-status', 'elected-representative'])('%s gives no authority by itself', (basis) => {
    const heard = playOn(forChild(), 'competence.recorded');
    expect(refusal(heard, ['authority.confirmed', { basis }])).toMatchObject({ code: 'no-authority' });
  });
});

it('a lasting power of attorney is one of England and Wales (Mental Capacity Act 2005 s.9)', () => {
  const scottish = play(received({ ...forSomeoneElse, nation: 'scotland' }), ...provenTwice);
  expect(refusal(scottish, ['authority.confirmed', { basis: 'power-of-attorney' }])).toMatchObject({
    code: 'other-nation',
  });
});

describe('a court order, a safe address or another conflict on record', () => {
  const ready = () => play(received(), ...approved.slice(0, -3));

  it('nothing goes to approval before the DPO has decided (UK GDPR Art 5(1)(f))', () => {
    const conflict = playOn(ready(), 'conflict.recorded');
    expect(refusal(conflict, 'approval.requested')).toMatchObject({ code: 'conflict' });
    expect(refusal(conflict, ['conflict.decided', { by: people.officer }])).toMatchObject({ code: 'role' });
    const decided = playOn(conflict, ['conflict.decided', { by: people.dpo }], 'approval.requested');
    expect(decided.state.request.value.work).toBe('approving');
  });

  it('one that comes to light after approval holds the release', () => {
    const late = playOn(play(received(), ...approved), 'conflict.recorded');
    expect(refusal(late, 'answer.released')).toMatchObject({ code: 'conflict' });
  });

  it('a further conflict waits for a decision of its own', () => {
    const again = playOn(ready(), 'conflict.recorded', ['conflict.decided', { by: people.dpo }], 'conflict.recorded');
    expect(refusal(again, 'approval.requested')).toMatchObject({ code: 'conflict' });
  });
});
