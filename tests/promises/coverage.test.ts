import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notBySoftware } from './not-by-software.ts';
import { keysOf } from './promise.ts';
import { whoPromises } from './who-promises.ts';

/** Every promise a test stands for, as `number body`. */
const tested = new Set(
  readdirSync('tests/promises')
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) => [
      ...readFileSync(join('tests/promises', name), 'utf8').matchAll(/^promise\(\s*(\d+),\s*'([^']+)'/gm),
    ])
    .flatMap(([, number, of = '']) => keysOf(of).map((key) => `${number} ${key}`)),
);

it('the table has every promise of the five notices', () => {
  expect(Object.keys(whoPromises).map(Number)).toEqual(Array.from({ length: 35 }, (_, index) => index + 1));
});

describe.each(Object.entries(whoPromises))('promise %s', (number, keys) => {
  it.each(keys)('of %s is tested, or listed with the reason why software cannot keep it', (key) => {
    const isOutside = notBySoftware.some(({ promise, wholly }) => promise === Number(number) && wholly.includes(key));
    expect(isOutside !== tested.has(`${number} ${key}`)).toBe(true);
  });
});

it('no test stands for a promise nobody makes', () => {
  const made = new Set(Object.entries(whoPromises).flatMap(([number, keys]) => keys.map((key) => `${number} ${key}`)));
  expect([...tested].filter((one) => !made.has(one))).toEqual([]);
});
