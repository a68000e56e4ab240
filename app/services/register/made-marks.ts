import { restsOn, restsOnAlone } from '../../../machines/consulting/consulting.ts';
import { overlap } from '../../../machines/documents/box.ts';
import { type Box, type Mark, mostAtOnce } from '../../../machines/documents/events.ts';
import { areUnderMarks } from '../../../machines/documents/under-marks.ts';
import type { CaseFile, PageState } from '../../../machines/file.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import { findPerson, type Person, type Register } from '../../../machines/register/register.ts';
import type { App } from '../../app.ts';
import type { LoadedCase } from '../load-case.ts';
import { placeOf } from './accept-suggestions.ts';
import { caseSuggestions, ofWhom, type PlacedSuggestion } from './case-suggestions.ts';

/** Which redactions are meant, of those that are made already. */
export interface MadeOf {
  /** A person's id, `names`, or a kind. */
  readonly of: string;
  /** Page and key of the places meant; null for all that are made because of the person. */
  readonly only: readonly string[] | null;
}

/**
 * Every redaction that is made because of somebody, on whatever page, without those that may take out somebody else by now. “Ms Hale” was thought
 * to be one sister, and may be the other; “Jordan” was taken out wherever it stood, and begins another’s name, or is what two people are called.
 * @param found everything suggested in the case
 */
export function marksOfPerson(
  { documents }: Pick<CaseFile, 'documents'>,
  register: Register,
  person: Person,
  found: readonly PlacedSuggestion[],
): Mark[] {
  const others = new Map<string, Box[]>();
  for (const { pageId, personId, isSuggested, boxes } of found) {
    if (isSuggested && personId !== person.id) others.set(pageId, [...(others.get(pageId) ?? []), ...boxes]);
  }
  const isOthers = (mark: Mark) =>
    // However little of the other’s name it takes out: half a name tells who it is.
    others.get(mark.pageId)?.some((box) => mark.boxes.some((own) => overlap(box, own))) ?? false;
  return documents.flatMap(({ pages }) =>
    pages.flatMap(({ marks }) => marks.filter((mark) => restsOnAlone(mark, person, register) && !isOthers(mark))),
  );
}

/**
 * The redactions that are meant. Of a place those that take out nothing else, and are made because of nobody else: a box round a whole
 * paragraph was drawn for more than the name in it, and stays.
 */
export async function madeMarks(app: App, loaded: LoadedCase, which: MadeOf): Promise<readonly Mark[] | Refusal> {
  const marks = await marksMeant(app, loaded, which);
  if (marks.length === 0) return none;
  return marks.length > mostAtOnce ? tooMany(marks.length) : marks;
}

const none = refuse(
  'no-mark',
  'No redaction is made for these places alone. If one covers more, open its page and remove it there.',
);
const tooMany = (count: number) =>
  refuse('too-many', `These are ${count} redactions, and one step takes ${mostAtOnce}. Go through them by document.`);

async function marksMeant(app: App, loaded: LoadedCase, { of, only }: MadeOf): Promise<Mark[]> {
  const { register, file } = loaded.state;
  const person = findPerson(register, of);
  const found = await caseSuggestions(app, loaded);
  if (only === null) return person ? marksOfPerson(file, register, person, found) : [];
  const places = new Map<string, (readonly Box[])[]>();
  for (const one of ofWhom(found, of)) {
    if (one.standing !== 'marked' || !only.includes(placeOf(one))) continue;
    places.set(one.pageId, [...(places.get(one.pageId) ?? []), one.boxes]);
  }
  const isOthers = ({ personId }: Mark) =>
    personId !== undefined && personId !== of && findPerson(register, personId) !== undefined;
  return file.documents.flatMap(({ pages }) =>
    pages.flatMap((page) => marksAt(page, places.get(page.id) ?? [], person).filter((mark) => !isOthers(mark))),
  );
}

const marksAt = ({ marks }: PageState, places: readonly (readonly Box[])[], person: Person | undefined): Mark[] =>
  marks.filter((mark) =>
    places.some(
      (boxes) =>
        areUnderMarks(mark.boxes, [{ boxes }]) ||
        (person !== undefined && restsOn(mark, person) && boxes.some((box) => areUnderMarks([box], [mark]))),
    ),
  );
