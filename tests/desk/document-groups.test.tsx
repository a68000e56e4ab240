import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DocumentGroups } from '../../app/routes/desk/case/document-groups.tsx';
import type { DocumentTableRow } from '../../app/routes/desk/case/document-table.tsx';
import { datesOf, groupDocuments, headingsOf } from '../../app/routes/desk/case/group-documents.ts';
import { civilDate } from '../../machines/dates.ts';
import { added } from '../../machines/documents/came-in.ts';
import type { DocumentState } from '../../machines/file.ts';
import { nowhere } from '../../machines/file-order/order.ts';
import { documentId, fileId } from '../../machines/ids.ts';

const documentOf = (id: string, place: Partial<DocumentState['place']>, parent?: string): DocumentState => {
  const base = added({
    documentId: documentId.parse(id),
    name: id,
    source: fileId.parse('file'),
    bytes: 1,
    sha256: id,
  });
  return { ...base, parent: parent ? documentId.parse(parent) : null, place: { ...nowhere, ...place } };
};
const on = (text: string) => civilDate.parse(text);

const file = [
  documentOf('visits', { service: 'Fostering', volume: '2', recordKind: 'case-notes', fromOn: on('2003-05-01') }),
  documentOf('photo of a visit', {}, 'visits'),
  documentOf('loose sheet', {}),
  documentOf('minutes', { service: 'Fostering', volume: '1', fromOn: on('1999-01-01'), toOn: on('2001-12-31') }),
];
const rows = (toDecide = 0): (DocumentTableRow & { toDecide: number })[] =>
  file.map((document) => ({
    ...{ id: document.id, name: document.name, status: 'read', kind: null, sameAs: null, joinedTo: null, added: '' },
    ...{ recordKind: document.place.recordKind, dates: datesOf(document.place), depth: document.parent ? 1 : 0 },
    ...{ headings: headingsOf(file, document), pages: 10, decided: 4, marks: 2, unsearchable: [3, 7], toDecide },
  }));

it('documents stand under their service and volume in the order of the file, with what came inside them; what nobody placed comes last', () => {
  const groups = groupDocuments(rows(), 'service').map(({ heading, documents, pages, decided, unsearchable }) => [
    ...[heading, documents.map(({ name }) => name).join(', '), pages, decided, unsearchable],
  ]);
  expect(groups).toEqual([
    ['Fostering, volume 2', 'visits, photo of a visit', 20, 8, 4],
    ['Fostering, volume 1', 'minutes', 10, 4, 2],
    ['', 'loose sheet', 10, 4, 2],
  ]);
});

it('or under their years, the earliest first, or their kind of record', () => {
  const headings = (by: 'date' | 'kind') => groupDocuments(rows(), by).map(({ heading }) => heading);
  expect(headings('date')).toEqual(['1999 to 2001', '2003', '']);
  expect(headings('kind')).toEqual(['Case notes', '']);
});

it('the groups of many documents are folded, but for those that wait for somebody; nothing is grouped that nobody placed', () => {
  const shown = (documents: ReturnType<typeof rows>) =>
    renderToStaticMarkup(
      <DocumentGroups base="/case" documents={documents} by={null} isWrong={() => false} more={() => null} />,
    );
  const open = /<details[^>]* open/g;
  expect(shown(rows()).match(open)).toHaveLength(3);
  expect(shown(rows())).toContain('2 documents, 20 pages, 8 decided, 4 to read by eye');
  const copies = Array.from({ length: 5 }, rows).flatMap((all) => all.map((row) => ({ ...row, toDecide: 0 })));
  expect(shown(copies).match(open)).toBeNull();
  const waiting = copies.map((row) => (row.name === 'minutes' ? { ...row, status: 'failed' as const } : row));
  expect(shown(waiting).match(open)).toHaveLength(1);
  const bare = rows().map((row) => ({ ...row, headings: { service: '', date: '', kind: '' } }));
  expect(shown(bare)).not.toContain('<details');
});
