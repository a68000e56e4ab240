import { describe, expect, it } from 'vitest';
import { people } from './made-up.ts';
import { aRequest, playOn, refusal } from './play.ts';

const { officer, reviewer } = people;
const sent = aRequest(
  'identity.confirmed',
  'search.recorded',
  'document.added',
  'document.read',
  'page.decided',
  'decision.recorded',
  'approval.requested',
);

describe('the redline copy', () => {
  it('is made of an answer that was built and is with the reviewer, once', () => {
    expect(refusal(sent, ['redline.asked', { by: reviewer }]).code).toBe('no-answer');
    const asked = playOn(playOn(sent, 'answer.built'), ['redline.asked', { by: reviewer }]);
    expect(asked.effects.map(({ kind }) => kind)).toContain('build-redline');
    expect(refusal(asked, ['redline.asked', { by: officer }]).code).toBe('asked');
    const failed = playOn(asked, 'redline.failed');
    expect(playOn(failed, ['redline.asked', { by: officer }]).state.redline.now).toEqual({ status: 'making' });
  });

  it.each(['approval.given', 'approval.refused', 'approval.withdrawn', 'request.withdrawn'] as const)(
    'goes with the sign-off it was made for: %s',
    (end) => {
      const made = playOn(playOn(playOn(sent, 'answer.built'), ['redline.asked', { by: reviewer }]), 'redline.built');
      const by = end === 'approval.given' || end === 'approval.refused' ? reviewer : officer;
      const over = playOn(made, [end, { by }]);
      expect(over.state.redline).toEqual({ now: null, over: ['redline-1'] });
      expect(over.effects.at(-1)).toEqual({ kind: 'delete-redline' });
      expect(refusal(over, ['redline.viewed', { by: reviewer }]).code).toBe('no-redline');
    },
  );

  it('that comes too late, for an earlier round, is not taken', () => {
    const asked = playOn(playOn(sent, 'answer.built'), ['redline.asked', { by: reviewer }]);
    const back = playOn(asked, ['approval.refused', { by: reviewer }]);
    expect(refusal(back, 'redline.built').code).toBe('not-asked');
    const again = playOn(playOn(playOn(back, 'approval.requested'), ['answer.built', { round: 2 }]), [
      'redline.asked',
      { by: reviewer },
    ]);
    expect(refusal(again, ['redline.built', { round: 1 }]).code).toBe('stale');
  });
});
