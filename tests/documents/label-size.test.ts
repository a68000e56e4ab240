import { expect, it } from 'vitest';
import type { LayerItem } from '../../app/documents/redact/plan-page.ts';
import { textLayerOf } from '../../app/documents/redact/text-layer.ts';

const sheet = { width: 595, height: 842, isStamped: false, isLayered: false };
const gap = (label: string, width: number): LayerItem => ({
  kind: 'gap',
  box: { x: 100, y: 100, width, height: 16 },
  label,
  line: 0,
});

it.each([
  ['[wedi’i dynnu allan: gwybodaeth am berson arall]', 24],
  ['[wedi’i dynnu allan: gwybodaeth am berson arall]', 48],
  ['[redacted: information about another person]', 60],
  ['[redacted]', 300],
])('“%s” in a box of %i points is set no narrower than a fifth, and ends in it', (label, width) => {
  const { content } = textLayerOf(sheet, [gap(label, width)]);
  const [, size = 0, stretch = 0, x = 0] = (/^\/Words (\d+) Tf (\d+) Tz (\d+) \d+ Td /mu.exec(content) ?? []).map(
    Number,
  );
  expect(size).toBeGreaterThan(0);
  expect(size === 1 || stretch > 20).toBe(true);
  expect(x + (label.length * size * 0.5 * stretch) / 100).toBeLessThanOrEqual(100 + width);
});

it('what is said in place of a short name stands on the line of the words beside it, and not much smaller: some readers would read it before the line or after the paragraph', () => {
  const word = (text: string, x: number): LayerItem => ({
    kind: 'word',
    word: { text, x, y: 101.5, width: text.length * 6, height: 13, line: 0 },
  });
  const label = '[redacted: information about another person]';
  const { content } = textLayerOf(sheet, [word('Maya', 70), gap(label, 30), word('will', 134)]);
  const [first, said, last] = [...content.matchAll(/^(?:\/Words (\d+) Tf )?(?:\d+ Tz )?\d+ (-?\d+) Td /gmu)].map(
    ([, size, down]) => ({ size: Number(size), down: Number(down) }),
  );
  expect(Math.abs(said?.down ?? Number.NaN)).toBeLessThanOrEqual(1);
  expect(Math.abs((said?.down ?? 0) + (last?.down ?? Number.NaN))).toBeLessThanOrEqual(1);
  expect(said?.size).toBeGreaterThan(0.4 * (first?.size ?? Number.NaN));
});
