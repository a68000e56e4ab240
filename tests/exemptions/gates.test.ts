import { describe, expect, it, test } from 'vitest';
import { bodyFault } from '../../machines/exemptions/body.ts';
import { day, happens, people, received } from '../machines/made-up.ts';
import { type Played, play, playOn, refusal } from '../machines/play.ts';
import { approvedBy, forChild, on, opinion, partly, weighed, wholly, withheld } from './weighing.ts';

const send = 'approval.requested';
const built = ['answer.built', { pages: 1 }] as const;
const goes = (played: Played): boolean => playOn(played, send).state.request.value.work === 'approving';

describe('health: serious harm (Sch 3 para 5)', () => {
  const harm = partly('serious-harm-health');
  const approved = playOn(harm, weighed('serious-harm-health'), approvedBy('reviewer'));

  it('is not used before its test has been answered and approved', () => {
    expect(refusal(harm, send)).toMatchObject({
      code: 'unweighed',
      sentence:
        '“Serious harm (health)” is used, but its test has not been answered and approved by a reviewer. Do that under “Exemptions”, or choose another ground.',
      citation: 'DPA 2018 Sch 3 para 5',
    });
    expect(refusal(playOn(harm, weighed('serious-harm-health')), send)).toMatchObject({
      code: 'waits-for-approval',
      sentence:
        'Serious harm (health) (“The note of the telephone call of 3 May 2019”) waits for the approval of a reviewer.',
    });
  });

  it('needs a health professional’s opinion that the test is met', () => {
    expect(refusal(approved, send)).toMatchObject({
      code: 'no-opinion',
      citation: 'DPA 2018 Sch 3 para 5(2)',
      sentence: expect.stringContaining('opinion that the test of serious harm is met'),
    });
    expect(refusal(playOn(approved, opinion(false)), send)).toMatchObject({ code: 'opinion-against' });
    expect(goes(playOn(approved, opinion(true)))).toBe(true);
  });

  it('B16: the opinion is dated within six months ending with the day it is relied on', () => {
    const late = (datedOn: string) => playOn(approved, opinion(true, datedOn, on('2026-08-31')));
    const sent = [send, on('2026-08-31')] as const;
    expect(refusal(late('2026-02-28'), sent)).toMatchObject({
      code: 'opinion-old',
      sentence: expect.stringContaining(
        'the opinion of 28 February 2026 is too old. To be relied on now it has to be dated 1 March 2026 or later.',
      ),
      citation: 'DPA 2018 Sch 3 para 5(4)',
    });
    expect(playOn(late('2026-03-01'), sent).state.request.value.work).toBe('approving');
    const november = (datedOn: string) => playOn(approved, opinion(true, datedOn, on('2026-11-21')));
    expect(refusal(november('2026-05-21'), [send, on('2026-11-21')])).toMatchObject({ code: 'opinion-old' });
    expect(playOn(november('2026-05-22'), [send, on('2026-11-21')])).toBeDefined();
  });

  it('an opinion that is good on approval and too old on release holds the answer back', () => {
    const ready = playOn(approved, opinion(true, '2026-03-01'), send, built, ['approval.given', on('2026-08-31')]);
    expect(refusal(ready, ['answer.released', on('2026-09-01')])).toMatchObject({ code: 'opinion-old' });
    const renewed = playOn(ready, opinion(true, '2026-08-30', on('2026-09-01')));
    expect(playOn(renewed, ['answer.released', on('2026-09-01')]).state.request.value.work).toBe('answered');
    const changed = playOn(ready, opinion(false, '2026-08-30', on('2026-08-31')));
    expect(refusal(changed, ['answer.released', on('2026-08-31')])).toMatchObject({ code: 'opinion-against' });
  });

  it('is about health information; health on a social work file is not social work data (Sch 3 para 7)', () => {
    expect(refusal(harm, weighed('serious-harm', { about: 'health' }))).toMatchObject({
      code: 'other-kind',
      citation: 'DPA 2018 Sch 3 para 7',
    });
  });
});

describe('health information that is to be disclosed (Sch 3 para 6)', () => {
  const listed = playOn(wholly(), weighed('health-not-yet'));

  it('needs the opinion that the test is not met', () => {
    expect(refusal(listed, send)).toMatchObject({
      code: 'no-opinion',
      sentence: expect.stringContaining(
        'must not be disclosed before a health professional has said that the test of serious harm is not met',
      ),
      citation: 'DPA 2018 Sch 3 para 6',
    });
    expect(refusal(playOn(listed, opinion(true)), send)).toMatchObject({ code: 'opinion-against' });
    expect(goes(playOn(listed, opinion(false)))).toBe(true);
    const old = playOn(listed, opinion(false, '2025-09-10'));
    expect(refusal(old, send)).toMatchObject({ code: 'opinion-old', citation: 'DPA 2018 Sch 3 para 6(4)' });
    expect(goes(playOn(listed, opinion(false, '2025-09-11')))).toBe(true);
  });

  it('needs none where the person has seen it or knows it', () => {
    expect(goes(playOn(wholly(), weighed('health-not-yet', {}, ['unknown'])))).toBe(true);
  });
});

