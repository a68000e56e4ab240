import { describe, expect, it } from 'vitest';
import { addDays } from '../../machines/dates.ts';
import { factsAskedBy, isBeyond, keepUntil } from '../../machines/retention/keep-until.ts';
import {
  noRetentionFacts,
  type RetentionRule,
  retentionFacts,
  retentionRule,
  retentionSchedule,
} from '../../machines/retention/rule.ts';
import { retentionSchedules } from '../../machines/retention/schedules.ts';
import { ruleWords } from '../../machines/retention/words.ts';
import { day } from '../machines/made-up.ts';

/** The made-up bodies after the five notices. */
const bodies = {
  A: retentionSchedules['city-trust'],
  B: retentionSchedules['county-services'],
  C: retentionSchedules['metropolitan-trust'],
  D: retentionSchedules['county-council'],
  E: retentionSchedules['boroughs-company'],
};

function ruleOf(body: keyof typeof bodies, id: string): RetentionRule {
  const found = bodies[body].find((rule) => rule.id === id);
  if (!found) throw new Error(`${body} has no rule ${id}`);
  return found;
}

const until = (body: keyof typeof bodies, id: string, facts: Record<string, string>) => {
  const kept = keepUntil(ruleOf(body, id), retentionFacts.parse(facts));
  return kept.ok ? kept.until : kept.code;
};
const isAtLeast = (body: keyof typeof bodies, id: string) => {
  const { keep } = ruleOf(body, id);
  return keep.how === 'for' && keep.isAtLeast;
};

describe('promise 21: complaints', () => {
  it.each(['A', 'D'] as const)('%s keeps them for 6 years from the last action', (body) => {
    expect(until(body, 'complaints', { 'last-action': '2020-02-29' })).toBe('2026-02-28');
    expect(until(body, 'complaints', { 'last-action': '2019-11-22' })).toBe('2025-11-22');
  });
  it('A keeps those that changed policy for ever', () => {
    expect(until('A', 'complaints-policy', {})).toBeNull();
  });
  it('D keeps compliments for 2 years', () => {
    expect(until('D', 'compliments', { 'last-action': '2024-11-22' })).toBe('2026-11-22');
  });
});

describe('promise 22: children in care', () => {
  it.each(['A', 'D'] as const)('%s keeps them until the 75th birthday', (body) => {
    expect(until(body, 'children-in-care', { birth: '1987-03-27' })).toBe('2062-03-27');
    expect(until(body, 'children-in-care', { birth: '2004-02-29' })).toBe('2079-02-28');
  });
  it.each(['A', 'D', 'E'] as const)('%s: 15 years from death where the child died before 18', (body) => {
    expect(until(body, 'children-in-care', { birth: '2000-05-10', death: '2018-05-09' })).toBe('2033-05-09');
    expect(until(body, 'children-in-care', { birth: '2000-05-10', death: '2018-05-10' })).toBe('2075-05-10');
  });
  it('E keeps them for at least that long, A exactly', () => {
    expect(isAtLeast('E', 'children-in-care')).toBe(true);
    expect(isAtLeast('A', 'children-in-care')).toBe(false);
  });
});

it.each(['A', 'D'] as const)(
  'promise 23: %s keeps foster carers for at least 10 years from the end of approval',
  (body) => {
    expect(until(body, 'foster-carers', { 'end-of-approval': '2016-06-30' })).toBe('2026-06-30');
    expect(isAtLeast(body, 'foster-carers')).toBe(true);
  },
);

describe('promise 24: adoption', () => {
  it.each(['A', 'D', 'E'] as const)('%s keeps them for at least 100 years from the order', (body) => {
    expect(until(body, 'adoption-order', { order: '1999-12-31' })).toBe('2099-12-31');
    expect(isAtLeast(body, 'adoption-order')).toBe(true);
  });
  it.each(['A', 'D'] as const)('%s: without an order, as a child who is looked after', (body) => {
    expect(until(body, 'adoption-no-order', { birth: '2010-08-01' })).toBe('2085-08-01');
    expect(until(body, 'adoption-no-order', { birth: '2010-08-01', death: '2020-01-02' })).toBe('2035-01-02');
  });
});

