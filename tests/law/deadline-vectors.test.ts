import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { deadline } from '../../machines/clock/deadline.ts';
import { clockFacts } from '../../machines/clock/facts.ts';
import rows from './deadline-vectors.json' with { type: 'json' };

/** Fact pattern → outcome, with its number in the law notes. `firm` is false where the row rests on a judgement. */
const vectors = z
  .array(
    z.strictObject({
      id: z.string(),
      scenario: z.string(),
      firm: z.boolean(),
      facts: z.custom<z.input<typeof clockFacts>>((facts) => clockFacts.safeParse(facts).success),
      expected: z.record(z.string(), z.string()),
    }),
  )
  .parse(rows);

describe('every row of the deadline vectors comes out (UK GDPR Art 12(3), 12A; Reg 1182/71 Art 3)', () => {
  test('all the rows are here', () => {
    expect(vectors).toHaveLength(46);
    expect(new Set(vectors.map(({ id }) => id)).size).toBe(46);
  });

  for (const { id, scenario, facts, expected } of vectors) {
    test(`${id} ${scenario}`, () => {
      const answer = deadline(facts);
      expect(answer).toMatchObject({
        extension: 'none',
        holidaysKnown: true,
        ...expected,
        ok: true,
        status: 'running',
      });
    });

    test(`${id} is explained: each step is a sentence with its source, and the last dates are in them`, () => {
      const answer = deadline(facts);
      if (!answer.ok) throw new Error(answer.sentence);
      for (const { note, citation } of answer.steps) {
        expect(note).toMatch(/^[A-Z].*\.$/);
        expect(citation).toMatch(/GDPR|Reg 1182\/71|Data \(Use and Access\) Act 2025|ICO/);
      }
      expect(answer.steps.find(({ rule }) => rule === 'starts')?.to).toBe(answer.startsOn);
      expect(answer.steps.find(({ rule }) => rule === 'due')?.to).toBe(answer.dueOn);
      expect(answer.steps.find(({ rule }) => rule === 'notice-by')?.to).toBe(answer.noticeBy);
      const statutory = answer.steps.find(({ rule }) => rule === 'statutory-due');
      expect(statutory?.to ?? answer.dueOn).toBe(answer.statutoryDueOn);
    });
  }
});
