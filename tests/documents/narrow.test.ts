import { expect, it } from 'vitest';
import { layerOf } from '../../app/documents/redact/layer.ts';
import type { LayerItem } from '../../app/documents/redact/plan.ts';

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
])('“%s” in a box of %i points is set no narrower than a quarter, and ends in it', (label, width) => {
  const { content } = layerOf(sheet, [gap(label, width)]);
  const [, size = 0, stretch = 0, x = 0] = (/^\/Words (\d+) Tf (\d+) Tz (\d+) \d+ Td /mu.exec(content) ?? []).map(
    Number,
  );
  expect(size).toBeGreaterThan(0);
  // A hundredth is what whole parts of a hundred cannot say.
  expect(size === 1 || stretch >= 24).toBe(true);
  expect(x + (label.length * size * 0.5 * stretch) / 100).toBeLessThanOrEqual(100 + width);
});
