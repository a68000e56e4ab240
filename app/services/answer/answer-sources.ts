import type { CaseState } from '../../../machines/case.ts';
import { namesDisclosed } from '../../../machines/consulting/consulting.ts';
import { generalWords } from '../../../machines/exemptions/exemption.ts';
import { isHidden, wordsFor } from '../../../machines/exemptions/told.ts';
import type { DocumentState, PageState } from '../../../machines/file.ts';
import { nameInAnswer } from '../../../machines/file-order/order.ts';
import type { App } from '../../app.ts';
import type { RedactSource, ScheduleRow, SourcePage, SourceRef } from '../../documents/types.ts';
import { inOwnLanguage } from '../../language/t.ts';
import { pageWords } from '../file/document-words.ts';
import type { LoadedCase } from '../load-case.ts';

/** The documents of a case as the pipeline takes them: every page with its decision, its words and its marks. */
export async function answerSources(app: App, { caseId, state, history }: LoadedCase): Promise<RedactSource[]> {
  const { file } = state;
  const seen = new Set(
    history.flatMap(({ event }) => (event.type === 'material.viewed' && event.pageId ? [event.pageId] : [])),
  );
  const sources: RedactSource[] = [];
  for (const document of file.documents) {
    const [own] = document.pages;
    if (!own) continue;
    const sourceOf = ({ origin }: PageState): SourceRef => ({
      key: origin.sha256,
      load: () => app.files.open(caseId, origin.file),
    });
    sources.push({
      ...sourceOf(own),
      name: nameInAnswer(file, document),
      pages: document.pages.flatMap((page) => {
        if (isHidden(state, page)) return [];
        const from = page.origin.sha256 === own.origin.sha256 ? {} : { from: sourceOf(page) };
        // Fetched when its turn comes: the words of ten thousand pages take more memory than all else.
        const words = () => pageWords(app, caseId, page);
        return toSourcePage(state, page, words, seen.has(page.id)).map((one) => ({ ...one, ...from }));
      }),
    });
  }
  return sources;
}

/** What stands in place of something taken out, in the language that is spoken. */
const labelOf = (state: CaseState, code: string): string =>
  inOwnLanguage(wordsFor(state, { code, citation: null })?.plain ?? generalWords);

function toSourcePage(state: CaseState, page: PageState, text: SourcePage['text'], isSeen: boolean): SourcePage[] {
  if (!page.decision) return [];
  const { decision, code } = page.decision;
  return [
    {
      pageId: page.id,
      index: page.origin.number - 1,
      turned: page.turned,
      decision,
      text,
      // No machine could read it, but an officer who opened it decided on it: whoever decides in bulk passes it over.
      readByEye: !page.searchable && isSeen,
      marks: page.marks.map((mark) => ({
        id: mark.id,
        scope: mark.scope,
        boxes: mark.boxes,
        words: mark.words,
        code: mark.code,
        label: labelOf(state, mark.code),
      })),
      ...(decision === 'withhold' && { withheld: labelOf(state, code ?? 'other') }),
    },
  ];
}

/**
 * Terms that were marked wherever they stood: none of them may stand anywhere in the finished answer, but for what may be read of somebody who is
 * disclosed.
 */
export function removedTerms({ file, register }: CaseState): string[] {
  const marks = file.documents.flatMap(({ pages }) => pages.flatMap((page) => page.marks));
  return [...new Set(marks.flatMap(({ term }) => term ?? []))].filter((term) => !namesDisclosed(term, register));
}

/** One row of the schedule of disclosure for each document of which something may be said. */
export const scheduleRows = (state: CaseState): ScheduleRow[] =>
  state.file.documents.flatMap((document) => {
    // A zip is its files, what came twice stands where it came first, and what was joined to another stands in that.
    if (document.pages.length === 0 && document.kind !== null) return [];
    if (document.sameAs !== null || document.joinedTo !== null) return [];
    const pages = document.pages.filter((page) => !isHidden(state, page));
    return pages.length === 0 && document.pages.length > 0 ? [] : [scheduleRow(state, { ...document, pages })];
  });

function scheduleRow(state: CaseState, document: DocumentState): ScheduleRow {
  const { pages } = document;
  const count = (decision: string): number => pages.filter((page) => page.decision?.decision === decision).length;
  const codes = pages.flatMap((page) =>
    page.decision?.decision === 'redact'
      ? page.marks.map((mark) => mark.code)
      : page.decision?.decision === 'withhold'
        ? [page.decision.code ?? 'other']
        : [],
  );
  return {
    document: nameInAnswer(state.file, document),
    pages: pages.length,
    inFull: count('release'),
    withRedactions: count('redact'),
    withheld: count('withhold'),
    duplicate: count('duplicate'),
    outOfScope: count('out-of-scope'),
    reasons: [...new Set(codes.map((code) => labelOf(state, code)))],
  };
}
