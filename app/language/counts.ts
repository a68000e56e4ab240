import { languageNow } from './speaker.ts';

/** What is counted, by its number in English and, in Welsh, after 1, after 2 and after every other number. */
const counted = {
  day: { en: ['day', 'days'], cy: ['diwrnod', 'ddiwrnod', 'diwrnod'] },
  month: { en: ['month', 'months'], cy: ['mis', 'fis', 'mis'] },
  page: { en: ['page', 'pages'], cy: ['dudalen', 'dudalen', 'tudalen'] },
  document: { en: ['document', 'documents'], cy: ['ddogfen', 'ddogfen', 'dogfen'] },
  row: { en: ['row', 'rows'], cy: ['rhes', 'res', 'rhes'] },
} as const;

/** `1 page`, `12 pages`; in Welsh `1 dudalen`, `12 tudalen`. */
export function countOf(count: number, what: keyof typeof counted): string {
  const { en, cy } = counted[what];
  if (languageNow() === 'en') return `${count} ${count === 1 ? en[0] : en[1]}`;
  return `${count} ${cy[Math.min(Math.max(count, 1), 3) - 1] ?? cy[2]}`;
}

/** Years mutate as no other word does: 1 flwyddyn, 2 flynedd, 3, 4 and 6 blynedd, 5 and 7 mlynedd and on. */
export function yearsOf(count: number): string {
  if (languageNow() === 'en') return `${count} ${count === 1 ? 'year' : 'years'}`;
  if (count === 1) return '1 flwyddyn';
  if (count === 2) return '2 flynedd';
  return `${count} ${[3, 4, 6].includes(count) ? 'blynedd' : 'mlynedd'}`;
}

/** `3, 5–8 and 12`; in Welsh `3, 5–8 a 12`, and `ac` before what begins with a vowel when it is read (1, 8 and 11 do). */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  const before = words.slice(0, -1).join(', ');
  if (languageNow() === 'en') return `${before} and ${last}`;
  return `${before} ${/^(?:[aeiouwy]|8|1\b|11\b)/i.test(last) ? 'ac' : 'a'} ${last}`;
}
