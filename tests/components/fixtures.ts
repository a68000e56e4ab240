import { createRequire } from 'node:module';
import { z } from 'zod';

const file = z.object({
  fixtures: z.array(
    z.object({
      name: z.string(),
      options: z.record(z.string(), z.unknown()),
      hidden: z.boolean().optional(),
      html: z.string(),
    }),
  ),
});

export interface Fixture {
  name: string;
  options: Record<string, unknown>;
  html: string;
}

/** What GOV.UK Frontend says its component looks like, for each set of options. */
export function fixturesOf(component: string): Fixture[] {
  const require = createRequire(import.meta.url);
  const path = require.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`);
  return file.parse(require(path)).fixtures;
}
