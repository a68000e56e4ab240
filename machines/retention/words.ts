import type { RetentionFact, RetentionRule } from './rule.ts';

/** What a period counts from, as the end of a sentence. */
export const factWords: Readonly<Record<RetentionFact, string>> = {
  birth: 'date of birth',
  death: 'date of death',
  'last-action': 'last action',
  'last-contact': 'last contact',
  order: 'date of the order',
  'end-of-approval': 'end of approval',
  'end-of-recruitment': 'end of recruitment',
};

/** `75 years`, `6 months`, `1 year and 6 months`. */
export function lengthOf(months: number): string {
  const count = (number: number, one: string) => (number === 1 ? `1 ${one}` : `${number} ${one}s`);
  const parts = [
    ...(months >= 12 ? [count(Math.floor(months / 12), 'year')] : []),
    ...(months % 12 === 0 ? [] : [count(months % 12, 'month')]),
  ];
  return parts.join(' and ');
}

/** How long a rule has records kept, without its category: `at least 75 years from the date of birth`. */
export function lengthWords({ keep }: RetentionRule): string {
  switch (keep.how) {
    case 'permanently':
      return 'permanently';
    case 'with':
      return `as long as ${keep.what}`;
    case 'for': {
      const periods = keep.periods.map(({ from, months }) => `${lengthOf(months)} from the ${factWords[from]}`);
      return [
        `${keep.isAtLeast ? 'at least ' : ''}${periods.join(' or ')}`,
        ...(periods.length > 1 ? ['whichever is longer'] : []),
        ...(keep.afterDeathUnder18 === null
          ? []
          : [`or ${lengthOf(keep.afterDeathUnder18)} from the date of death if the child died before 18`]),
      ].join(', ');
    }
  }
}

/** A rule as one line: `Children in care: 75 years from the date of birth, or 15 years …`. */
export const ruleWords = (rule: RetentionRule): string => `${rule.category}: ${lengthWords(rule)}`;
