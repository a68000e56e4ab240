import { addMonths, type CivilDate, latest } from '../dates.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { RetentionFact, RetentionFacts, RetentionRule } from './rule.ts';
import { factWords } from './words.ts';

/** Until when records are kept. `until` is the last day; null where the rule sets none. */
export type KeptUntil = { readonly ok: true; readonly until: CivilDate | null };

/** The days a rule has to know; a death is asked for wherever dying early changes the end. */
export function factsAskedBy({ keep }: RetentionRule): readonly RetentionFact[] {
  if (keep.how !== 'for') return [];
  const from = keep.periods.map((period) => period.from);
  return [
    ...new Set<RetentionFact>([...from, ...(keep.afterDeathUnder18 === null ? [] : (['birth', 'death'] as const))]),
  ];
}

/**
 * The last day on which a rule has records kept: the anniversary itself, the longest of several periods.
 * A child who died before 18 has a period of their own where the rule knows one.
 * @returns a refusal that names what has to be known first
 */
export function keepUntil(rule: RetentionRule, facts: RetentionFacts): KeptUntil | Refusal {
  const { keep } = rule;
  if (keep.how !== 'for') return { ok: true, until: null };
  if (keep.afterDeathUnder18 !== null && facts.death !== null) {
    if (facts.birth === null) return missing(rule, 'birth');
    if (facts.death < facts.birth) return refuse('death-before-birth', 'The death lies before the birth.');
    if (facts.death < addMonths(facts.birth, 18 * 12)) {
      return { ok: true, until: addMonths(facts.death, keep.afterDeathUnder18) };
    }
  }
  const ends: CivilDate[] = [];
  for (const { from, months } of keep.periods) {
    const start = facts[from];
    if (start === null) return missing(rule, from);
    ends.push(addMonths(start, months));
  }
  const [first, ...others] = ends;
  return { ok: true, until: first === undefined ? null : latest(first, ...others) };
}

/** Whether records are past the last day their rule has them kept: what is left is secure disposal. */
export const isBeyond = (until: CivilDate | null, today: CivilDate): boolean => until !== null && until < today;

const missing = (rule: RetentionRule, fact: RetentionFact): Refusal =>
  refuse('no-fact', `“${rule.category}” counts from the ${factWords[fact]}. Enter it.`, 'UK GDPR Art 5(1)(e)');
