import type { Box, Finding, PageDecision, PageFacts } from '../../machines/documents/events.ts';
import type { StandingTerm } from '../../machines/documents/standing-term.ts';
import type { Turn } from '../../machines/file-order/turn.ts';
import type { PageId } from '../../machines/ids.ts';
import type { Refusal } from '../../machines/refusal.ts';
import type { FileLanguage } from './bundle/words.ts';
import type { Child, Conversion } from './incoming/converted.ts';
import type { Found } from './ingest/findings.ts';
import type { ReadTurnedJob } from './ingest/read-turned.ts';

/*
 * Geometry, everywhere in documents: points (1/72 inch), origin top left, of the page as a reader shows it upright — its
 * /Rotate and /CropBox already applied. A box drawn over the page image is therefore (pixels × page width / image width).
 */

/** One word as it stands on the page. */
export interface Word extends Box {
  text: string;
  /** Words of one printed line share a number; it grows in reading order. */
  line: number;
  /** True where it leaves no ink: white, covered, clipped or invisible text. Found by a search, never put in the answer. */
  hidden?: true;
  /** True where OCR read it from the picture. */
  ocr?: true;
  /** True where its font says by its name that it is bold. */
  bold?: true;
}

/** The words of one page. Kept, sealed, as JSON (`PageText[]`) in the document's text file. */
export interface PageText {
  number: number;
  width: number;
  height: number;
  source: PageFacts['source'];
  confidence: number | null;
  searchable: boolean;
  words: Word[];
  /** How far clockwise it was turned to be read, beyond what its file says; absent where it was not. */
  turned?: Turn;
  /** How the page looked when it was read; absent in texts kept from before it was noted. */
  look?: PageLook;
}

/** What a drawing of the page showed at ingest, so that rebuilding it need not draw it again to ask the same. */
export interface PageLook {
  coloured: boolean;
  /** Mean brightness of its tiles (`pages/tiles.ts`), row by row. */
  tiles: number[];
  /**
   * Of the drawing itself: a hash, and the outline (`copies/outline.ts`) of a page with few words. Absent in texts kept
   * from before it was noted.
   */
  picture?: { hash: string; outline?: string };
}

/** A page as `read` hands it over; a scanned page comes twice: first unread (`final: false`), then with its words. */
export interface ReadPage {
  facts: PageFacts;
  text: PageText;
  final: boolean;
}

export interface ReadJob {
  pdf: Uint8Array | StoredFile;
  /** Of the PDF, hex, where it is known from the upload: half a second less to wait for the first page of a large file. */
  sha256?: string;
  password?: string;
  /** More pages than this are refused. Default 500. */
  maxPages?: number;
  /** Gives a page its permanent identity, by its number from 1. */
  pageId: (number: number) => PageId;
  /** Where words that OCR has read are kept, so that after a stop reading goes on from there. Else they are not. */
  shelf?: Shelf;
  /** Called in page order for every page, the first at once; scans a second time once OCR has read them. */
  onPage?: (page: ReadPage, pageCount: number) => void;
}

/** A document that was read. Its words went to `onPage`; `read-whole.ts` is for whoever wants them together. */
export interface Reading {
  ok: true;
  sha256: string;
  facts: PageFacts[];
  findings: Finding[];
}

/**
 * Why a document could not be worked on; `sentence` is for the person. Codes: not-a-pdf, encrypted, damaged, too-many-pages,
 * too-large, took-too-long, ran-out-of-memory, crashed.
 */
export type Failure = Refusal;

/** A file: all of it, or in pieces as they are wanted, so that a large one is never held whole. */
export type FileBytes = Uint8Array | { length: number; pieces: AsyncIterable<Uint8Array> };

/** A source held open by a worker under its `key` (its SHA-256); `load` is called only when no worker has it. */
export interface SourceRef {
  key: string;
  load: () => Promise<FileBytes>;
  password?: string;
}

export interface InsideJob {
  source: SourceRef;
  /** Those that have files attached to places on them, by their numbers. */
  pages: readonly number[];
}

export interface RenderJob {
  source: SourceRef;
  /** From 0. */
  index: number;
  /** Clockwise, beyond what the file says. */
  turned?: Turn;
  /** Pixels; 100 to 2400. */
  width: number;
  /** Whether the page was read as a scan: then the tint of its paper counts as no colour. Else every tint is shown. */
  isScan?: boolean;
}

export interface Rendered {
  ok: true;
  image: Uint8Array;
  type: 'image/png';
  width: number;
  height: number;
}