describe('promise 25: protection, need, disability', () => {
  it.each(['A', 'D'] as const)('%s: 25 years from birth, 6 from death before 18', (body) => {
    expect(until(body, 'children-in-need', { birth: '2001-11-22' })).toBe('2026-11-22');
    expect(until(body, 'children-in-need', { birth: '2001-11-22', death: '2015-04-01' })).toBe('2021-04-01');
  });
  it('E: child protection at least 40 years, child in need 25', () => {
    expect(until('E', 'child-protection', { birth: '2001-11-22' })).toBe('2041-11-22');
    expect(isAtLeast('E', 'child-protection')).toBe(true);
    expect(until('E', 'child-in-need', { birth: '2001-11-22' })).toBe('2026-11-22');
  });
  it('E: disabled children until 25 or 2 years from the last contact, whichever is longer', () => {
    expect(until('E', 'disabled-children', { birth: '2001-11-22', 'last-contact': '2020-01-01' })).toBe('2026-11-22');
    expect(until('E', 'disabled-children', { birth: '2001-11-22', 'last-contact': '2025-06-01' })).toBe('2027-06-01');
  });
});

describe('promise 26: job applicants', () => {
  it('C keeps those not chosen for 6 months from the end of recruitment', () => {
    expect(until('C', 'applicants-unsuccessful', { 'end-of-recruitment': '2026-08-31' })).toBe('2027-02-28');
  });
  it('C keeps those chosen with the personnel file', () => {
    expect(until('C', 'applicants-successful', {})).toBeNull();
    expect(ruleWords(ruleOf('C', 'applicants-successful'))).toContain('as long as the personnel file');
  });
});

describe('promise 27: afterwards', () => {
  it('the last day still counts; the day after, nothing keeps the record', () => {
    const last = day('2026-11-22');
    expect(isBeyond(last, last)).toBe(false);
    expect(isBeyond(last, addDays(last, 1))).toBe(true);
    expect(isBeyond(null, last)).toBe(false);
  });
  it.each(['A', 'D'] as const)('%s may keep a copy of a complaint with the care record', (body) => {
    expect(ruleOf(body, 'complaints').note).toContain('care record');
  });
  it('schedules are configuration: no two bodies have the same', () => {
    const told = Object.values(bodies).map((rules) => rules.map(ruleWords).join('\n'));
    expect(new Set(told).size).toBe(5);
  });
});

it('a rule says what has to be known, and asks for nothing else', () => {
  expect(factsAskedBy(ruleOf('A', 'children-in-care'))).toEqual(['birth', 'death']);
  expect(factsAskedBy(ruleOf('E', 'disabled-children'))).toEqual(['birth', 'last-contact']);
  expect(factsAskedBy(ruleOf('A', 'complaints-policy'))).toEqual([]);
  const unknown = keepUntil(ruleOf('A', 'foster-carers'), noRetentionFacts);
  expect(unknown).toMatchObject({ code: 'no-fact', sentence: expect.stringContaining('end of approval') });
  expect(until('A', 'children-in-care', { death: '2010-01-01' })).toBe('no-fact');
  expect(until('A', 'children-in-care', { birth: '2010-01-02', death: '2010-01-01' })).toBe('death-before-birth');
});

it('a schedule of another body is taken in as data, and one with two rules of one id is not', () => {
  const own = retentionRule.parse({
    id: 'youth-work',
    category: 'Youth work',
    keep: { how: 'for', periods: [{ from: 'last-contact', months: 18 }] },
    source: 'Schedule of 2026',
  });
  expect(ruleWords(own)).toBe('Youth work: 1 year and 6 months from the last contact');
  expect(retentionSchedule.safeParse([own, own]).success).toBe(false);
});
