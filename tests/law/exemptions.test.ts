import { describe, expect, it, test } from 'vitest';
import { generalWords } from '../../machines/exemptions/exemption.ts';
import {
  catalogue,
  everyday,
  exemptionCodes,
  exemptionOf,
  groupWords,
  isExemptionCode,
  liftsRight,
} from '../../machines/exemptions/index.ts';
import { nations, rights } from '../../machines/people.ts';
import { table, toldAs } from './exemptions-table.ts';

const sorted = (list: readonly string[]) => [...list].sort();

describe('every row of the law', () => {
  test.each(table)('$provision ($code)', (row) => {
    const found = exemptionOf(row.code);
    expect(found.code).toBe(row.code);
    expect(found.citation).toContain(row.provision);
    expect(sorted(found.lifts)).toEqual(sorted(row.lifts));
    expect(found.kind).toBe(row.kind);
    expect(found.tell).toEqual(toldAs(row.tell));
    expect(found.test.map(({ sentence }) => sentence).join('\n')).toMatch(row.turnsOn);
    expect(found.nations).toEqual(row.nations ?? nations);
    expect(found.needsSch3Para8).toBe(row.para8 === true);
    expect(found.onlyForOthers).toBe(row.others === true);
  });

  it('is in the catalogue, and nothing else but the free code', () => {
    const codes = catalogue.map(({ code }) => code);
    expect(sorted(codes)).toEqual(sorted([...table.map(({ code }) => code), 'other']));
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('what holds for every row', () => {
  test.each(catalogue)('$code', (row) => {
    expect(Object.keys(groupWords)).toContain(row.group);
    expect(new Set(row.test.map(({ id }) => id)).size).toBe(row.test.length);
    expect(row.test.length).toBeGreaterThan(0);
    for (const { sentence } of row.test) expect(sentence).toMatch(/\?$/);
    // Whatever may be silent or general has general words, so that nothing in them tips anybody off.
    if (row.tell[0] !== 'explain') expect(row.plain).toBe(generalWords);
    // Saying nothing is never the only way: somebody has to be able to decide for words.
    if (row.tell.includes('ncnd')) expect(row.tell).toContain('generic');
    if (row.kind === 'prejudice' && row.doNotUse === null) expect(row.needsReview).toBe(true);
    if (row.kind === 'harm') expect([row.needsReview, row.approvedBy]).toEqual([true, 'reviewer']);
  });

  it('codes on record stay good', () => {
    for (const code of ['third-party', 'serious-harm', 'crime', 'privilege', 'other']) {
      expect(isExemptionCode(code)).toBe(true);
      expect(exemptionCodes).toContain(code);
    }
    expect(exemptionCodes.slice(0, 5)).toEqual(everyday);
    expect(exemptionOf('a code of long ago').code).toBe('other');
  });

  it('immigration, gates and rules of thumb are no ground to take anything out', () => {
    for (const code of ['immigration', 'professionals', 'health-not-yet', 'unfounded-or-excessive']) {
      expect(exemptionCodes).not.toContain(code);
    }
    expect(exemptionOf('immigration').doNotUse).toContain('Secretary of State');
  });
});

describe('which rights it lifts', () => {
  const lifting = (code: string) => rights.filter((right) => liftsRight(exemptionOf(code), right));

  it('Sch 2 Part 1 lifts access, correction, erasure, restriction, portability and objection', () => {
    expect(lifting('crime')).toEqual(['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection']);
  });

  it('other people, harm and the bars of Sch 4 lift access only', () => {
    for (const code of ['third-party', 'serious-harm', 'child-abuse', 'adoption', 'privilege']) {
      expect(lifting(code)).toEqual(['access']);
    }
  });

  it('nothing lifts Arts 22A–22C or the complaint of s.164A', () => {
    const named = catalogue.filter(({ kind }) => kind !== 'free' && kind !== 'case-by-case');
    for (const row of named) {
      expect(liftsRight(row, 'automated-decision')).toBe(false);
      expect(liftsRight(row, 'complaint')).toBe(false);
    }
  });
});
