import type { SubmitEvent } from 'react';
import type { Box } from '../../../machines/documents/events.ts';
import { lineBoxes } from '../../../machines/documents/line-boxes.ts';
import { saysNothingNew } from '../../../machines/documents/under-marks.ts';
import { type ExemptionCode, exemptionOf } from '../../../machines/exemptions/index.ts';
import { keyed } from './code-picker.tsx';
import { around, wordsAloud } from './heard-words.ts';
import { isNameless } from './inspector.tsx';
import type { PagePlace, Picked, SheetMark, WorkbenchData } from './types.ts';
import type { Review } from './use-review.ts';
import type { SheetActs } from './use-sheet.ts';
import { isDecision } from './words.ts';

interface Parts {
  data: WorkbenchData;
  review: Review;
  picked: Picked;
  pick: (picked: Picked) => void;
  /** The mark or suggestion that is chosen. */
  chosen: string | null;
  choose: (id: string | null) => void;
  /** What stays in the address from page to page. */
  query: string;
  /** Read out to those who do not see the page. */
  say: (words: string) => void;
  toggleAsSent: () => void;
  zoomBy: (by: 1 | -1) => void;
  openShortcuts: () => void;
  /** To the field that takes the number of a page. */
  askPage: () => void;
}

const nameOf = ({ scope, words }: SheetMark): string =>
  scope === 'words' ? words : scope === 'page' ? 'the whole page' : 'a box';

/** The lines, words or columns that are ticked in the text of the page. */
const tickedIn = (form: HTMLFormElement): HTMLInputElement[] =>
  [...form.elements].filter(
    (field): field is HTMLInputElement => field instanceof HTMLInputElement && field.name === 'at' && field.checked,
  );

