/** A rough point in a life: a calendar year or an age. */
export interface RoughTime {
  kind: 'year' | 'age';
  number: number;
}

/**
 * Reads "1987", "about 1987", "age 7", "when I was 7", "7". People remember care by year or by age, so both are taken
 * and neither has to be exact. Null where no year from 1900 and no age up to 120 is named.
 */
export function readYear(typed: string): RoughTime | null {
  const year = /(?:^|\D)(19\d\d|20\d\d)(?:\D|$)/.exec(typed)?.[1];
  if (year !== undefined) return { kind: 'year', number: Number(year) };
  const age = /(?:^|\D)(\d{1,3})(?:\D|$)/.exec(typed)?.[1];
  if (age !== undefined && Number(age) <= 120) return { kind: 'age', number: Number(age) };
  if (/\b(birth|born|baby)\b/i.test(typed)) return { kind: 'age', number: 0 };
  return null;
}
