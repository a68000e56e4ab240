import { describe, expect, it, test } from 'vitest';
import { decide, dueOf } from '../../machines/case.ts';
import { addDays } from '../../machines/dates.ts';
import { allKinds, hardContentOf } from '../../machines/kindness/hard-content.ts';
import { progressDue, stepsDone } from '../../machines/kindness/progress.ts';
import { deliveryFor, otherWayFault } from '../../machines/kindness/receiving.ts';
import { receivingWays } from '../../machines/people.ts';
import { day, happens, people, received, someDay } from './made-up.ts';
import { answered, approved, aRequest, mailsOf, play, playOn, readyToSend, refold, refusal } from './play.ts';

describe('how the requester receives', () => {
  it('is what they chose when they asked', () => {
    expect(play(received({ receive: 'together', delivery: 'in-person' })).state.kindness.way).toBe('together');
  });

  test.each([
    ['portal', 'all-at-once'],
    ['post', 'paper'],
    ['in-person', 'visit'],
  ] as const)('a request from before the choice was kept, %s, reads as %s', (delivery, way) => {
    expect(play(received({ delivery })).state.kindness.way).toBe(way);
  });

  test.each(receivingWays)('%s: the requester changes to it until the release, and staff for them', (way) => {
    const chosen = ['receiving.chosen', { way, address: '1 Mill Lane' }] as const;
    expect(playOn(aRequest(...approved), chosen).state.kindness.way).toBe(way);
    expect(playOn(aRequest(), [chosen[0], { ...chosen[1], by: people.officer }]).state.kindness.way).toBe(way);
    expect(refusal(aRequest(...answered), chosen)).toMatchObject({ code: 'released' });
  });

  it('what is posted needs an address', () => {
    expect(refusal(aRequest(), ['receiving.chosen', { way: 'stick', address: null }]).code).toBe('no-address');
    const told = playOn(aRequest(), ['receiving.chosen', { way: 'stick', address: '1 Mill Lane' }]);
    expect(playOn(told, ['receiving.chosen', { way: 'paper', address: null }]).state.kindness.way).toBe('paper');
  });

  test.each(receivingWays)('chosen %s, any other delivery needs the reason why', (way) => {
    const { state } = playOn(aRequest(), ['receiving.chosen', { way, address: '1 Mill Lane' }]);
    for (const delivery of ['portal', 'post', 'in-person'] as const) {
      const isChosen = delivery === deliveryFor[way];
      expect(otherWayFault(state, delivery, '')?.code ?? null).toBe(isChosen ? null : 'other-way');
      expect(otherWayFault(state, delivery, 'They rang and asked for paper')).toBeNull();
    }
  });

  it('the officer hears that the requester changed it', () => {
    const change = ['receiving.chosen', { by: people.requester }] as const;
    expect(mailsOf(aRequest(), change)).toEqual(['message-waiting → officer']);
    expect(playOn(aRequest(), change).state.record.hasUnreadForTeam).toBe(true);
  });
});

describe('asking to slow down', () => {
  const before = aRequest('identity.confirmed');
  const slow = playOn(before, 'pace.asked');

  it('moves no date, before or after it (UK GDPR Art 12(3), Art 12A)', () => {
    expect(dueOf(slow.state)).toEqual(dueOf(before.state));
    expect(slow.state.request).toBe(before.state.request);
    const again = playOn(slow, ['pace.asked', { pace: 'usual', on: day('2026-03-20') }]);
    expect(dueOf(again.state)).toEqual(dueOf(before.state));
  });

  it('is on record until they are ready again', () => {
    expect(slow.state.kindness.slowSince).toBe(someDay);
    expect(refusal(slow, 'pace.asked').code).toBe('same-pace');
    expect(playOn(slow, ['pace.asked', { pace: 'usual' }]).state.kindness.slowSince).toBeNull();
    expect(refusal(before, ['pace.asked', { pace: 'usual' }]).code).toBe('same-pace');
  });

  it('does not keep the answer back: it can be released in time', () => {
    expect(decide(playOn(aRequest(...approved), 'pace.asked').state, happens('answer.released')).ok).toBe(true);
  });
});