/** What an officer can do on a page, by its buttons and by its keys. */
export function useActs(parts: Parts) {
  const { data, review, picked, pick, chosen, choose, query, say } = parts;
  const { now, perform, go } = review;
  const { base, document, sheet } = data;
  const place = sheet && { documentId: document.id, pageId: sheet.pageId };
  const canMark = data.whyNot === null;

  const decide = (decision: string) => {
    if (!place || !isDecision(decision)) return;
    const was = now.decision?.decision ?? null;
    perform({ do: 'decide', pages: [place], decision, was, ...(decision === 'withhold' ? picked : {}) });
  };
  /** Accepts or turns down suggestions: these of the page, all of it, or all of a person everywhere. */
  const answer = (what: 'accept' | 'reject', keys: readonly string[] | null, personId: string | null = null) => {
    if (!place) return;
    const meant = { ...place, keys, personId };
    perform(what === 'accept' ? { do: what, ...meant, ...picked } : { do: what, ...meant });
  };
  /** What stands around a place, for those who do not see it. */
  const inLine = ({ boxes }: Pick<SheetMark, 'boxes'>): string => {
    const line = sheet ? around(sheet.words, boxes) : '';
    return line === '' ? '' : `In line: ${line.replace(/\.$/, '')}. `;
  };
  const nextSuggestion = () => {
    const at = now.suggestions.findIndex(({ key }) => key === chosen);
    const next = now.suggestions[(at + 1) % Math.max(1, now.suggestions.length)];
    choose(next?.key ?? null);
    if (!next) return say('Nothing is suggested on this page.');
    say(`${next.why} ${inLine(next)}Suggestion ${now.suggestions.indexOf(next) + 1} of ${now.suggestions.length}.`);
  };
  const answerChosen = (what: 'accept' | 'reject') => {
    const one = now.suggestions.find(({ key }) => key === chosen);
    if (!one) return say('Choose a suggestion first, with S.');
    nextSuggestion();
    answer(what, [one.key]);
  };
  const nextMark = () => {
    const at = now.marks.findIndex(({ id }) => id === chosen);
    const next = now.marks[(at + 1) % Math.max(1, now.marks.length)];
    choose(next?.id ?? null);
    if (!next) return say('Nothing is marked on this page.');
    const reason = next.citation || exemptionOf(next.code).label;
    const place = `Mark ${now.marks.indexOf(next) + 1} of ${now.marks.length}`;
    say(`${place}: ${nameOf(next)}. ${reason}. ${next.scope === 'words' ? inLine(next) : ''}Delete removes it.`);
  };
  const remove = (at: string | null) => {
    const mark = now.marks.find(({ id }) => id === (at ?? chosen));
    if (!mark) return say('Choose a mark first, with M.');
    if (isNameless(mark)) return say('This mark is still being saved. Remove it in a moment.');
    choose(null);
    perform({ do: 'remove', marks: [mark.id] });
  };
  /** Lets a mark rest on the exemption that is chosen. */
  const ground = (id: string | null) => {
    const mark = now.marks.find((one) => one.id === (id ?? chosen));
    if (!mark) return say('Choose a mark first, with M.');
    if (isNameless(mark)) return say('This mark is still being saved. Change it in a moment.');
    if (mark.code === picked.code && (mark.citation ?? '') === picked.citation)
      return say('That is its exemption already. Choose another one first.');
    const made = perform({ do: 'ground', marks: [mark.id], ...picked });
    if (mark.id === chosen) choose(made);
  };
  const undo = () => (now.undo === null ? say('There is nothing of yours to undo.') : perform({ do: 'undo' }));
  const redo = () => (now.redo === null ? say('There is nothing to redo.') : perform({ do: 'redo' }));
  /** What is marked for the same reason gets no second mark: taking off one of two would leave the place black. */
  const unlessMarked = (boxes: readonly Box[], what: string, mark: () => void) =>
    saysNothingNew({ ...picked, boxes }, now.marks) ? say(`Marked already: ${what}.`) : mark();
  const markArea = (box: Box | null) => {
    if (!place || !sheet) return;
    const whole = { x: 0, y: 0, width: sheet.width, height: sheet.height };
    unlessMarked([box ?? whole], box ? 'the place of this box' : 'the whole page', () =>
      perform({ do: 'area', ...place, box, turned: sheet.turned, ...picked }),
    );
  };
  const markPage = () => markArea(null);
  const turn = (clockwise: 90 | 270) =>
    place && document.status === 'read' && perform({ do: 'turn', ...place, clockwise });

  const sheetActs: SheetActs = {
    choose,
    say,
    remove,
    markWords: (at) => {
      if (!sheet || !place) return;
      unlessMarked(lineBoxes(sheet.words, at), wordsAloud(sheet.words, at), () =>
        perform({ do: 'words', ...place, text: sheet.text, at, ...picked }),
      );
    },
    markBox: markArea,
  };

  /** Buttons of the form that the script does better; the others send it as it is. */
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    const button = event.nativeEvent instanceof window.SubmitEvent ? event.nativeEvent.submitter : null;
    if (!(button instanceof HTMLButtonElement) || !place) return;
    const { name, value } = button;
    if (name === 'decision') decide(value);
    else if (name === 'pass-over') perform({ do: 'pass-over', last: Number(value) });
    else if (name === 'remove') perform({ do: 'remove', marks: [value] });
    else if (name === 'ground') ground(value);
    else if (name === 'accept' || name === 'reject') answer(name, [value]);
    else if (name === 'accept-person') answer('accept', null, value);
    else if (name === 'do' && value === 'accept-page') answer('accept', null);
    else if (name === 'do' && (value === 'turn-left' || value === 'turn-right')) turn(value === 'turn-left' ? 270 : 90);
    else if (name === 'do' && value === 'whole') markPage();
    else if (name === 'do' && value === 'words') {
      // With nothing ticked the server says so beside the lines.
      const ticked = tickedIn(event.currentTarget);
      if (ticked.length === 0) return;
      sheetActs.markWords(ticked.flatMap((box) => box.value.split(',').map(Number)));
      for (const box of ticked) box.checked = false;
    } else return;
    event.preventDefault();
  };

  const goTo = (page: PagePlace | null, where: string) =>
    page === null
      ? say(`There is no page ${where} this one.`)
      : go(`${base}/workbench/${page.documentId}/${page.number}${query}`);

  const looking: Readonly<Record<string, () => unknown>> = {
    j: () => goTo(data.pages.after, 'after'),
    k: () => goTo(data.pages.before, 'before'),
    n: () => (now.next === null ? say('No other page is undecided.') : go(now.next + query)),
    s: nextSuggestion,
    m: nextMark,
    t: parts.toggleAsSent,
    '+': () => parts.zoomBy(1),
    '-': () => parts.zoomBy(-1),
    g: parts.askPage,
    '?': parts.openShortcuts,
  };
  const changing: Readonly<Record<string, () => unknown>> = {
    d: () => decide('release'),
    r: () => decide('redact'),
    w: () => decide('withhold'),
    v: () => decide('duplicate'),
    o: () => decide('out-of-scope'),
    p: markPage,
    e: () => ground(null),
    '[': () => turn(270),
    ']': () => turn(90),
    a: () => answerChosen('accept'),
    x: () => answerChosen('reject'),
    u: undo,
    y: redo,
  };
  const choosesCode = (code: ExemptionCode) => {
    pick({ ...picked, code });
    say(`Exemption for new marks: ${exemptionOf(code).label}.`);
  };
  /** Keys of the page that are not about choosing on it; true when the key was one of them. */
  const onKey = (key: string): boolean => {
    const name = key.toLowerCase();
    const code = keyed(data.recent)[Number(name) - 1];
    const act = looking[name] ?? (canMark ? (changing[name] ?? (code && (() => choosesCode(code)))) : undefined);
    act?.();
    return act !== undefined;
  };
  return { sheetActs, onSubmit, onKey, undo, redo };
}
