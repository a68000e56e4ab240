import { createHash, timingSafeEqual } from 'node:crypto';
import { civilDate } from '../../../machines/dates.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const monthOf = (text: string): string => {
  const at = months.indexOf(text.slice(0, 3));
  return at === -1 ? text : String(at + 1);
};

/**
 * The ISO date in a date of birth as a case holds it: from the form (`1990-03-27`), or as staff wrote it down (`27 March
 * 1990`, `27th Mar. 1990`, `27/3/1990`, `March 27, 1990`). Day before month. Null where it is an age, a year, or unclear.
 */
export function bornDate(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<=\d)(st|nd|rd|th)\b/g, '')
    .replaceAll(/[\s,./-]+/g, ' ')
    .trim();
  const [, isoYear, isoMonth, isoDay] = /^(\d{4}) (\d{1,2}) (\d{1,2})$/.exec(plain) ?? [];
  const [, firstDay, thenMonth, year] = /^(\d{1,2}) (\d{1,2}|[a-z]{3,9}) (\d{4})$/.exec(plain) ?? [];
  const [, firstMonth, thenDay, lastYear] = /^([a-z]{3,9}) (\d{1,2}) (\d{4})$/.exec(plain) ?? [];
  const day = isoDay ?? firstDay ?? thenDay ?? '';
  const month = monthOf(isoMonth ?? thenMonth ?? firstMonth ?? '');
  const read = civilDate.safeParse(`${isoYear ?? year ?? lastYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return read.success ? read.data : null;
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether two ISO dates are the same; takes as long whether they are or not. */
export const isSameDate = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
