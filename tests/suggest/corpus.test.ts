import { expect, it } from 'vitest';
import { detect } from '../bench/detect.ts';
import { casePapers } from '../fixtures/case-papers.ts';

const share = (tally: { found: number; all: number } | undefined) => (tally ? tally.found / tally.all : 0);
const papers = [301, 302, 303].map((seed) => casePapers(seed, 12));

it('the papers of a seed are the same every time, and the truth lies on its words', () => {
  const [one, again] = [casePapers(5, 3), casePapers(5, 3)];
  expect(again.pages).toEqual(one.pages);
  const firsts = one.truth.filter(({ kind }) => kind === 'full name');
  expect(firsts.length).toBeGreaterThan(5);
  for (const { page, at, who } of firsts) {
    const words = at.map((place) => one.pages[page - 1]?.words[place]?.text).join(' ');
    expect(words).toContain(who.last);
  }
});

it.each(papers.map((one, index) => [index, one] as const))(
  'detection has not become worse than it was (%i): the bench has the true figures',
  (_index, one) => {
    const after = detect(one, true);
    expect(share(after.recall.get(''))).toBeGreaterThan(0.97);
    expect(share(after.precision)).toBeGreaterThan(0.85);
    expect(share(detect(one, false).recall.get(''))).toBeGreaterThan(0.85);
  },
);
