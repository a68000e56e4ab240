import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFacts } from '../../machines/clock/facts.ts';
import { request } from './answered.ts';

const sentenceFor = (input: unknown): string => {
  const read = readFacts(input);
  return read.ok ? 'no refusal' : read.sentence;
};

describe('facts that cannot be read are refused with the field named', () => {
  test.each([
    ['receivedAt', { ...request(), receivedAt: '2026-02-30' }],
    ['receivedAt', { ...request(), receivedAt: '2026-06-30T22:59:00' }],
    ['receivedAt', { ...request(), receivedAt: '30/06/2026' }],
    ['receivedAt', { ...request(), receivedAt: 1_780_000_000_000 }],
    ['receivedAt', { ...request(), receivedAt: '1926-06-01' }],
    ['receivedAt', { right: 'access', nation: 'scotland' }],
    ['right', { ...request(), right: 'sight' }],
    ['nation', { ...request(), nation: 'england' }],
    ['identityReceivedAt', { ...request(), identityReceivedAt: 'soon' }],
    ['pauses', { ...request(), pauses: {} }],
    ['pauses[0].askedAt', { ...request(), pauses: [{ answeredAt: null }] }],
    [
      'pauses[1].answeredAt',
      {
        ...request(),
        pauses: [
          { askedAt: '2026-06-05', answeredAt: null },
          { askedAt: '2026-06-05', answeredAt: '2026-06-04' },
        ],
      },
    ],
    ['extension.noticeGivenAt', { ...request(), extension: { reason: 'complexity' } }],
    ['extension.reason', { ...request(), extension: { noticeGivenAt: '2026-06-05', reason: 7 } }],
  ])('%s', (field, input) => {
    expect(sentenceFor(input).startsWith(`${field} `)).toBe(true);
    expect(sentenceFor(input)).toMatch(/\.$/);
  });

  test('a field the clock does not know is refused, since it may be a misspelt one', () => {
    expect(sentenceFor({ ...request(), identityRecievedAt: null })).toContain('identityRecievedAt');
    expect(sentenceFor({ ...request(), pauses: [{ askedAt: '2026-06-05', answerdAt: null }] })).toContain('answerdAt');
  });

  test('every wrong field is named, not only the first', () => {
    expect(sentenceFor({ right: 'sight', nation: 'england', receivedAt: 'soon' })).toMatch(
      /right .*nation .*receivedAt /,
    );
  });

  test.each([[null], [7], ['access'], [[]]])('%j is no set of facts', (input) => {
    expect(sentenceFor(input)).toMatch(/^The input must be an object/);
  });

  test('anything at all is either read or refused, never thrown', () => {
    const answers = (input: unknown) => {
      expect(typeof readFacts(input).ok).toBe('boolean');
    };
    fc.assert(fc.property(fc.anything(), answers));
    fc.assert(fc.property(fc.anything(), (receivedAt) => answers({ ...request(), receivedAt })));
    fc.assert(fc.property(fc.string(), (receivedAt) => answers({ ...request(), receivedAt })));
  });
});
