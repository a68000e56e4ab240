import { describe, expect, it } from 'vitest';
import type { ManifestPage } from '../../app/documents/types.ts';
import { withoutNames } from '../../app/jobs/said-in-letter.ts';
import { letterContent } from '../../app/letters/letter-content.ts';
import { northfold } from '../../app/profile.ts';
import { answerLetter } from '../../app/services/answer/answer-letter.ts';
import { scheduleRows } from '../../app/services/answer/answer-sources.ts';
import { pagesSoFar } from '../../app/services/answer/pack-of-case.ts';
import { answerParts } from '../../app/services/answer/released-answer.ts';
import { progressSoFar } from '../../app/services/following/progress-so-far.ts';
import { requesterStatus } from '../../app/services/following/requester-status.ts';
import { isHidden } from '../../machines/exemptions/told.ts';
import { day, pagesOf, people, received, someDay } from '../machines/made-up.ts';
import { documentRead, mails, type Played, play, playOn, refusal } from '../machines/play.ts';
import { approvedBy, weighed, withheld } from './weighing.ts';

const explanation = 'We looked in the places named below.';
const silently = [weighed('crime', { notify: 'ncnd', covers: 'request' }), approvedBy('dpo')] as const;

/** There is nothing. */
const nothing = play(
  received(),
  'identity.confirmed',
  ['search.recorded', { result: 'nothing-found' }],
  ['decision.recorded', { outcome: 'nothing-held', explanation }],
);
/** There are two pages, and telling so would tip somebody off. */
const silent = play(
  received(),
  'identity.confirmed',
  ['search.recorded', { result: 'found', note: 'One file of the police' }],
  ...documentRead,
  withheld('crime'),
  ...silently,
  ['decision.recorded', { outcome: 'nothing-held', explanation }],
);

const letterOf = ({ state }: Played) => answerLetter(northfold, state, someDay, []);
const sent = (played: Played): Played =>
  playOn(
    { ...played, effects: [] },
    'approval.requested',
    ['answer.built', { bundle: null, schedule: null, pages: 0 }],
    ['approval.given', { by: people.freshReviewer }],
    'answer.released',
  );

describe('neither confirm nor deny, for the whole request', () => {
  it('the letter is the one of a case in which nothing is held, word for word', () => {
    expect(letterOf(silent)).toEqual(letterOf(nothing));
    expect(letterContent(letterOf(silent))).toEqual(letterContent(letterOf(nothing)));
  });

  it('no schedule, no count, no status and no mail tells the two apart', () => {
    expect(scheduleRows(silent.state)).toEqual(scheduleRows(nothing.state));
    const [a, b] = [sent(silent), sent(nothing)];
    expect(requesterStatus(a.state, someDay)).toEqual(requesterStatus(b.state, someDay));
    expect(mails(a.effects)).toEqual(mails(b.effects));
    for (const who of ['requesterStatus', 'before'] as const) {
      const at = who === 'before' ? [silent, nothing] : [a, b];
      const [one, other] = at.map(({ state }) => requesterStatus(state, day('2026-03-20')));
      expect(one).toEqual(other);
    }
  });

  it('a decision of another shape is refused: it would give it away', () => {
    for (const outcome of ['refused', 'partly-granted', 'granted']) {
      const decided = playOn(silent, ['decision.recorded', { outcome, explanation }]);
      expect(refusal(decided, 'approval.requested')).toMatchObject({
        code: 'silent',
        sentence: expect.stringContaining('has to read like “Nothing is held”'),
      });
    }
    const naming = [{ code: 'crime', citation: null, reason: 'An inquiry' }];
    const named = playOn(silent, ['decision.recorded', { outcome: 'nothing-held', explanation, exemptions: naming }]);
    expect(refusal(named, 'approval.requested')).toMatchObject({ code: 'silent' });
  });
});

