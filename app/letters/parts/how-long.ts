import type { RetentionFact, RetentionRule } from '../../../machines/retention/rule.ts';
import { countOf, listed, yearsOf } from '../../language/counts.ts';
import { t } from '../../language/t.ts';

const length = (months: number): string =>
  listed([
    ...(months >= 12 ? [yearsOf(Math.floor(months / 12))] : []),
    ...(months % 12 === 0 ? [] : [countOf(months % 12, 'month')]),
  ]);

function since(fact: RetentionFact, months: number): string {
  const time = length(months);
  switch (fact) {
    case 'birth':
      return t`${time} from the date of birth`;
    case 'death':
      return t`${time} from the date of death`;
    case 'last-action':
      return t`${time} from the last action`;
    case 'last-contact':
      return t`${time} from the last contact`;
    case 'order':
      return t`${time} from the date of the order`;
    case 'end-of-approval':
      return t`${time} from the end of approval`;
    case 'end-of-recruitment':
      return t`${time} from the end of recruitment`;
  }
}

/** How long a rule has records kept, in short sentences: what it says of children who died stands apart. */
export function howLong({ keep }: RetentionRule): string {
  if (keep.how === 'permanently') return t`permanently`;
  if (keep.how === 'with') return t`as long as ${keep.what}`;
  const periods = keep.periods.map(({ from, months }) => since(from, months));
  const either = periods.reduce((before, next) => t`${before} or ${next}`);
  const least = keep.isAtLeast ? t`at least ${either}` : either;
  const living = periods.length > 1 ? t`${least}, whichever is longer` : least;
  if (keep.afterDeathUnder18 === null) return living;
  return t`${living}. If the child died before 18: ${since('death', keep.afterDeathUnder18)}`;
}
