import type { Box, PageDecision } from '../../../machines/documents/events.ts';
import type { ExemptionCode } from '../../../machines/exemptions/index.ts';
import type { Turn } from '../../../machines/file-order/turn.ts';
import type { ToldComment } from './comment-box.tsx';
import type { PageAsked, PageStanding } from './page-filters.ts';

/** A word on the sheet; its place in the list is its name. */
export interface SheetWord extends Box {
  readonly text: string;
  readonly line: number;
}

/** The page as it stands on the screen; sizes and boxes in points, origin top left. */
export interface Sheet {
  readonly pageId: string;
  readonly width: number;
  readonly height: number;
  readonly searchable: boolean;
  readonly words: readonly SheetWord[];
  /** The reading the words come from; another one once the page is read anew or turned. */
  readonly text: string;
  /** How far clockwise it is shown, beyond what its file says. */
  readonly turned: Turn;
}

export interface SheetMark {
  readonly id: string;
  readonly scope: 'words' | 'box' | 'page';
  readonly boxes: readonly Box[];
  readonly words: string;
  readonly code: string;
  readonly citation: string | null;
}

/** A place that is suggested on the page and that nobody has said anything about yet. */
export interface SheetSuggestion {
  readonly key: string;
  readonly boxes: readonly Box[];
  readonly words: string;
  /** Why, as a sentence. */
  readonly why: string;
  /** Whom of the register it names; null where it names nobody of it. */
  readonly personId: string | null;
  readonly of: string;
}

/** What changes while someone works on a page: comes with the page, with each saved act, and when somebody else acts. */
export interface PageNow {
  readonly version: number;
  readonly decision: {
    readonly decision: PageDecision;
    readonly code: string | null;
    /** Who decided it, where it was a colleague. */
    readonly by: string | null;
  } | null;
  readonly marks: readonly SheetMark[];
  readonly suggestions: readonly SheetSuggestion[];
  readonly progress: { readonly decided: number; readonly pages: number };
  /** Where the person's own last act of the review, which undo would take back, was done; null when there is none. */
  readonly undo: string | null;
  /** The same for what redo would do again. */
  readonly redo: string | null;
  /** What undo was just told to leave, by its place, and whether something before it was undone; null where something else was done last. */
  readonly passedOver: { readonly place: string; readonly isUndone: boolean } | null;
  /** The next undecided page; null when none is left. */
  readonly next: string | null;
  /** When this person last changed something here: "10:42". */
  readonly savedAt: string | null;
  /** The page and its reading, once there is one: another name means that the page was read anew, turned or moved. */
  readonly text: string | null;
}

/** An act of one's own that undo cannot take back, and can be told to leave: named by what one did last in the review. */
export interface Stuck {
  readonly last: number;
}

/** Something a colleague did on the page that is open, as a sentence. */
export interface ToldMeanwhile {
  /** Its place in the case's history: it is told once. */
  readonly seq: number;
  readonly said: string;
}

export interface DocumentRow {
  readonly id: string;
  readonly name: string;
  /** The service and volume it stands under; empty where nobody said. */
  readonly group: string;
  readonly status: 'reading' | 'read' | 'failed';
  readonly pages: number;
  readonly decided: number;
  readonly marks: number;
}

/** A page by where it stands now. */
export interface PagePlace {
  readonly documentId: string;
  readonly number: number;
}

export interface PageRow extends PagePlace {
  /** The name of its document, where pages of several are listed. */
  readonly document: string | null;
  readonly decision: PageDecision | null;
  readonly marks: number;
  readonly searchable: boolean;
  /** Comments on it that nobody has settled. */
  readonly comments: number;
}

/** The pages that the list shows, of one document or of all, and what lies before and behind them. */
export interface PageWindow {
  readonly filter: PageAsked;
  /** Of the pages for which everything else is so that is asked: how many stand how. */
  readonly counts: readonly { readonly standing: PageStanding; readonly count: number }[];
  /** Pages in all, of this document or of the case, and those the filter lets through. */
  readonly all: number;
  readonly through: number;
  /** Which of those the open page is, from 1; null where it is none of them. */
  readonly at: number | null;
  readonly rows: readonly PageRow[];
  /** The page that is open, also where the filter keeps it out of the list. */
  readonly open: PageRow | null;
  /** The page the list goes on from, towards the beginning and towards the end; null where it ends. */
  readonly earlier: PagePlace | null;
  readonly later: PagePlace | null;
  /** The pages before and after the one that is open, among those the filter lets through. */
  readonly before: PagePlace | null;
  readonly after: PagePlace | null;
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** What pages can be narrowed to besides how they stand: only what occurs in the case. */
export interface FilterChoices {
  readonly people: readonly Choice[];
  readonly codes: readonly Choice[];
  readonly deciders: readonly Choice[];
  readonly groups: readonly Choice[];
}

export interface Picked {
  readonly code: ExemptionCode;
  readonly citation: string;
}

export interface WorkbenchData {
  /** Address of the case. */
  readonly base: string;
  readonly documents: readonly DocumentRow[];
  readonly document: DocumentRow & { readonly failure: string | null };
  /** No more pages than are looked at: the others stay folded. */
  readonly pages: PageWindow;
  readonly choices: FilterChoices;
  /** The pages that name somebody are still being looked for: the list is not whole yet. */
  readonly isLooking: boolean;
  readonly number: number;
  readonly sheet: Sheet | null;
  readonly now: PageNow;
  /** Why nothing can be changed now; null when it can. */
  readonly whyNot: string | null;
  readonly picked: Picked;
  /** Rarer exemptions this person used here, the last one first. */
  readonly recent: readonly ExemptionCode[];
  readonly commandId: string;
  /** The order of this document's pages, which goes with whatever is asked of pages by number. */
  readonly order: string;
  /** The first corner of a box, clicked without JavaScript. */
  readonly first: { readonly x: number; readonly y: number } | null;
  /** Words of the page that whoever came here was led to, by their places: where something was found. */
  readonly found: readonly number[];
  /** The person's own last act, where it was on another page. */
  readonly leftOff: { readonly href: string; readonly words: string } | null;
  /** Its pictures may be hard to see: covered until somebody wants to. */
  readonly isVeiled: boolean;
  /** What whoever has no script is told of their reading today; null while there is little of it. */
  readonly readToday: string | null;
  /** What was just done with the plain form, or with one that is sent whole. */
  readonly done: string | null;
  /** Without a script: what colleagues did on the page before an act was sent from it, each as a sentence. */
  readonly meanwhile: readonly string[];
  readonly comments: readonly ToldComment[];
  /** The comment that was just written here. */
  readonly said: string | null;
  /** Whether a comment can be written now. */
  readonly canComment: boolean;
}

/** Width in CSS pixels of the picture where no script fits it to its pane; clicks on it are scaled by this. */
export const plainWidth = 800;