/** A mark as the redactor needs it. `words` empty for a drawn box. */
export interface RedactMark {
  id: string;
  scope: 'words' | 'box' | 'page';
  boxes: Box[];
  words: string;
  code: string;
  /** Plain words of the exemption: "information about another person". Read aloud in the answer, so it names nobody. */
  label: string;
}

export interface RedactPage {
  pageId: string;
  /** From 0, in the source. */
  index: number;
  /** Clockwise, beyond what the file says; the words and marks lie as the page is shown. */
  turned?: Turn;
  /** `release` and `redact` are rebuilt; `withhold` becomes a page that says so; `duplicate` and `out-of-scope` are left out. */
  decision: PageDecision;
  /** The words as they were reviewed: what `read` gave. */
  text: PageText;
  marks: RedactMark[];
  /** With `withhold`: why, in plain words, for the placeholder. */
  withheld?: string;
  /** True where a person looked at this page itself: then it may go out although OCR could not read it. */
  readByEye?: boolean;
  /** In a redline copy: the warning that stands across it, in the language of the copy. */
  across?: string;
}

/** A page whose words may be fetched when its turn comes: those of ten thousand pages take more memory than all else. */
export type SourcePage = Omit<RedactPage, 'text'> & {
  text: PageText | (() => Promise<PageText>);
  /** Where the page stands in another file than most of its document. */
  from?: SourceRef;
};

export interface RedactSource extends SourceRef {
  /** Shown in bookmarks and contents. The caller vouches that it names nobody who was removed. */
  name: string;
  pages: SourcePage[];
}

/**
 * Where pages that are done are kept until all are: what is there under a name is not made again, so that work goes on
 * after a stop. The name says all that the pages were made from.
 */
export interface Shelf {
  get(name: string): Promise<Uint8Array | null>;
  put(name: string, bytes: Uint8Array): Promise<void>;
}

export interface RedactJob {
  sources: RedactSource[];
  /** Of the body's own making: put in the file's title. */
  title: string;
  lang?: FileLanguage;
  onProgress?: (pagesDone: number, pagesTotal: number) => void;
  /** Else they are kept in memory. */
  shelf?: Shelf;
}

/** The most that goes into one file of a bundle, cover and contents included; a document that does not fit begins the next. */
export interface PartSize {
  pages: number;
  bytes: number;
}

/** What the caller says about a bundle; everything else comes from the pages. */
export interface BundleJob extends RedactJob {
  /** Case reference, stamped on each page: "RD-7K3M-2Q9P · 17". */
  reference: string;
  bodyName: string;
  /** Paragraphs of the cover page. */
  intro: string[];
  /** Larger ones are split into parts. Default: one file. */
  partSize?: PartSize;
  /**
   * A copy for sign-off instead: nothing is taken out, what will be is outlined; `across` stands across each page,
   * `stamp` says what stands below it, `numberOf` which number it has in the answer, and so in the contents. Never
   * verified, never released.
   */
  redline?: {
    across: string;
    stamp: (page: number, pageId: string) => string;
    numberOf: (pageId: string) => number | undefined;
  };
}

/** What one page of a finished file must be. Holds removed words: kept only until verified. */
export interface ManifestPage {
  /** From 1, in the finished file; in a bundle of several parts it goes on from one to the next. */
  number: number;
  kind: 'page' | 'placeholder' | 'front';
  pageId: string | null;
  source: PageFacts['source'];
  searchable: boolean;
  width: number;
  height: number;
  marks: { id: string; code: string; words: string; boxes: Box[] }[];
  /** Boxes as they were burnt (padded, merged, widened), each with what the text layer says in its place. */
  burnt: { box: Box; label: string }[];
  /** Words put in the text layer: how many. */
  kept: number;
  readByEye: boolean;
  /**
   * One number for all pages whose black and white is coded together, so that they can only be read back together; null
   * where a page is by itself.
   */
  together: number | null;
}

export interface Redacted {
  ok: true;
  pdf: Uint8Array;
  sha256: string;
  manifest: ManifestPage[];
}

/** A page of a bundle without what is only asked while it is verified. */
export type PackedPage = Pick<ManifestPage, 'number' | 'kind' | 'pageId'>;

/**
 * One file of a bundle. Nothing of it is held: it is written, as often as it is asked for and always the same, from the
 * pages that are kept.
 */
