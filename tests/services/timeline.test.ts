import { expect, it } from 'vitest';
import { inRuns } from '../../app/routes/desk/case/in-runs.ts';

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
