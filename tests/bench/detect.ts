import { PeopleMatcher } from '../../app/documents/suggest/match-people.ts';
import type { Sought } from '../../app/documents/suggest/person-names.ts';
import { sightingsOn } from '../../app/documents/suggest/sightings.ts';
import { findStrangers } from '../../app/documents/suggest/strangers.ts';
import { type Suggestion, suggestOn } from '../../app/documents/suggest/suggest.ts';
import { type CasePapers, casePapers, type Truth } from '../fixtures/case-papers.ts';
import type { Cast } from '../fixtures/cast.ts';
import { isNumber } from '../fixtures/print.ts';
import { benchCareFile } from './detect-care-file.ts';
import type { Figure } from './documents.ts';

/** Found and missed of some truth. */
interface Tally {
  found: number;
  all: number;
}

export interface Detected {
  readonly recall: ReadonlyMap<string, Tally>;
  readonly precision: Tally;
  readonly numbers: Tally;
  readonly missed: readonly { readonly truth: Truth; readonly words: string }[];
  readonly wrong: readonly { readonly suggestion: Suggestion; readonly around: string }[];
}

const soughtOf = ({ key, role, first, last, nickname, isOddNickname }: Cast): Sought => ({
  ...{ id: key, name: `${first} ${last}`, variants: isOddNickname ? [nickname] : [], found: null, role },
  ...{ isSuggested: role !== 'professional' && role !== 'requester', isSubject: role === 'requester' },
});

const isThird = ({ role }: Cast): boolean => role !== 'professional' && role !== 'requester';

/** What is suggested on the papers of a case, against the truth; `isRegistered`: everybody is in the register. */
export function detect({ pages, truth, cast }: CasePapers, isRegistered: boolean): Detected {
  const everybody = [...cast.values()].map(soughtOf);
  const known = everybody.filter(({ isSubject }) => isSubject || isRegistered);
  const strangers = findStrangers(pages.map(sightingsOn), known);
  const matcher = new PeopleMatcher([...known, ...strangers.people], strangers.everyday);
  const recall = new Map<string, Tally>();
  const precision = { found: 0, all: 0 };
  const numbers = { found: 0, all: 0 };
  const missed: Detected['missed'][number][] = [];
  const wrong: Detected['wrong'][number][] = [];
  const count = (name: string, isFound: boolean) => {
    const tally = recall.get(name) ?? { found: 0, all: 0 };
    recall.set(name, tally);
    tally.all++;
    if (isFound) tally.found++;
  };
  for (const page of pages) {
    const suggested = suggestOn(page, matcher, { texts: [], bornOn: null }).filter((one) => one.isSuggested);
    const covered = new Set(suggested.flatMap(({ at }) => at));
    const mine = truth.filter((one) => one.page === page.number);
    const third = mine.filter(({ who }) => isThird(who));
    for (const one of third) {
      const isFound = one.at.every((at) => covered.has(at));
      const isOfPerson = !isNumber.test(one.kind);
      if (isOfPerson) {
        count('', isFound);
        count(`  ${one.kind}`, isFound);
        if (one.where !== 'text') count(`  in a ${one.where}`, isFound);
        count(one.who.isUnlisted ? '  names in no list of ours' : '  names in our lists', isFound);
      } else count(` ${one.kind}`, isFound);
      if (!isFound) missed.push({ truth: one, words: one.at.map((at) => page.words[at]?.text).join(' ') });
    }
    const right = new Set(third.flatMap(({ at }) => at));
    for (const suggestion of suggested) {
      const isRight = suggestion.at.some((at) => right.has(at));
      const tally = suggestion.kind === 'person' || suggestion.kind === 'name' ? precision : numbers;
      tally.all++;
      if (isRight) tally.found++;
      else {
        const [first = 0] = suggestion.at;
        const around = page.words
          .slice(Math.max(0, first - 4), first + 6)
          .map(({ text }) => text)
          .join(' ');
        wrong.push({ suggestion, around });
      }
    }
  }
  return { recall, precision, numbers, missed, wrong };
}

const share = ({ found, all }: Tally): number => (all === 0 ? Number.NaN : found / all);

function merged(all: readonly Detected[]): Pick<Detected, 'recall' | 'precision' | 'numbers'> {
  const recall = new Map<string, Tally>();
  const [precision, numbers] = [
    { found: 0, all: 0 },
    { found: 0, all: 0 },
  ];
  const sum = (into: Tally, from: Tally) => {
    into.found += from.found;
    into.all += from.all;
  };
  for (const one of all) {
    for (const [name, tally] of one.recall) {
      const into = recall.get(name) ?? { found: 0, all: 0 };
      recall.set(name, into);
      sum(into, tally);
    }
    sum(precision, one.precision);
    sum(numbers, one.numbers);
  }
  return { recall, precision, numbers };
}

/** Seeds that nothing was tuned on. */
const seeds = Array.from({ length: 12 }, (_, index) => 9001 + index * 37);

/** How much of what names others is found, before and after they stand in the register, and how much of what is suggested is right. */
export async function benchDetect(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const papers = seeds.map((seed) => casePapers(seed, 25, { isHeldOut: true }));
  for (const [when, isRegistered, goal] of [
    ['after register entry', true, 0.98],
    ['before', false, 0.9],
  ] as const) {
    const { recall, precision, numbers } = merged(papers.map((one) => detect(one, isRegistered)));
    for (const [name, tally] of [...recall].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const value = share(tally);
      const note = `${tally.found} of ${tally.all}`;
      if (name === '')
        figures.push({
          name: `mentions of others found, ${when}`,
          value,
          unit: '',
          goal: `≥ ${goal}`,
          met: value >= goal,
          note,
        });
      else figures.push({ name, value, unit: '', note });
    }
    const right = share(precision);
    figures.push({
      name: `suggested names that are of others, ${when}`,
      value: right,
      unit: '',
      goal: '≥ 0.85',
      met: right >= 0.85,
      note: `${precision.found} of ${precision.all}`,
    });
    figures.push({
      name: `suggested numbers and addresses of others, ${when}`,
      value: share(numbers),
      unit: '',
      note: `${numbers.found} of ${numbers.all}`,
    });
  }
  figures.push(...(await benchCareFile()), ...speed());
  return figures;
}

/** How long it takes from the words of 500 pages to every suggestion, and for one page more. */
function speed(): Figure[] {
  const { pages, cast } = casePapers(7, 500, { isHeldOut: true });
  const known = [...cast.values()].map(soughtOf);
  const began = process.cpuUsage();
  const from = performance.now();
  const strangers = findStrangers(pages.map(sightingsOn), known);
  const matcher = new PeopleMatcher([...known, ...strangers.people], strangers.everyday);
  const own = { texts: [], bornOn: null };
  const count = pages.reduce((sum, page) => sum + suggestOn(page, matcher, own).length, 0);
  const all = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(began);
  const [more] = casePapers(8, 1, { isHeldOut: true }).pages;
  const again = performance.now();
  if (more) suggestOn(more, matcher, own);
  return [
    { name: `500 pages, ${count} places`, value: all, unit: 's', goal: '< 2', met: all < 2 },
    { name: 'the same, time of the processor', value: (user + system) / 1e6, unit: 's' },
    { name: 'one page more', value: performance.now() - again, unit: 'ms' },
  ];
}
