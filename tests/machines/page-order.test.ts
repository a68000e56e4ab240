import { expect, it } from 'vitest';
import { pageOrder } from '../../machines/file-order/page-order.ts';
import type { Turn } from '../../machines/file-order/turn.ts';
import { pageId } from '../../machines/ids.ts';

const pages = (...numbers: number[]) =>
  numbers.map((number): { id: ReturnType<typeof pageId.parse>; turned: Turn } => ({
    id: pageId.parse(`document-1-${number}`),
    turned: 0,
  }));

it('names the same pages in the same order alike, and all others otherwise', () => {
  const whole = pages(1, 2, 3, 12);
  expect(pageOrder(pages(1, 2, 3, 12))).toBe(pageOrder(whole));
  const others = [
    ...[pages(2, 1, 3, 12), pages(1, 2, 12, 3), pages(1, 2, 3), pages(2, 3, 12), pages(1, 2, 31, 2), []],
    whole.map((page, at) => (at === 1 ? { ...page, turned: 90 as const } : page)),
    whole.map((page, at) => (at === 2 ? { ...page, turned: 90 as const } : page)),
    whole.map((page) => ({ ...page, turned: 180 as const })),
  ];
  expect(new Set([whole, ...others].map(pageOrder)).size).toBe(others.length + 1);
});

it('tells thousands of orders of one document apart', () => {
  const orders = Array.from({ length: 200 }, (_, at) => {
    const all = Array.from({ length: 60 }, (_, page) => page + 1);
    return Array.from({ length: 59 }, (_, to) => pages(...all.toSpliced(at % 60, 1).toSpliced(to, 0, at + 1)));
  });
  const names = new Map(orders.flat().map((order) => [order.map(({ id }) => id).join(' '), pageOrder(order)]));
  expect(new Set(names.values()).size).toBe(names.size);
  expect(names.size).toBeGreaterThan(5000);
});
