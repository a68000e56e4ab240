import { describe, expect, it } from 'vitest';
import { namesDisclosed } from '../../machines/consulting/consulting.ts';
import { received, type Said } from './made-up.ts';
import { documentRead, play } from './play.ts';

const pike = ['person.named', { name: 'Jordan Pike', role: 'child', variants: ['Jo'] }] as const;
const weighed = (balance: Said) =>
  play(received(), ...documentRead, pike, ['person.considered', balance]).state.register;
const disclosed = weighed({ consent: 'given', consentOn: '2026-03-01', decision: 'disclose', reason: 'He agrees' });

describe('what names somebody who is disclosed may be read where it means them (DPA 2018 Sch 2 para 16(2))', () => {
  it.each([
    ['Jordan Pike', true],
    ['jordan', true],
    ['Pike', true],
    ['Jo', true],
    ['Jor', false],
    ['Jordan Hale', false],
    ['Hale', false],
  ])('“%s”: %s; while he is to be taken out, never', (term, may) => {
    expect(namesDisclosed(term, disclosed)).toBe(may);
    expect(namesDisclosed(term, weighed({ decision: 'redact' }))).toBe(false);
  });
});
