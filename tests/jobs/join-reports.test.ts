import { expect, it } from 'vitest';
import type { VerifyReport } from '../../app/documents/types.ts';
import { joinReports } from '../../app/jobs/join-reports.ts';

const report = (sha256: string, objects: number, ok = true): VerifyReport => ({
  ...{ clean: ok, sha256, pages: 10, marks: 3, doubts: [], elsewhere: [], tools: [], seconds: 1 },
  checks: [
    { name: 'titles only', ok, detail: 'no other words' },
    { name: 'objects', ok: true, detail: `${objects} objects` },
  ],
});

it('what a check says of every file alike is said once, what differs for each', () => {
  const joined = joinReports([report('a', 4), report('b', 7), report('c', 5)]);
  expect(joined?.checks).toEqual([
    { name: 'titles only', ok: true, detail: 'each of 3 parts: no other words' },
    { name: 'objects', ok: true, detail: 'part 1: 4 objects; part 2: 7 objects; part 3: 5 objects' },
  ]);
});

it('a check has passed only where it has in each of them', () => {
  for (const [first, second] of [
    [false, true],
    [true, false],
  ])
    expect(joinReports([report('a', 4, first), report('b', 4, second)])).toMatchObject({
      clean: false,
      checks: [{ ok: false }, { ok: true }],
    });
});
