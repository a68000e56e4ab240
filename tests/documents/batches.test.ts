import { expect, it } from 'vitest';
import { alike } from '../../app/documents/in-order.ts';

const pages = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

it('cuts documents of any length into batches alike in size, so that no last one has hardly any letters to share', () => {
  for (let count = 1; count <= 1000; count++) {
    const batches = alike(pages(count), 16);
    expect(batches.flat(), `${count} pages, each once and in order`).toEqual(pages(count));
    const sizes = batches.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes), `${count} pages: ${sizes}`).toBeLessThanOrEqual(1);
    expect(Math.max(...sizes), `${count} pages: ${sizes}`).toBeLessThan(24);
    if (count >= 12) expect(Math.min(...sizes), `${count} pages: ${sizes}`).toBeGreaterThanOrEqual(12);
  }
});

it('makes no batch of no pages', () => {
  expect(alike([], 16)).toEqual([]);
});