export interface BundlePart {
  /** Says all that it is made from. */
  key: string;
  firstPage: number;
  lastPage: number;
  bytes: () => AsyncIterable<Uint8Array>;
  manifest: () => Promise<ManifestPage[]>;
}

export interface Bundled {
  ok: true;
  parts: BundlePart[];
  pages: PackedPage[];
}

export interface VerifyJob {
  pdf: Uint8Array | StoredFile;
  manifest: ManifestPage[];
  /** Terms taken out everywhere: any page on which one still stands is a doubt. */
  terms: readonly string[];
  /** Marks whose words are looked for on other pages. Default: those of these pages. */
  byHand?: { id: string; words: string }[];
  /** Of the case whose pages these are: each page has to carry it. Absent where pages carry none. */
  reference?: string;
}

/** A file that is not held: its hash (hex), and the file in pieces, as often as it is asked for. */
export interface StoredFile {
  sha256: string;
  load: () => Promise<FileBytes>;
}

export interface Check {
  name: string;
  ok: boolean;
  /** Names pages, mark ids and codes, never what was removed. */
  detail: string;
}

/**
 * Safe to keep with the case and to show: it names nothing that was removed. `clean` is false if any check failed or
 * any doubt stands.
 */
export interface VerifyReport {
  clean: boolean;
  /** Of the file; of the first, where there are several. */
  sha256: string;
  /** Each file of a bundle of several parts. */
  parts?: { sha256: string; pages: number }[];
  pages: number;
  marks: number;
  checks: Check[];
  doubts: string[];
  /** Hand-marked words that also stand on pages nobody marked them on: to be looked at, no bar to release. */
  elsewhere: { markId: string; pages: number[] }[];
  tools: string[];
  seconds: number;
}

export interface FileRead {
  ok: true;
  report: VerifyReport;
  /** Terms that were found, by their words, where the report says their positions: not to be kept with it. */
  standing: StandingTerm[];
}

/** One row of the schedule of disclosure; numbers are pages. */
export interface ScheduleRow {
  document: string;
  pages: number;
  inFull: number;
  withRedactions: number;
  withheld: number;
  duplicate: number;
  outOfScope: number;
  /** Plain words, one an exemption used in the document. */
  reasons: string[];
}

export interface ScheduleJob {
  reference: string;
  bodyName: string;
  heading: string;
  intro: string[];
  rows: ScheduleRow[];
  lang?: FileLanguage;
}

/** Pages of a bundle, from 1, both included; `name` becomes the title. */
export interface CutJob {
  source: SourceRef;
  firstPage: number;
  lastPage: number;
  name: string;
}

export type Result<T extends { ok: true }> = T | Failure;

/** Everything done to documents, each in a child process with limits of time and memory. Never throws for a bad document. */
export interface DocumentEngine {
  /** Pages, as a PDF of our own, of a file that is none; and what came inside it. */
  convert(file: { bytes: Uint8Array }): Promise<Conversion>;
  /** A PDF without its password, and what the copy can no longer tell of it. */
  unlock(job: { pdf: Uint8Array; password: string }): Promise<Result<{ ok: true; pdf: Uint8Array; findings: Found[] }>>;
  read(job: ReadJob): Promise<Result<Reading>>;
  /** Files that lie in a PDF, attached to it or to places on some of its pages. */
  inside(job: InsideJob): Promise<Result<{ ok: true; children: Child[] }>>;
  /** One page of a source as it was turned since. */
  readTurned(job: ReadTurnedJob): Promise<Result<{ ok: true; text: PageText }>>;
  renderPage(job: RenderJob): Promise<Result<Rendered>>;
  redact(job: RedactJob): Promise<Result<Redacted>>;
  bundle(job: BundleJob): Promise<Result<Bundled>>;
  schedule(job: ScheduleJob): Promise<Result<{ ok: true; pdf: Uint8Array }>>;
  /** Some pages of a bundle as a file of their own, the same bytes of pictures and words; refused where they are not in it. */
  cut(job: CutJob): Promise<Result<{ ok: true; pdf: Uint8Array }>>;
  verify(job: VerifyJob): Promise<Result<FileRead>>;
  /** Starts its processes, so that the first document need not wait for them. For a server; a test may never need one. */
  warm(): Promise<void>;
  /**
   * Takes in a file that somebody is about to look at, so that its first page need not wait for it. What is wrong with
   * it is told when it is read.
   */
  takeIn(source: SourceRef): void;
  /** Lets go of every source that a worker holds open: one of them may be of a case that is destroyed. */
  forgetAll(): void;
  close(): Promise<void>;
}
