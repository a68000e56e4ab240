import type { CaseFile } from '../file.ts';

/** What becomes of the pages of a case, as decided so far. */
export interface Pages {
  readonly all: number;
  readonly inFull: number;
  readonly redacted: number;
  readonly withheld: number;
  readonly duplicate: number;
  readonly outOfScope: number;
  readonly undecided: number;
  /** Places taken out of pages that are redacted. */
  readonly redactions: number;
}

/** Counts the pages by what was decided on them. */
export function pagesOf(file: CaseFile): Pages {
  const pages = file.documents.flatMap((document) => document.pages);
  const of = (decision: NonNullable<(typeof pages)[number]['decision']>['decision']) =>
    pages.filter((page) => page.decision?.decision === decision);
  const redacted = of('redact');
  return {
    ...{ all: pages.length, inFull: of('release').length, redacted: redacted.length, withheld: of('withhold').length },
    ...{ duplicate: of('duplicate').length, outOfScope: of('out-of-scope').length },
    undecided: pages.filter((page) => page.decision === null).length,
    redactions: redacted.reduce((sum, { marks }) => sum + marks.length, 0),
  };
}
