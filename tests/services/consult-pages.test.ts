import { expect, it } from 'vitest';
import { northfold } from '../../app/profile.ts';
import { consult } from '../../app/services/register/consult.ts';
import { documentId, otherPersonId } from '../../machines/ids.ts';
import { day, someDay } from '../machines/made-up.ts';
import { aRequest, documentRead } from '../machines/play.ts';

const { state } = aRequest(...documentRead, ['person.named', { personId: 'person-1' }]);

/** Asks for a copy of these pages of a document of two. */
const copyOf = (numbers: string) =>
  consult.plan(
    {
      ...{ of: otherPersonId.parse('person-1'), to: 'The neighbour', question: 'May we show this?' },
      ...{ answerBy: day('2026-04-01'), shows: 'lines', language: 'en', withheld: '' },
      ...{ document: documentId.parse('document-1'), numbers },
    },
    state,
    someDay,
    northfold,
  );

it.each([
  ['2', ['page-2']],
  ['1, 2', ['page-1', 'page-2']],
  ['1-2', ['page-1', 'page-2']],
  ['1–2;2', ['page-1', 'page-2']],
])('a copy of pages %s holds these', (numbers, pages) => {
  expect(copyOf(numbers)).toMatchObject([{ pages: pages.map((pageId) => ({ documentId: 'document-1', pageId })) }]);
});

it.each(['', 'one', '1, 2-', '2-1', '1, 2-1', '3', '1-3'])(
  'a copy of pages “%s” is not made, and none of them is left out of it in silence',
  (numbers) => {
    expect(copyOf(numbers)).toMatchObject({ ok: false, code: 'numbers' });
  },
);