describe('telling of progress without being asked', () => {
  const working = aRequest('identity.confirmed');
  const asked = playOn(working, 'search.asked');
  const inDays = (days: number) => addDays(someDay, days);

  it('after so many days of silence, that the work goes on', () => {
    expect(progressDue(working.state, inDays(13), 14)).toBeNull();
    expect(progressDue(working.state, inDays(14), 14)).toEqual({ steps: ['identity-checked'] });
    const told = playOn(working, ['progress.told', { steps: ['identity-checked'], on: inDays(14) }]);
    expect(progressDue(told.state, inDays(27), 14)).toBeNull();
    expect(progressDue(told.state, inDays(28), 14)).toEqual({ steps: [] });
  });

  it('whatever else they hear breaks the silence', () => {
    const written = playOn(working, ['message.sent', { by: people.officer, on: inDays(10) }]);
    expect(progressDue(written.state, inDays(14), 14)).toBeNull();
    expect(progressDue(written.state, inDays(24), 14)).not.toBeNull();
    // Their own message is not ours.
    const theirs = playOn(working, ['message.sent', { by: people.requester, on: inDays(10) }]);
    expect(progressDue(theirs.state, inDays(14), 14)).not.toBeNull();
  });

  it('at a milestone, once, and not on a day on which they heard from us', () => {
    const all = playOn(asked, ['search.recorded', { searchId: 'search-1', on: inDays(2) }]);
    expect(progressDue(asked.state, inDays(2), 14)).toBeNull();
    const due = progressDue(all.state, inDays(2), 14);
    expect(due?.steps).toContain('search-answered');
    const told = playOn(all, ['progress.told', { steps: due?.steps, on: inDays(2) }]);
    expect(progressDue(told.state, inDays(2), 14)).toBeNull();
    expect(progressDue(told.state, inDays(3), 14)).toBeNull();
    const sent = playOn(aRequest('identity.confirmed', ...readyToSend), 'approval.requested');
    expect(progressDue(sent.state, someDay, 14)).toBeNull();
    expect(progressDue(sent.state, inDays(1), 14)?.steps).toContain('written');
  });

  it('not while we wait for them, not once they asked to go slower, not after the answer', () => {
    expect(progressDue(aRequest('identity.asked').state, inDays(30), 14)).toBeNull();
    expect(progressDue(playOn(working, 'clarification.asked').state, inDays(30), 14)).toBeNull();
    const slow = playOn(working, 'pace.asked');
    expect(progressDue(slow.state, inDays(30), 14)).toBeNull();
    expect(progressDue(playOn(slow, ['pace.asked', { pace: 'usual' }]).state, inDays(30), 14)).not.toBeNull();
    expect(progressDue(aRequest(...answered).state, inDays(30), 14)).toBeNull();
  });

  it('says the same whether something was found or nothing', () => {
    const found = (result: string) =>
      stepsDone(playOn(asked, ['search.recorded', { searchId: 'search-1', result }]).state);
    expect(found('nothing-found')).toEqual(found('found'));
  });

  it('sends one message that says nothing', () => {
    expect(mailsOf(working, 'progress.told')).toEqual(['progress → requester']);
  });
});

describe('warning of hard content', () => {
  const marked = (documentId: string | null, ...kinds: string[]) =>
    ['hard-content.marked', { documentId, kinds, by: people.officer }] as const;
  const ready = aRequest('identity.confirmed', ...readyToSend);

  it('is for the document, for the whole, or taken off again', () => {
    const both = playOn(ready, marked('document-1', 'violence', 'death'), marked(null, 'words'));
    expect(hardContentOf(both.state)).toEqual({
      whole: ['words'],
      documents: [{ documentId: 'document-1', name: 'Care file', kinds: ['death', 'violence'] }],
    });
    expect(allKinds(hardContentOf(both.state))).toEqual(['death', 'violence', 'words']);
    expect(hardContentOf(playOn(both, marked('document-1')).state).documents).toEqual([]);
    expect(refusal(ready, marked('document-9', 'death')).code).toBe('no-document');
  });

  it('is not told where nothing of the document goes out, or nothing is sent at all', () => {
    const withheld = ['page.decided', { decision: 'withhold', code: 'third-party' }] as const;
    expect(hardContentOf(playOn(ready, marked('document-1', 'death'), withheld).state).documents).toEqual([]);
    const nothing = ['decision.recorded', { outcome: 'nothing-held' }] as const;
    const state = playOn(ready, marked('document-1', 'death'), marked(null, 'death'), nothing).state;
    expect(allKinds(hardContentOf(state))).toEqual([]);
  });

  it('never stands in the way of the release', () => {
    const all = ['approval.requested', 'answer.built', 'approval.given', 'answer.released'] as const;
    expect(playOn(ready, marked(null, 'abuse'), ...all).state.record.release).not.toBeNull();
  });

  it('is part of what the reviewer approves, so it stands while they have it', () => {
    expect(refusal(aRequest(...approved), marked(null, 'death')).code).toBe('approved');
  });
});

describe('the named contact', () => {
  it('is named, and given back to the team', () => {
    const named = playOn(aRequest(), 'contact.named');
    expect(named.state.kindness.contact).toEqual({ name: 'Olive', role: 'Request officer', phone: null });
    const back = playOn(named, ['contact.named', { name: null, role: null, phone: null }]);
    expect(back.state.kindness.contact).toBeNull();
  });

  it('is never an e-mail address of the staff', () => {
    expect(refusal(aRequest(), ['contact.named', { name: 'olive@example.org' }]).code).toBe('no-email');
  });
});

describe('the language', () => {
  it('is the one they asked in, until they choose another; no other is chosen than the one they have not', () => {
    const asked = aRequest();
    expect(asked.state.kindness.language).toBe('en');
    expect(refusal(asked, ['language.chosen', { language: 'en' }]).code).toBe('same-language');
    const chosen = playOn(asked, ['language.chosen', { language: 'cy' }]);
    expect(chosen.state.kindness.language).toBe('cy');
    expect(refold(chosen).kindness.language).toBe('cy');
    expect(playOn(chosen, ['language.chosen', { language: 'en' }]).state.kindness.language).toBe('en');
  });

  it('moves no date, and the officer hears of it', () => {
    const asked = aRequest();
    expect(mailsOf(asked, 'language.chosen')).toEqual(['message-waiting → officer']);
    expect(dueOf(playOn(asked, 'language.chosen').state)).toEqual(dueOf(asked.state));
  });
});

it('a case with all of it replays to the same', () => {
  const lived = aRequest(
    'identity.confirmed',
    'pace.asked',
    'receiving.chosen',
    'language.chosen',
    'contact.named',
    'hard-content.marked',
    'progress.told',
    ...readyToSend,
  );
  expect(refold(lived).kindness).toEqual(lived.state.kindness);
});
