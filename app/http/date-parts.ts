import { civilDate } from '../../machines/dates.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export type ReadDate =
  | { readonly ok: true /** ISO date, or '' when all three parts are empty. */; readonly value: string }
  | { readonly ok: false; readonly message: string /** The first part to look at. */; readonly part: keyof DateParts };

const monthNumber = (text: string): string => {
  const at = months.indexOf(text.slice(0, 3).toLowerCase());
  return at >= 0 && /^\p{L}+$/u.test(text) ? String(at + 1) : text;
};

/**
 * A date typed in three fields; a month may be a name. Says first what is missing, then what cannot be.
 * @param called how the field is called inside a sentence, with its article and a capital: "The date it was received"
 */
export function readDateParts(parts: DateParts, called = 'The date'): ReadDate {
  const names = ['day', 'month', 'year'] as const;
  const missing = names.filter((name) => parts[name] === '');
  const [first] = missing;
  if (missing.length === 3) return { ok: true, value: '' };
  if (first !== undefined)
    return { ok: false, message: `${called} must include a ${missing.join(' and ')}`, part: first };
  if (!/^\d{4}$/.test(parts.year))
    return { ok: false, message: `${called} must have a year with 4 numbers`, part: 'year' };
  const month = monthNumber(parts.month);
  const read = civilDate.safeParse(`${parts.year}-${month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`);
  if (read.success) return { ok: true, value: read.data };
  const part = /^(0?[1-9]|1[0-2])$/.test(month) ? 'day' : 'month';
  return { ok: false, message: `${called} must be a real date`, part };
}
