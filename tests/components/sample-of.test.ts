import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sampleOf } from '../../app/components/upload/sample-of.ts';

const file = (size: number, changedAt?: number): Blob => {
  const bytes = new Uint8Array(size).fill(7);
  if (changedAt !== undefined) bytes[changedAt] = 8;
  return new Blob([bytes]);
};

it('tells files of one length apart by their beginning, end and what lies between', async () => {
  const size = 9_000_000;
  const same = await sampleOf(file(size));
  expect(same).toMatch(/^[0-9a-f]{64}$/);
  expect(await sampleOf(file(size))).toBe(same);
  const others = await Promise.all(
    [0, size / 15, size / 5, size - 1].map((at) => sampleOf(file(size, Math.floor(at)))),
  );
  expect(new Set([same, ...others]).size).toBe(5);
});

it('sees every byte of a small file', async () => {
  const size = 300_000;
  const all = await Promise.all(
    [undefined, 0, 65_535, 65_536, 170_000, size - 1].map((at) => sampleOf(file(size, at))),
  );
  expect(new Set(all).size).toBe(6);
});

it('is the sum of a small file itself', async () => {
  const bytes = Buffer.from('one page');
  expect(await sampleOf(new Blob([bytes]))).toBe(createHash('sha256').update(bytes).digest('hex'));
});
