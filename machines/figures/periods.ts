import { z } from 'zod';
import { formatMonth, type Month, month, monthsOn } from '../dates.ts';

/** Some months that a report is about. */
export interface Period {
  /** `2026-Q3`: a quarter; `2025-26`: the year from April to March, as public bodies report. */
  readonly key: string;
  readonly kind: 'quarter' | 'year';
  readonly from: Month;
  /** The first month behind it. */
  readonly before: Month;
}

const lengths = { quarter: 3, year: 12 } as const;
const shape = /^(\d{4})-(?:Q([1-4])|(\d{2}))$/;

function parsed(key: string): Period | null {
  const [, year, quarter, until] = shape.exec(key) ?? [];
  if (year === undefined || Number(year) < 1900) return null;
  if (quarter !== undefined) return starting('quarter', month.parse(`${year}-${twoDigits(Number(quarter) * 3 - 2)}`));
  return Number(until) === (Number(year) + 1) % 100 ? starting('year', month.parse(`${year}-04`)) : null;
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');

function starting(kind: Period['kind'], from: Month): Period {
  const year = Number(from.slice(0, 4));
  const key =
    kind === 'quarter' ? `${year}-Q${Math.ceil(Number(from.slice(5)) / 3)}` : `${year}-${twoDigits((year + 1) % 100)}`;
  return { key, kind, from, before: monthsOn(from, lengths[kind]) };
}

/** The key of a period as it stands in an address. */
export const periodKey = z.string().transform((key, { addIssue }) => {
  const period = parsed(key);
  if (period) return period;
  addIssue('not a quarter or year');
  return z.NEVER;
});

/** The period of this kind that a month is in. */
export function periodWith(kind: Period['kind'], of: Month): Period {
  const first = kind === 'quarter' ? 1 : 4;
  const back = (Number(of.slice(5)) - first + 12) % lengths[kind];
  return starting(kind, monthsOn(of, -back));
}

/** The one as long before it. */
export const periodBefore = ({ kind, from }: Period): Period => starting(kind, monthsOn(from, -lengths[kind]));

/** `July to September 2026`, `April 2025 to March 2026`. */
export function periodWords({ from, before }: Pick<Period, 'from' | 'before'>): string {
  const last = monthsOn(before, -1);
  const first = formatMonth(from);
  return `${from.slice(0, 4) === last.slice(0, 4) ? first.slice(0, -5) : first} to ${formatMonth(last)}`;
}
