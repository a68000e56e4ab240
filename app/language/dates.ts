import { type CivilDate, formatDate, formatDay } from '../../machines/dates.ts';
import { languageNow } from './speaker.ts';

const days = { Mon: 'Llun', Tue: 'Mawrth', Wed: 'Mercher', Thu: 'Iau', Fri: 'Gwener', Sat: 'Sadwrn', Sun: 'Sul' };
const months = {
  January: 'Ionawr',
  February: 'Chwefror',
  March: 'Mawrth',
  April: 'Ebrill',
  May: 'Mai',
  June: 'Mehefin',
  July: 'Gorffennaf',
  August: 'Awst',
  September: 'Medi',
  October: 'Hydref',
  November: 'Tachwedd',
  December: 'Rhagfyr',
};
const welsh: ReadonlyMap<string, string> = new Map(Object.entries({ ...days, ...months }));

/** A date that was written in English (`21 December 2026`), in the language that is spoken. */
export const dateAgain = (english: string): string =>
  languageNow() === 'en' ? english : english.replace(/[A-Z][a-z]+/g, (word) => welsh.get(word) ?? word);

/** `21 December 2026`, in Welsh `21 Rhagfyr 2026`. */
export const dateInWords = (date: CivilDate): string => dateAgain(formatDate(date));

/** `21/12/2026`: no word of it could be somebody's name, in either language. */
export const dateInDigits = (date: CivilDate): string => date.split('-').reverse().join('/');

const monthNames: ReadonlySet<string> = new Set(
  Object.entries(months)
    .flat()
    .map((name) => name.toLowerCase()),
);

/** Whether a word names a month, in English or Welsh. Some are given names too: May, June, Mai. */
export const isMonth = (word: string): boolean => monthNames.has(word.toLowerCase());

/** `Mon 21 December 2026`, in Welsh `Llun 21 Rhagfyr 2026`. */
export const dayInWords = (date: CivilDate): string => dateAgain(formatDay(date));