describe('other people (Sch 2 paras 16–17)', () => {
  const considers = (said: object) => ['person.considered', { ...said }] as const;

  it('nothing leaves while one of them is undecided', () => {
    const open = playOn(
      partly('third-party'),
      considers({ decision: null, consent: 'asked', consentOn: day('2026-03-09') }),
    );
    expect(refusal(open, send)).toMatchObject({
      code: 'third-party',
      sentence: 'Decide whether what is about Neighbour is disclosed: nothing leaves before that.',
      citation: 'DPA 2018 Sch 2 para 16',
    });
    expect(goes(playOn(open, considers({ consent: 'refused', consentOn: day('2026-03-10') })))).toBe(true);
  });

  it.each([
    ['professional', { isProfessional: true }, 'DPA 2018 Sch 2 para 17'],
    ['consented', { consent: 'given', consentOn: day('2026-03-09') }, 'DPA 2018 Sch 2 para 16(2)(a)'],
    ['awaited', { consent: 'asked', consentOn: day('2026-03-09') }, 'DPA 2018 Sch 2 para 16'],
    ['no-factors', { factors: ' ' }, 'DPA 2018 Sch 2 para 16(3)'],
    ['no-reason', { reason: '' }, 'DPA 2018 Sch 2 para 16'],
    ['no-day', { consent: 'refused' }, 'DPA 2018 Sch 2 para 16(3)(c)'],
  ])('%s: a name is not taken out', (code, said, citation) => {
    expect(refusal(wholly(), considers(said))).toMatchObject({ code, citation });
  });

  it('a redaction of a neighbour’s name needs no form of its own', () => {
    expect(goes(partly('third-party'))).toBe(true);
    expect(goes(partly('crime'))).toBe(true);
  });
});

describe('what another law bars (Sch 4)', () => {
  test.each(['adoption', 'human-fertilisation', 'special-needs', 'parental-orders'] as const)('%s', (code) => {
    const barred = playOn(wholly(), weighed(code));
    expect(refusal(barred, send)).toMatchObject({
      code: 'barred',
      sentence: expect.stringContaining(
        'it must not be disclosed, but nothing is withheld or redacted on this ground yet',
      ),
      citation: expect.stringContaining('DPA 2018 Sch 4'),
    });
    const kept = playOn(barred, withheld(code, ['page-1']), ['decision.recorded', { outcome: 'partly-granted' }]);
    expect(goes(kept)).toBe(true);
  });

  it('of everything asked for: nothing is granted', () => {
    expect(refusal(playOn(partly('adoption'), weighed('adoption', { covers: 'request' })), send)).toMatchObject({
      code: 'barred',
      sentence: expect.stringContaining('everything asked for is barred'),
    });
  });
});

describe('the Principal Reporter (Sch 3 paras 12 and 20)', () => {
  const waiting = playOn(wholly({ nation: 'scotland' }), weighed('reporter'));

  it('is waited for', () => {
    expect(refusal(waiting, send)).toMatchObject({
      code: 'reporter',
      sentence: expect.stringContaining('it waits for the Principal Reporter'),
      citation: 'DPA 2018 Sch 3 para 12',
    });
  });

  it('decides: disclosed only where they say that the test is not met', () => {
    expect(goes(playOn(waiting, opinion(false)))).toBe(true);
    const met = playOn(waiting, opinion(true));
    expect(refusal(met, send)).toMatchObject({ code: 'barred' });
    const kept = playOn(met, withheld('reporter', ['page-1']), ['decision.recorded', { outcome: 'partly-granted' }]);
    expect(goes(kept)).toBe(true);
  });

  it('is of Scotland', () => {
    expect(refusal(wholly(), weighed('reporter'))).toMatchObject({ code: 'nation' });
    expect(refusal(wholly({ nation: 'scotland' }), weighed('child-abuse'))).toMatchObject({ code: 'nation' });
  });
});

