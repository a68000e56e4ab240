import { type CivilDate, civilDate } from '../../../machines/dates.ts';
import type { DocumentState } from '../../../machines/file.ts';
import type { Place, RecordKind } from '../../../machines/file-order/events.ts';

const months = 'january february march april may june july august september october november december'.split(' ');

/** The first that fits names the kind. */
const kinds: readonly (readonly [RegExp, RecordKind])[] = [
  [/\bminutes\b/i, 'minutes'],
  [/\bchronolog/i, 'chronology'],
  [/\breferral\b/i, 'referral'],
  [/\bassessment\b/i, 'assessment'],
  [/\breview\b/i, 'review'],
  [/\b(?:care|pathway|placement|education)? ?plan\b/i, 'plan'],
  [/\b(?:court|order|statement)\b/i, 'court'],
  [/\b(?:health|medical|hospital|GP)\b/i, 'health'],
  [/\bschool\b/i, 'education'],
  [/\breport\b/i, 'report'],
  [/\bletters?\b/i, 'letter'],
  [/\b(?:case ?notes?|day ?book|running record|contacts?|visits?)\b/i, 'case-notes'],
];

/**
 * What the name and the kind of a file let one guess about where it belongs, of what nobody has said yet. A proposal: it
 * stands nowhere until a person takes it over.
 */
export function proposedPlace({ name, kind, parent, place }: DocumentState): Partial<Place> {
  const volume = /\bvol(?:ume)?\.? ?(\d{1,3})\b/i.exec(name)?.[1] ?? null;
  const byName = kinds.find(([pattern]) => pattern.test(name))?.[1] ?? null;
  const byFile = kind === 'email' ? 'email' : kind === 'picture' && parent === null ? 'photo' : null;
  const dates = datesIn(name);
  const guess: Partial<Place> = {
    ...(volume !== null && place.volume === null && { volume }),
    ...(place.recordKind === null && (byFile ?? byName) && { recordKind: byFile ?? byName }),
    ...(place.fromOn === null && dates && { fromOn: dates.from, ...(dates.to && { toOn: dates.to }) }),
  };
  return guess;
}

/** "2014-03-05", "5.3.2014", "5 March 2014", "March 2014", "2012-2014": the day, or the first and last day it speaks of. */
function datesIn(name: string): { from: CivilDate; to: CivilDate | null } | null {
  const day = (year: string, month: number, date: number): CivilDate | null =>
    civilDate.safeParse(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`).data ?? null;
  const alone = (from: CivilDate | null) => (from === null ? null : { from, to: null });
  const iso = /\b((?:19|20)\d\d)[-_. ](\d\d)[-_. ](\d\d)\b/.exec(name);
  if (iso) return alone(day(iso[1] ?? '', Number(iso[2]), Number(iso[3])));
  const british = /\b(\d{1,2})[-_./](\d{1,2})[-_./]((?:19|20)\d\d)\b/.exec(name);
  if (british) return alone(day(british[3] ?? '', Number(british[2]), Number(british[1])));
  const written = /\b(?:(\d{1,2}) )?([a-z]{3,9}) ((?:19|20)\d\d)\b/i.exec(name);
  const month = months.findIndex((one) => written?.[2] && one.startsWith(written[2].toLowerCase())) + 1;
  if (written && month > 0) {
    const year = written[3] ?? '';
    if (written[1] !== undefined) return alone(day(year, month, Number(written[1])));
    return span(
      day(year, month, 1),
      [31, 30, 29, 28].map((last) => day(year, month, last)).find((d) => d !== null),
    );
  }
  const years = /\b((?:19|20)\d\d) ?(?:[-–]|to) ?((?:19|20)\d\d)\b/.exec(name);
  if (years && (years[1] ?? '') <= (years[2] ?? ''))
    return span(day(years[1] ?? '', 1, 1), day(years[2] ?? '', 12, 31));
  const year = /\b((?:19|20)\d\d)\b/.exec(name)?.[1];
  return year === undefined ? null : span(day(year, 1, 1), day(year, 12, 31));
}

const span = (from: CivilDate | null, to: CivilDate | null | undefined) =>
  from === null ? null : { from, to: to ?? null };
