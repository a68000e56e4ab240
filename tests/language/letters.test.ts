import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../app/language/current-language.ts';
import { welsh } from '../../app/language/cy/index.ts';
import { lawInWords } from '../../app/language/law.ts';
import { stepInWords } from '../../app/language/said-by-machines.ts';
import { calendars } from '../../machines/clock/calendar.ts';
import { cite } from '../../machines/clock/citations.ts';
import { deadline } from '../../machines/clock/deadline.ts';
import { readFacts } from '../../machines/clock/facts.ts';
import { catalogue } from '../../machines/exemptions/index.ts';
import { rights } from '../../machines/people.ts';
import { rightRules } from '../../machines/rights/index.ts';
import { projectFiles } from '../architecture/source.ts';
import rows from '../law/deadline-vectors.json' with { type: 'json' };
import { literalsOf } from './sentences.ts';

const missing = (words: readonly string[]): string[] => [...new Set(words)].filter((one) => !welsh.has(one));
const inWelsh = <Made>(make: () => Made): Made => inLanguage('cy', make);

describe('words that are kept in tables are there in Welsh', () => {
  it('in letters', () => {
    const files = projectFiles().filter((file) =>
      /^app\/letters\/(items|kinds|parts)\/|letter-content\.ts$/.test(file),
    );
    expect(missing(files.flatMap((file) => literalsOf(file)))).toEqual([]);
  });

  it('of the clock: every sentence of a step', () => {
    const files = ['closing', 'complaint', 'deadline', 'extension', 'start', 'target', 'words'];
    const notSaid = [
      'acknowledge the complaint',
      'The 30 days for acknowledging a complaint cannot be paused. Acknowledge it by the date that stands.',
      'Only a request for access can be paused for a question. Ask what you need to know, but the time limit of this request keeps running: answer by the date that stands.',
    ];
    const words = files.flatMap((name) => literalsOf(`machines/clock/${name}.ts`));
    expect(missing(words.filter((one) => !notSaid.includes(one)))).toEqual([]);
  });

  it('of the bank holidays', () => {
    const names = Object.values(calendars).flatMap(({ years }) =>
      Object.values(years)
        .flat()
        .map(({ name }) => name),
    );
    expect(missing(names)).toEqual([]);
  });

  it.each(rights)('of the right: %s', (right) => {
    const { plainName, limits } = rightRules[right];
    // What a letter quotes of the limits; the others it says in words of its own, or has the officer say.
    const quoted = ['erasure', 'restriction', 'objection'].includes(right) ? limits : [];
    expect(missing([plainName, ...quoted.map(({ sentence }) => sentence)])).toEqual([]);
  });

  it('of the exemptions', () => {
    expect(missing(catalogue.map(({ plain }) => plain))).toEqual([]);
  });
});

describe('a step of the clock', () => {
  const english = /\b(the|and|of|from|day|days|date|we|was|is|by|Art|Arts|Reg|para|Sch|as)\b/;

  it.each(rows.map((row) => [row.id, row.facts] as const))(
    'says in Welsh what it says in English: %s',
    (_id, facts) => {
      const read = readFacts(facts);
      const answer = read.ok ? deadline(read.facts) : read;
      if (!answer.ok) throw new Error(answer.sentence);
      for (const step of answer.steps) {
        expect(stepInWords(step)).toEqual({ note: step.note, citation: step.citation });
        const { note, citation } = inWelsh(() => stepInWords(step));
        expect(note).not.toBe(step.note);
        expect(note).not.toMatch(/\{\d\}/);
        // Names of days and months apart, no English is left, and no number is lost.
        expect(note).not.toMatch(english);
        expect(citation).not.toMatch(english);
        expect(numbersIn(note)).toEqual(numbersIn(step.note));
      }
    },
  );

  it('of a letter from before there was a choice stays as it was written', () => {
    const step = { note: 'The request was received on Monday.', citation: 'UK GDPR Art 12A(2)(a)' };
    expect(inWelsh(() => stepInWords(step)).note).toBe(step.note);
  });
});

const numbersIn = (text: string): string[] => (text.match(/\d+/g) ?? []).sort();

it('every source of the law is named in Welsh, with the numbers it has', () => {
  const citations = [
    ...Object.values(cite),
    ...catalogue.map(({ citation }) => citation),
    ...rights.flatMap((right) => rightRules[right].limits.map(({ citation }) => citation)),
  ];
  for (const citation of citations) {
    const said = inWelsh(() => lawInWords(citation));
    expect(numbersIn(said)).toEqual(numbersIn(citation));
    expect(said).not.toMatch(/\b(Art|Arts|Sch|Schs|para|paras|and|UK|DPA|Act|section|applied)\b/);
    expect(lawInWords(citation)).toBe(citation);
  }
  expect(inWelsh(() => lawInWords('UK GDPR Art 12(3) and Art 12A(1); Reg 1182/71 Art 3(1) and 3(2)(c)'))).toBe(
    'GDPR y DU Erthygl 12(3) ac Erthygl 12A(1); Rheoliad 1182/71 Erthygl 3(1) a 3(2)(c)',
  );
});
