import { type ExemptionCode, exemptionOf } from '../../machines/exemptions/index.ts';
import { day, people, received, type Said } from '../machines/made-up.ts';
import { documentRead, type Played, play, provenTwice, type Step } from '../machines/play.ts';

export const on = (date: string) => ({ on: day(date) });

/** An exemption weighed, every question of its test answered with yes unless told otherwise. */
export const weighed = (
  code: ExemptionCode,
  said: Said = {},
  no: readonly string[] = [],
): readonly ['exemption.considered', Said] => {
  const { test, tell, about, needsReview } = exemptionOf(code);
  const answers = test.map(({ id, sentence }) => ({ id, question: sentence, isYes: !no.includes(id) }));
  return [
    'exemption.considered',
    {
      code,
      about: about ?? 'other',
      answers,
      notify: tell[0],
      reviewOn: needsReview ? day('2027-03-10') : null,
      citation: code === 'other' ? 'Some Act s.1' : null,
      ...said,
    },
  ];
};

export const approvedBy = (who: 'reviewer' | 'dpo' | 'allRounder'): Step => ['exemption.approved', { by: people[who] }];
export const opinion = (isTestMet: boolean, datedOn = '2026-03-01', said: Said = {}): Step => [
  'opinion.recorded',
  { isTestMet, datedOn: day(datedOn), ...said },
];

/** Both pages withheld on a ground, or the first of them. */
export const withheld = (
  code: ExemptionCode,
  pages: readonly string[] = ['page-1', 'page-2'],
): readonly ['page.decided', Said] => [
  'page.decided',
  { pages: pages.map((pageId) => ({ documentId: 'document-1', pageId })), decision: 'withhold', code },
];
const released: Step = ['page.decided', { pages: [{ documentId: 'document-1', pageId: 'page-2' }] }];

/** A request for access with its two pages read: the first withheld on a ground, the second released. */
export const partly = (code: ExemptionCode, said: Said = {}): Played =>
  play(received(said), ...provenTwice, 'search.recorded', ...documentRead, withheld(code, ['page-1']), released, [
    'decision.recorded',
    { outcome: 'partly-granted' },
  ]);

/** Everything decided for release, nothing kept back. */
export const wholly = (said: Said = {}): Played =>
  play(received(said), ...provenTwice, 'search.recorded', ...documentRead, 'page.decided', 'decision.recorded');

export const forChild: Said = {
  capacity: 'child',
  subject: { name: 'Sam Sample', otherNames: [], bornOn: '2014-02-01', address: null },
  relationship: 'Parent',
};