describe('neither confirm nor deny, for a part', () => {
  const page = (id: string) => ({ documentId: 'document-1', pageId: id });
  const begun = play(received(), 'identity.confirmed', 'search.recorded', ...documentRead, [
    'page.decided',
    { pages: [page('page-1')], decision: 'release' },
  ]);
  const part = playOn(begun, withheld('crime', ['page-2']), weighed('crime', { notify: 'ncnd' }), approvedBy('dpo'));
  const manifest: ManifestPage[] = [
    {
      ...{ number: 2, kind: 'page', pageId: 'page-1', source: 'text', searchable: true, width: 595, height: 842 },
      ...{ marks: [], burnt: [], kept: 200, readByEye: false, together: null },
    },
  ];

  it('the rest is granted as all there is: not in exemptions, counts, enclosures or the schedule', () => {
    const granted = playOn(part, ['decision.recorded', { outcome: 'granted', explanation }]);
    expect(playOn(granted, 'approval.requested').state.request.value.work).toBe('approving');
    const letter = answerLetter(northfold, granted.state, someDay, manifest);
    expect(letter).toMatchObject({
      exemptions: [],
      enclosures: [{ name: 'Care file', firstPage: 2, lastPage: 2, pagesWithParts: 0, pagesLeftOut: 0 }],
    });
    expect(scheduleRows(granted.state)).toEqual([
      expect.objectContaining({ document: 'Care file', pages: 1, inFull: 1, withheld: 0, reasons: [] }),
    ]);
    const hidden = granted.state.file.documents.flatMap(({ pages }) =>
      pages.map((one) => isHidden(granted.state, one)),
    );
    expect(hidden).toEqual([false, true]);
  });

  it('the letter as it stands before anything is built is silent too: an officer reads it, and changes it by hand', () => {
    const granted = playOn(part, ['decision.recorded', { outcome: 'granted', explanation }]);
    expect(answerLetter(northfold, granted.state, someDay, pagesSoFar(granted.state))).toMatchObject({
      exemptions: [],
      enclosures: [{ name: 'Care file', firstPage: 1, lastPage: 1, pagesWithParts: 0, pagesLeftOut: 0 }],
    });
  });

  it('reads like a letter whose search found nothing further, word for word, and so do status, schedule and mails', () => {
    const police = { system: 'Police liaison', terms: 'Robin Sample' };
    const seen = (result: string, note: string) => playOn(begun, ['search.recorded', { ...police, result, note }]);
    const there = playOn(
      playOn(seen('found', 'Two pages'), withheld('crime', ['page-2'])),
      ...[weighed('crime', { notify: 'ncnd' }), approvedBy('dpo')],
      ['decision.recorded', { outcome: 'granted', explanation }],
    );
    // The same file without the second page: taken from where it is, nothing more is held.
    const notThere = playOn(
      play(
        received(),
        'identity.confirmed',
        'search.recorded',
        'document.added',
        ['document.paged', { pages: onePage }],
        ['document.read', { pages: onePage }],
        ['page.decided', { pages: [page('page-1')], decision: 'release' }],
      ),
      ['search.recorded', { ...police, result: 'nothing-found', note: '' }],
      ['decision.recorded', { outcome: 'granted', explanation }],
    );
    const letters = [there, notThere].map(({ state }) =>
      withoutNames(state, answerLetter(northfold, state, someDay, manifest)),
    );
    expect(letters[0]).toEqual(letters[1]);
    expect(JSON.stringify(letters[0])).not.toMatch(/Found something|Two pages/i);
    expect(scheduleRows(there.state)).toEqual(scheduleRows(notThere.state));
    const released = [there, notThere].map((played) =>
      playOn(
        { ...played, effects: [] },
        'approval.requested',
        ['answer.built', { pages: 1 }],
        ['approval.given', { by: people.freshReviewer }],
        'answer.released',
      ),
    );
    const [a, b] = released;
    expect(a && mails(a.effects)).toEqual(b && mails(b.effects));
    for (const [one, other] of [
      [there, notThere],
      [a, b],
    ] as const) {
      expect(one && requesterStatus(one.state, someDay)).toEqual(other && requesterStatus(other.state, someDay));
      expect(one && progressSoFar(one.state)).toEqual(other && progressSoFar(other.state));
      expect(one && answerParts(one.state)).toEqual(other && answerParts(other.state));
    }
  });

  it('a name that stands on the hidden pages only is not said to have been taken out', () => {
    const named = { ...markOn('page-2'), code: 'third-party', term: 'Kettlewell', words: 'Kettlewell', scope: 'words' };
    const silentName = playOn(
      playOn(begun, ['search.recorded', { terms: 'Sample, Kettlewell' }], ['marks.added', { marks: [named] }]),
      withheld('crime', ['page-2']),
      ...[weighed('crime', { notify: 'ncnd' }), approvedBy('dpo')],
      ['decision.recorded', { outcome: 'granted', explanation }],
    );
    const letter = JSON.stringify(
      withoutNames(silentName.state, answerLetter(northfold, silentName.state, someDay, manifest)),
    );
    expect(letter).not.toMatch(/kettlewell|taken out/i);
  });

  it('is no black box: a redaction on this ground is refused', () => {
    const boxed = playOn(
      begun,
      ['marks.added', { marks: [{ ...markOn('page-2'), code: 'crime' }] }],
      ['page.decided', { pages: [page('page-2')], decision: 'redact' }],
      ...[weighed('crime', { notify: 'ncnd' }), approvedBy('dpo')],
      ['decision.recorded', { outcome: 'partly-granted', explanation }],
    );
    expect(refusal(boxed, 'approval.requested')).toMatchObject({
      code: 'silent',
      sentence: expect.stringContaining('a redaction shows that something was taken out'),
    });
  });

  it('“partly granted” needs something else that is kept back', () => {
    const partly = playOn(part, ['decision.recorded', { outcome: 'partly-granted', explanation }]);
    expect(refusal(partly, 'approval.requested')).toMatchObject({ code: 'silent' });
  });

  it('before the DPO has approved it, it is a page withheld like any other', () => {
    const waiting = playOn(begun, withheld('crime', ['page-2']), weighed('crime', { notify: 'ncnd' }));
    expect(scheduleRows(waiting.state)).toMatchObject([{ pages: 2, withheld: 1 }]);
    const told = playOn(waiting, ['decision.recorded', { outcome: 'partly-granted', explanation }]);
    expect(refusal(told, 'approval.requested')).toMatchObject({ code: 'waits-for-dpo' });
  });

  it('in one case the same ground is either silent or told', () => {
    expect(refusal(part, weighed('crime', { considerationId: 'weighed-2' }))).toMatchObject({ code: 'notify' });
  });
});

const onePage = pagesOf('page').slice(0, 1);

const markOn = (pageId: string) => ({
  ...{ id: 'mark-1', documentId: 'document-1', pageId, scope: 'box', words: '', citation: null, term: null },
  boxes: [{ x: 10, y: 10, width: 80, height: 12 }],
});
