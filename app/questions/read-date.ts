import { Temporal } from 'temporal-polyfill';
import { t } from '../language/t.ts';
import { tidyLine } from './tidy.ts';

/** What a date has to be, and how it is called in an error, in the language that is spoken. */
export interface DateAsked {
  called: string;
  missing: string;
  optional: boolean;
  when: 'past' | 'future' | 'any';
  birth?: 'own' | 'other';
  today: Temporal.PlainDate;
}

export type DatePart = 'day' | 'month' | 'year';
export type DateRead = { ok: true; value: string } | { ok: false; part: DatePart; message: string };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "3", "03", "March", "mar" → 3; null where no month is meant. */
function monthNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const at = /^[a-z]{3,9}\.?$/i.test(text) ? months.indexOf(text.slice(0, 3).toLowerCase()) : -1;
  return at === -1 ? null : at + 1;
}

/** What is said where a part, or two, were left empty. */
function lacks(called: string, absent: readonly DatePart[]): string {
  const day = absent.includes('day');
  const month = absent.includes('month');
  if (day && month) return t`${called} must include a day and month`;
  if (!absent.includes('year')) return day ? t`${called} must include a day` : t`${called} must include a month`;
  if (day) return t`${called} must include a day and year`;
  return month ? t`${called} must include a month and year` : t`${called} must include a year`;
}

/**
 * Reads day, month and year as typed. Errors come in the order people can act on: nothing there, a part missing, not
 * a date of the calendar, then not a date that can be meant.
 * @returns an ISO date, or '' where nothing was given and nothing had to be
 */
export function readDate(typed: readonly string[], asked: DateAsked): DateRead {
  const [day = '', month = '', year = ''] = typed.map(tidyLine);
  const parts: [DatePart, string][] = [
    ['day', day],
    ['month', month],
    ['year', year],
  ];
  const absent = parts.filter(([, text]) => text === '').map(([part]) => part);
  const [first] = absent;
  if (first !== undefined) {
    if (absent.length < 3) {
      return { ok: false, part: first, message: lacks(asked.called, absent) };
    }
    return asked.optional ? { ok: true, value: '' } : { ok: false, part: 'day', message: asked.missing };
  }
  if (/^\d{1,3}$/.test(year)) return { ok: false, part: 'year', message: t`Year must include 4 numbers` };
  const number = monthNumber(month);
  const notReal: DateRead = { ok: false, part: 'day', message: t`${asked.called} must be a real date` };
  if (number === null || !/^\d{1,2}$/.test(day) || !/^\d{4}$/.test(year)) return notReal;
  let date: Temporal.PlainDate;
  try {
    date = Temporal.PlainDate.from({ year: Number(year), month: number, day: Number(day) }, { overflow: 'reject' });
  } catch {
    return notReal;
  }
  const toToday = Temporal.PlainDate.compare(date, asked.today);
  if (asked.when === 'past' && toToday >= 0) {
    return { ok: false, part: 'day', message: t`${asked.called} must be in the past` };
  }
  if (asked.when === 'future' && toToday < 0) {
    return { ok: false, part: 'day', message: t`${asked.called} must be today or in the future` };
  }
  if (asked.birth && Temporal.PlainDate.compare(date, asked.today.subtract({ years: 121 })) <= 0) {
    return { ok: false, part: 'year', message: t`${asked.called} must be less than 121 years ago` };
  }
  return { ok: true, value: date.toString() };
}
