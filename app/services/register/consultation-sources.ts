import type { CaseState } from '../../../machines/case.ts';
import { type Consultation, restsOn } from '../../../machines/consulting/consulting.ts';
import type { Box } from '../../../machines/documents/events.ts';
import type { PageState } from '../../../machines/file.ts';
import { findPerson } from '../../../machines/register/register.ts';
import type { App } from '../../app.ts';
import type { PageText, RedactMark, RedactSource } from '../../documents/types.ts';
import { inLanguage } from '../../language/current-language.ts';
import { t } from '../../language/t.ts';
import { answerSources, removedTerms } from '../answer/answer-sources.ts';
import type { LoadedCase } from '../load-case.ts';
import { caseSuggestions } from './case-suggestions.ts';
import { marksOfPerson } from './made-marks.ts';

/**
 * The pages of a consultation as the pipeline takes them. What was taken out because of the person consulted and can mean
 * nobody else stays (`marksOfPerson`); every other mark is burnt as in an answer. Of `lines` only the lines that name them are left. Documents have
 * numbers for names: a name of a document may say more than its lines. What stands in place of what is taken out is in the language
 * of the copy.
 */
export const consultationSources = (app: App, loaded: LoadedCase, one: Consultation): Promise<RedactSource[]> =>
  inLanguage(one.language ?? 'en', () => sourcesOf(app, loaded, one));

async function sourcesOf(
  app: App,
  loaded: LoadedCase,
  { personId, pages, shows }: Consultation,
): Promise<RedactSource[]> {
  const { state } = loaded;
  const person = findPerson(state.register, personId);
  if (!person) throw new Error('somebody is consulted who is not in the register');
  const chosen = new Set(pages.map(({ pageId }) => pageId));
  const own = marksOfPerson(state.file, state.register, person, await caseSuggestions(app, loaded));
  const shownMarks = new Set<string>(own.map(({ id }) => id));
  const theirs = new Map<string, readonly Box[]>();
  const narrowed = state.file.documents.flatMap((document) => {
    const asked = document.pages.filter(({ id }) => chosen.has(id));
    for (const page of asked) theirs.set(page.id, placesOf(page, shownMarks));
    return asked.length === 0 ? [] : [{ ...document, pages: asked.map((page) => without(page, shownMarks)) }];
  });
  const sources = await answerSources(app, {
    ...loaded,
    state: { ...state, file: { ...state.file, documents: narrowed } },
  });
  const shown: RedactSource[] = [];
  for (const [index, source] of sources.entries()) {
    const cut = source.pages.map(async (page) => {
      if (shows === 'pages') return page;
      const text = typeof page.text === 'function' ? await page.text() : page.text;
      const rest = allBut(page.pageId, text, theirs.get(page.pageId) ?? []);
      const label = t`not part of what you are asked about`;
      // The words themselves are let go: those of thousands of pages take more memory than all else.
      return { ...page, marks: [...page.marks, { ...rest, label }] };
    });
    shown.push({ ...source, name: t`Document ${index + 1}`, pages: await Promise.all(cut) });
  }
  return shown;
}

/** Terms that must not stand in the copy: all that are taken out of the case, but those that name whom it is for. */
export function consultationTerms(state: CaseState, { personId }: Pick<Consultation, 'personId'>): string[] {
  const person = findPerson(state.register, personId);
  const marks = state.file.documents.flatMap(({ pages }) => pages.flatMap((page) => page.marks));
  const own = new Set(
    marks.flatMap((mark) => (person && mark.term !== null && restsOn(mark, person) ? [mark.term] : [])),
  );
  return removedTerms(state).filter((term) => !own.has(term));
}

const placesOf = ({ marks, width, height }: PageState, shown: ReadonlySet<string>): Box[] =>
  marks
    .filter(({ id }) => shown.has(id))
    .flatMap(({ scope, boxes }) => (scope === 'page' ? [{ x: 0, y: 0, width, height }] : boxes));

const without = (page: PageState, shown: ReadonlySet<string>): PageState => ({
  ...page,
  decision: { decision: 'redact', code: null, citation: null },
  marks: page.marks.filter(({ id }) => !shown.has(id)),
});

/** What a burnt box reaches beyond itself: lines stay whole up to their letters. */
const clear = 1.5;

/** Everything on a page but the lines in which these places stand. */
export function allBut(
  id: string,
  { width, height, words }: PageText,
  places: readonly Box[],
): Omit<RedactMark, 'label'> {
  const touched = new Set(
    words.filter((word) => places.some((place) => overlaps(word, place))).map(({ line }) => line),
  );
  const kept = [...touched]
    .map((line) => around(words.filter((word) => word.line === line)))
    .sort((a, b) => a.top - b.top);
  const boxes: Box[] = [];
  let y = 0;
  for (const { top, bottom, left, right } of kept) {
    const from = Math.max(y, top - clear);
    if (from > y) boxes.push({ x: 0, y, width, height: from - y });
    const to = Math.max(from, bottom + clear);
    if (to > from && left - clear > 0) boxes.push({ x: 0, y: from, width: left - clear, height: to - from });
    if (to > from && right + clear < width)
      boxes.push({ x: right + clear, y: from, width: width - right - clear, height: to - from });
    y = Math.max(y, to);
  }
  if (y < height) boxes.push({ x: 0, y, width, height: height - y });
  // Lines askew or side by side reach into each other: what is left of others between the boxes goes word by word.
  for (const word of words) {
    if (!touched.has(word.line) && kept.some((line) => reaches(word, line))) boxes.push(boxOf(word));
  }
  return { id: `rest-of-${id}`, scope: 'box', boxes, words: '', code: 'consultation' };
}

const overlaps = (a: Box, b: Box): boolean =>
  Math.min(a.x + a.width, b.x + b.width) > Math.max(a.x, b.x) &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > a.height / 2;

const boxOf = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });

const reaches = ({ x, y, width, height }: Box, line: ReturnType<typeof around>): boolean =>
  y < line.bottom && y + height > line.top && x < line.right && x + width > line.left;

const around = (words: readonly Box[]) => ({
  top: Math.min(...words.map(({ y }) => y)),
  bottom: Math.max(...words.map(({ y, height }) => y + height)),
  left: Math.min(...words.map(({ x }) => x)),
  right: Math.max(...words.map(({ x, width }) => x + width)),
});
