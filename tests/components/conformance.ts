import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { fixturesOf } from './fixtures.ts';
import { normalise } from './html.ts';
import { withTokensOpened } from './options.ts';

/**
 * Renders our component with the options of each fixture it can express, and compares the HTML. Which those are is said by
 * `options`, a strict schema: a fixture with anything else in it (classes, attributes, raw HTML) is not ours to meet.
 * @param wanted changes the fixture's HTML where ours differs on purpose; the caller says why
 * @param atLeast how many fixtures must be expressible, so that a schema cannot quietly match none
 */
export function conforms<S extends z.ZodType>(
  component: string,
  options: S,
  atLeast: number,
  render: (options: z.output<S>) => ReactElement,
  wanted: (html: string, options: z.output<S>) => string = (html) => html,
): void {
  describe(component, () => {
    const expressible = fixturesOf(component).flatMap(({ name, options: given, html }) => {
      const read = options.safeParse(given);
      return read.success ? [{ name, html, options: read.data }] : [];
    });
    it(`expresses ${atLeast} fixtures or more`, () => {
      expect(expressible.length, expressible.map(({ name }) => name).join(', ')).toBeGreaterThanOrEqual(atLeast);
    });
    it.each(expressible)('$name', ({ html, options: read }) => {
      const ours = withTokensOpened(renderToStaticMarkup(render(read)));
      expect(normalise(ours)).toBe(normalise(wanted(html, read)));
    });
  });
}
