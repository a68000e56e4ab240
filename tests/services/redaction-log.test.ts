import { expect, it } from 'vitest';
import { redactionLog } from '../../app/services/redaction/redaction-log.ts';
import { forSpreadsheet } from '../../app/services/rights/csv-table.ts';
import { caseId } from '../../machines/ids.ts';
import { mark, people } from '../machines/made-up.ts';
import { aRequest, documentRead, type Played, playOn } from '../machines/play.ts';

/** The case with its history; each event is recorded a minute after the one before. */
const loaded = ({ state, events }: Played) => ({
  caseId: caseId.parse('case-of-a-log'),
  version: events.length,
  state,
  history: events.map((event, index) => ({ seq: index + 1, at: index * 60_000, event })),
  commands: new Set<string>(),
});

const page = (number: number) => ({ documentId: 'document-1', pageId: `page-${number}` });
const words = (id: string) => ({ ...mark(id), scope: 'words', words: 'Zebediah Quill' });

const worked = aRequest(
  'identity.confirmed',
  ...documentRead,
  ['marks.added', { marks: [words('mark-1'), words('mark-2')] }],
  ['marks.added', { by: people.allRounder, marks: [{ ...mark('mark-3'), code: 'other', citation: 'FOIA s.40' }] }],
  ['page.decided', { pages: [page(1)], decision: 'redact' }],
  ['page.decided', { pages: [page(2)], decision: 'withhold', code: 'third-party' }],
);

it('has a row for what one person took out of a page on one ground, with who and when, and none of the words', () => {
  const log = redactionLog(loaded(worked), people.officer);
  const at = (type: string) => worked.events.findLastIndex((event) => event.type === type) * 60_000;
  expect(log).toMatchObject([
    { page: 1, what: 'words', count: 2, by: people.officer.id, isNew: false },
    { page: 1, what: 'box', count: 1, by: people.allRounder.id, citation: 'FOIA s.40', at: at('marks.added') },
    { page: 2, what: 'withheld', count: 1, by: people.officer.id, at: at('page.decided') },
  ]);
  expect(JSON.stringify(log)).not.toContain('Zebediah');
});

it('leaves out marks that were taken away, and marks of a page that is kept back as a whole', () => {
  const later = playOn(worked, ['marks.removed', { marks: ['mark-3'] }]);
  expect(redactionLog(loaded(later), people.officer).map(({ what }) => what)).toEqual(['words', 'withheld']);
  const kept = playOn(later, ['page.decided', { pages: [page(1)], decision: 'out-of-scope' }]);
  expect(redactionLog(loaded(kept), people.officer).map(({ what }) => what)).toEqual(['out-of-scope', 'withheld']);
});

it('shows a reviewer what is new since they sent the answer back, and nobody else', () => {
  const sentBack = playOn(
    worked,
    'search.recorded',
    ['decision.recorded', { outcome: 'partly-granted' }],
    'approval.requested',
    'answer.built',
    'approval.refused',
    ['marks.added', { marks: [mark('mark-4')] }],
    ['page.decided', { pages: [page(1)], decision: 'redact' }],
  );
  const newTo = (who: (typeof people)['reviewer']) =>
    redactionLog(loaded(sentBack), who).flatMap(({ isNew, what }) => (isNew ? [what] : []));
  expect(newTo(people.reviewer)).toEqual(['box']);
  expect(newTo(people.officer)).toEqual([]);
});

it('runs no formula in a spreadsheet, whatever a document is called', () => {
  const { rows } = forSpreadsheet({ columns: ['Document', 'Page'], rows: [['=HYPERLINK("//x")', '-5']] });
  expect(rows).toEqual([[`'=HYPERLINK("//x")`, '-5']]);
});
