import { expect, it } from 'vitest';
import { inRuns } from '../../app/routes/desk/case/in-runs.ts';
import { seenWords } from '../../app/routes/desk/case/seen-words.ts';
import { added } from '../../machines/documents/came-in.ts';
import { type DocumentState, emptyFile, type PageState } from '../../machines/file.ts';
import { documentId, fileId, pageId } from '../../machines/ids.ts';

const line = (id: number, title: string, at: string, by = 'Elin Rhys', detail: string | null = null) => ({
  ...{ id, title, by, detail },
  at: Date.parse(`2026-11-30T${at}:00Z`),
});
const viewed = 'Unredacted material viewed';

it('the same done again and again by the same person is one line, with how often, from when and until when', () => {
  expect(
    inRuns([
      line(1, 'Sent for approval', '19:00', 'Priya Nair'),
      ...[2, 3, 4].map((id) => line(id, viewed, `19:1${id}`)),
      line(5, viewed, '19:20', 'Priya Nair'),
      line(6, viewed, '19:21'),
    ]).map(({ id, title, when }) => [id, title, when]),
  ).toEqual([
    [1, 'Sent for approval', '30 November 2026 at 19:00'],
    [4, 'Unredacted material viewed, 3 times', '30 November 2026 at 19:12 to 19:14'],
    [5, viewed, '30 November 2026 at 19:20'],
    [6, viewed, '30 November 2026 at 19:21'],
  ]);
});

it('what came with words of its own stands by itself, and so does what was done on another day', () => {
  const tomorrow = { ...line(4, viewed, '19:13'), at: Date.parse('2026-12-01T09:00:00Z') };
  const lines = [
    line(1, 'Note', '19:10', 'Elin Rhys', 'One'),
    line(2, 'Note', '19:11', 'Elin Rhys', 'One'),
    line(3, viewed, '19:12'),
    tomorrow,
  ];
  expect(inRuns(lines).map(({ id, title }) => [id, title])).toEqual(lines.map(({ id, title }) => [id, title]));
});

it('within a minute it says one time', () => {
  expect(inRuns([line(1, viewed, '19:12'), line(2, viewed, '19:12')])).toMatchObject([
    { title: 'Unredacted material viewed, 2 times', when: '30 November 2026 at 19:12' },
  ]);
});

function documentOf(name: string, count: number): DocumentState {
  const source = fileId.parse(name);
  const pages = Array.from({ length: count }, (_, at): PageState => {
    const number = at + 1;
    const look = { width: 595, height: 842, source: 'text', words: 300, confidence: null, searchable: true } as const;
    const origin = { file: source, sha256: '', number, text: source, at };
    return { ...look, id: pageId.parse(`${name} ${number}`), number, origin, turned: 0, decision: null, ...nothing };
  });
  return { ...added({ documentId: documentId.parse(name), name, source, bytes: 1, sha256: name }), pages };
}
const nothing = { rejected: [], marks: [] };

it('what was looked at is told by document and page, once for all of a run', () => {
  const [notes, letter] = [documentOf('Case notes.pdf', 4), documentOf('Letter.pdf', 1)];
  const seen = (document: DocumentState, page: number | null) => ({
    documentId: document.id,
    pageId: page === null ? null : pageId.parse(`${document.id} ${page}`),
  });
  const looks = [seen(notes, 4), seen(letter, 1), seen(notes, 2), seen(notes, 1), seen(notes, 99), seen(letter, null)];
  const runs = inRuns(looks.map((one, at) => ({ ...line(at, viewed, `19:1${at}`), seen: one })));
  expect(runs.map(({ title }) => title)).toEqual(['Unredacted material viewed, 6 times']);
  expect(seenWords({ ...emptyFile, documents: [notes, letter] }, runs[0]?.seen ?? [])).toBe(
    [
      '“Case notes.pdf”: pages 1–2 and 4',
      '“Letter.pdf”: page 1',
      '“Letter.pdf”: some of its lines, or its first page while it was being read',
      'A page that was removed since',
    ].join('\n'),
  );
});
