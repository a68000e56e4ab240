import { addDays, type CivilDate } from '../../../machines/dates.ts';

/** An all-day entry. The same `uid` is the same entry, also when its date or its words have changed. */
export interface CalendarEntry {
  readonly uid: string;
  readonly on: CivilDate;
  readonly summary: string;
  /** How often what it stands for has changed, and when it last did (epoch ms). */
  readonly version: number;
  readonly changedAt: number;
}

/**
 * A calendar as RFC 5545 writes it: lines of at most 75 octets, each ended by CR LF. Only what all-day entries need: no
 * alarms, no repetition, and no zone, since a legal date is a day and not an instant.
 */
export function calendarText(name: string, entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rightsdesk//Dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...entries.flatMap(entryLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const entryLines = ({ uid, on, summary, version, changedAt }: CalendarEntry): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${instant(changedAt)}`,
  `SEQUENCE:${version}`,
  `DTSTART;VALUE=DATE:${day(on)}`,
  // The end of an all-day entry is the day after it (RFC 5545, 3.6.1).
  `DTEND;VALUE=DATE:${day(addDays(on, 1))}`,
  `SUMMARY:${escaped(summary)}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

const day = (date: CivilDate): string => date.replaceAll('-', '');
const instant = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** TEXT (RFC 5545, 3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** A line goes on in the next where that begins with a space (RFC 5545, 3.1). Folded between characters, counted in octets. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += sign;
    octets += size;
  }
  return text;
}