describe('approval', () => {
  const harm = playOn(partly('serious-harm'), weighed('serious-harm'));

  it('is never of one’s own weighing', () => {
    const own = playOn(partly('serious-harm'), weighed('serious-harm', { by: people.allRounder }));
    expect(refusal(own, approvedBy('allRounder'))).toMatchObject({ code: 'own-work' });
    expect(goes(playOn(own, approvedBy('reviewer')))).toBe(true);
  });

  it('is not of an officer', () => {
    expect(refusal(harm, ['exemption.approved', { by: people.officer }])).toMatchObject({ code: 'role' });
  });

  it('rejected, or answered with no, it carries nothing', () => {
    const rejected = playOn(harm, ['exemption.rejected', { by: people.reviewer }]);
    expect(refusal(rejected, send)).toMatchObject({ code: 'unweighed' });
    const not = playOn(partly('serious-harm'), weighed('serious-harm', {}, ['no-other-way']));
    expect(refusal(not, approvedBy('reviewer'))).toMatchObject({ code: 'nothing-waits' });
    expect(refusal(not, send)).toMatchObject({ code: 'unweighed' });
  });

  it('is asked for anew where it was weighed anew', () => {
    const again = playOn(harm, approvedBy('reviewer'), weighed('serious-harm'));
    expect(refusal(again, send)).toMatchObject({ code: 'waits-for-approval' });
  });

  it('of saying nothing at all is the DPO’s alone', () => {
    const silent = playOn(partly('crime'), weighed('crime', { notify: 'ncnd' }));
    expect(refusal(silent, send)).toMatchObject({
      code: 'waits-for-dpo',
      sentence: expect.stringContaining('waits for the approval of the DPO'),
    });
    expect(refusal(silent, approvedBy('reviewer'))).toMatchObject({ code: 'only-dpo' });
    expect(playOn(silent, approvedBy('dpo')).state.considered.exemptions[0]?.verdict?.isDpo).toBe(true);
  });
});

describe('weighing', () => {
  it('every question is answered', () => {
    const [type, said] = weighed('crime');
    const answers = [{ id: 'purpose', question: 'As it was put', isYes: true }];
    expect(refusal(wholly(), [type, { ...said, answers }])).toMatchObject({ code: 'unanswered' });
  });

  it('harm and prejudice are looked at again on a day that lies ahead', () => {
    expect(refusal(wholly(), weighed('crime', { reviewOn: null }))).toMatchObject({ code: 'no-review' });
    expect(refusal(wholly(), weighed('crime', { reviewOn: day('2026-03-10') }))).toMatchObject({ code: 'past' });
    const due = playOn(partly('crime'), weighed('crime', { reviewOn: day('2026-04-01') }));
    expect(refusal(due, [send, on('2026-04-02')])).toMatchObject({ code: 'review-due' });
    expect(playOn(due, [send, on('2026-04-01')])).toBeDefined();
  });

  it('what does not lift the right is refused for it', () => {
    const erasure = play(received({ right: 'erasure' }), 'identity.confirmed');
    expect(refusal(erasure, weighed('third-party'))).toMatchObject({ code: 'not-lifted' });
    const refused = { outcome: 'refused', exemptions: [{ code: 'serious-harm', citation: null, reason: 'Harm' }] };
    expect(refusal(erasure, ['decision.recorded', refused])).toMatchObject({ code: 'not-lifted' });
    expect(playOn(erasure, weighed('crime'))).toBeDefined();
    const complaint = play(received({ right: 'complaint' }));
    expect(refusal(complaint, weighed('crime'))).toMatchObject({ code: 'no-exemption' });
  });

  it('the wishes of a child hold against others, not against the person', () => {
    expect(refusal(wholly(), weighed('social-work-wishes'))).toMatchObject({ code: 'own-request' });
    const parent = playOn(
      partly('social-work-wishes', forChild),
      weighed('social-work-wishes'),
      approvedBy('reviewer'),
    );
    expect(goes(parent)).toBe(true);
  });

  it('immigration is not used', () => {
    expect(refusal(wholly(), weighed('immigration'))).toMatchObject({ code: 'do-not-use' });
  });

  it('nothing is taken out on a gate or a rule of thumb', () => {
    expect(refusal(wholly(), withheld('health-not-yet'))).toMatchObject({ code: 'no-ground' });
    expect(refusal(wholly(), withheld('professionals'))).toMatchObject({ code: 'no-ground' });
  });
});

describe('a body outside Sch 3 para 8', () => {
  const outside = { isInSch3Para8: false };
  const events = [weighed('serious-harm'), weighed('social-work-wishes'), withheld('serious-harm')] as const;

  it.each(events)('cannot use paras 10 and 11 (%s)', (type, said) => {
    const event = happens(type, said);
    expect(bodyFault(wholly().state, event, outside)).toMatchObject({
      code: 'not-for-this-body',
      sentence: expect.stringContaining('is open only to social work bodies named in the law'),
      citation: expect.stringContaining('para 8'),
    });
    expect(bodyFault(wholly().state, event, { isInSch3Para8: true })).toBeNull();
  });

  it('cannot release what rests on them', () => {
    const { state } = partly('serious-harm');
    expect(bodyFault(state, happens('answer.released'), outside)).toMatchObject({ code: 'not-for-this-body' });
    expect(bodyFault(wholly().state, happens('answer.released'), outside)).toBeNull();
  });
});
