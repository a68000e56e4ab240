import type { Actor } from '../../../../machines/actors.ts';
import type { App } from '../../../app.ts';
import type { LoadedCase } from '../../../services/load-case.ts';
import { type LogRow, redactionLog } from '../../../services/redaction/redaction-log.ts';
import { staffNames } from './case-head.ts';

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });

const marked = (count: number, one: string, several: string): string => (count === 1 ? one : `${count} ${several}`);

const told: Readonly<Record<LogRow['what'], (count: number) => string>> = {
  words: (count) => marked(count, 'Words', 'places with words'),
  box: (count) => marked(count, 'An area', 'areas'),
  page: () => 'The whole page blacked out',
  withheld: () => 'Page withheld',
  duplicate: () => 'Page left out: a copy of another',
  'out-of-scope': () => 'Page left out: not about the request',
};

/** The redaction log in words, as the page and the spreadsheet show it. */
export async function tellRedactions(app: App, loaded: LoadedCase, reader: Actor) {
  const names = await staffNames(app);
  return redactionLog(loaded, reader).map(({ what, count, by, at, copyOf, ...row }) => ({
    ...row,
    what: copyOf ? `Page left out: a copy of “${copyOf.document}”, page ${copyOf.page}` : told[what](count),
    by: names.get(by) ?? 'Someone who has left',
    when: when.format(at),
  }));
}
