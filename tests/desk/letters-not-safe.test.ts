import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../app/routes/desk/case/notices-of.ts';
import { noticeKinds, noticeObstacle } from '../../app/services/contact/notice-letter.ts';
import type { Contact } from '../../machines/people.ts';
import { received } from '../machines/made-up.ts';
import { approved, play, playOn, type Step } from '../machines/play.ts';
import { itemSituations } from '../machines/situations.ts';

const mina: Contact = {
  ways: ['phone'],
  email: null,
  phone: '07700 900123',
  address: '3 Low Road',
  worker: null,
  safe: 'no',
  safetyNote: 'Only by day',
};
const of = (contact: Partial<Contact>, ...steps: readonly Step[]) =>
  play(received({ contact: { ...mina, ...contact } }), ...steps).state;

describe('somebody who must not be written to (UK GDPR Arts 5(1)(f), 32)', () => {
  it.each([
    ['no way of theirs is safe', {}],
    ['they asked for no post', { safe: 'yes', not: ['post'] }],
  ] as const)('gets no letter on the way: %s', (_why, said) => {
    const state = of({ ...said, not: 'not' in said ? [...said.not] : undefined });
    for (const kind of noticeKinds) {
      expect(noticeObstacle(state, kind)).toMatchObject({
        sentence: expect.stringContaining('must not be contacted by post'),
        citation: 'UK GDPR Arts 5(1)(f), 32',
      });
    }
    expect(noticesOf(state)).toMatchObject({ letters: [], forbidden: { citation: 'UK GDPR Arts 5(1)(f), 32' } });
  });

  it.each([
    ['with care', { safe: 'with-care' }],
    ['not by e-mail', { safe: 'yes', not: ['email'] }],
  ] as const)('is not whoever may be written to: %s', (_how, said) => {
    const { letters, forbidden, paper } = noticesOf(of({ ...said, not: 'not' in said ? [...said.not] : undefined }));
    expect(forbidden).toBeNull();
    expect(letters).not.toEqual([]);
    expect(paper).toContain('send letters by post or hand them over');
  });

  it('is written to again once the contact details are known to be safe, and by nothing else', () => {
    const changed = playOn(play(received({ contact: mina })), [
      'contact.changed',
      { contact: { ...mina, safe: 'yes' } },
    ]);
    expect(noticesOf(changed.state)).toMatchObject({ forbidden: null });
  });

  it('is handed the answer that was released to be handed over, and no other', () => {
    const ready = play(received({ contact: mina }), ...approved);
    const handed = playOn(ready, ['answer.released', { delivery: 'in-person' }]).state;
    expect(noticesOf(handed).answer).not.toBeNull();
    const online = playOn(ready, ['answer.released', { delivery: 'portal' }]).state;
    expect(noticesOf(online).answer).toBeNull();
  });

  it('does not keep a letter from somebody else, to whom the answer went', () => {
    const { state } = itemSituations['a restriction whose end was told'];
    const { delivery } = play(received({ contact: mina }), ['answer.directed', { to: 'other' }]).state;
    expect(noticeObstacle({ ...state, delivery }, 'restriction-end')).toBeNull();
    expect(noticeObstacle({ ...state, delivery: { ...delivery, directed: null } }, 'restriction-end')).not.toBeNull();
  });
});
