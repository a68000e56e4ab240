import type { Actor } from '../../../machines/actors.ts';
import type { Mark } from '../../../machines/documents/events.ts';
import { exemptionOf } from '../../../machines/exemptions/index.ts';
import type { CaseFile, DocumentState, PageState } from '../../../machines/file.ts';
import type { DocumentId } from '../../../machines/ids.ts';
import { placeOfPage } from '../../../machines/looking/gates.ts';
import { lastLooks } from '../approval/last-look.ts';
import type { Happened, LoadedCase } from '../load-case.ts';

/** What was taken out of one page on one ground by one person, without the content. */
export interface LogRow {
  readonly documentId: DocumentId;
  readonly document: string;
  readonly page: number;
  readonly what: 'words' | 'box' | 'page' | 'withheld' | 'duplicate' | 'out-of-scope';
  /** Of a copy that was left out: which page it copies, where somebody said so and it is still there. */
  readonly copyOf?: { readonly document: string; readonly page: number };
  /** How many marks; 1 for a page decision. */
  readonly count: number;
  readonly exemption: string;
  readonly citation: string;
  /** Who did it last, by id. */
  readonly by: string;
  /** When, as an instant. */
  readonly at: number;
  /** Done after this person last looked at the page as it was to go out, or sent the answer back. */
  readonly isNew: boolean;
}

interface Done {
  readonly by: string;
  readonly at: number;
  readonly seq: number;
}

/**
 * The redaction log: every redaction and every page kept back, with its ground, by whom and when. No word of what was
 * taken out stands in it. Marks on a page that is kept back as a whole count no more, and are left out.
 * @param reader whoever reads it: what came after they last looked at a page as it was to go out, or sent the answer
 * back, is new to them
 */
export function redactionLog(loaded: LoadedCase, reader: Actor): LogRow[] {
  const { state, history } = loaded;
  const acts = actsOn(history);
  const looks = lastLooks(loaded, reader);
  const isNew = ({ seq }: Done, { id }: PageState): boolean => seq > (looks.get(id) ?? Number.POSITIVE_INFINITY);
  const row = (
    document: DocumentState,
    page: PageState,
    what: LogRow['what'],
    ground: Pick<Mark, 'citation'> & { readonly code: string | null },
    done: Done,
  ): LogRow => {
    const exemption = ground.code === null ? null : exemptionOf(ground.code);
    return {
      ...{ documentId: document.id, document: document.name, page: page.number, what, count: 1 },
      ...{ exemption: exemption?.label ?? '', citation: ground.citation ?? exemption?.citation ?? '' },
      ...{ by: done.by, at: done.at, isNew: isNew(done, page) },
    };
  };
  return state.file.documents.flatMap((document) =>
    document.pages.flatMap((page) => {
      const { decision } = page;
      const decided = acts.get(page.id) ?? unknown;
      if (decision && decision.decision !== 'release' && decision.decision !== 'redact')
        return [
          {
            ...row(
              document,
              page,
              decision.decision === 'withhold' ? 'withheld' : decision.decision,
              decision,
              decided,
            ),
            ...copied(state.file, decision),
          },
        ];
      return together(page.marks.map((mark) => row(document, page, mark.scope, mark, acts.get(mark.id) ?? unknown)));
    }),
  );
}

function copied(file: CaseFile, { decision, copyOf }: NonNullable<PageState['decision']>): Pick<LogRow, 'copyOf'> {
  const kept = decision === 'duplicate' && copyOf !== undefined ? placeOfPage(file, copyOf) : null;
  return kept ? { copyOf: { document: kept.document.name, page: kept.page.number } } : {};
}

/** For a mark whose event is not there, which no history of ours has. */
const unknown: Done = { by: '', at: 0, seq: 0 };

/** Who set each mark and who decided each page last, by the id of the mark or page. */
function actsOn(history: readonly Happened[]): ReadonlyMap<string, Done> {
  const acts = new Map<string, Done>();
  for (const { seq, at, event } of history) {
    const done = { by: event.by.id, at, seq };
    if (event.type === 'marks.added') for (const { id } of event.marks) acts.set(id, done);
    if (event.type === 'copies.decided') for (const { id } of event.marks) acts.set(id, done);
    if (event.type === 'page.decided' || event.type === 'copies.decided')
      for (const { pageId } of event.pages) acts.set(pageId, done);
  }
  return acts;
}

/** Marks of one page that differ by nothing but their place are one row; the last of them says when. */
function together(rows: readonly LogRow[]): LogRow[] {
  const groups = new Map<string, LogRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.what, row.exemption, row.citation, row.by, row.isNew]);
    const known = groups.get(key);
    groups.set(key, known ? { ...known, count: known.count + 1, at: Math.max(known.at, row.at) } : row);
  }
  return [...groups.values()];
}
