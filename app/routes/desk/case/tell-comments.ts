import { formatDate } from '../../../../machines/dates.ts';
import { placeOfPage } from '../../../../machines/looking/gates.ts';
import type { App } from '../../../app.ts';
import type { ToldComment } from '../../../components/review/comment-box.tsx';
import { answerPages } from '../../../services/answer/answer-pages.ts';
import type { LoadedCase } from '../../../services/load-case.ts';
import { staffNames } from './case-head.ts';

/** A comment with where its page stands now. */
export interface PlacedComment extends ToldComment {
  readonly document: string;
  readonly page: number;
  /** Below the case's address. */
  readonly workbench: string;
  /** Null where the page does not go out, or no answer stands built. */
  readonly compare: string | null;
  readonly isSent: boolean;
}

/** The comments on pages that are still there, oldest first, in words. */
export async function tellComments(app: App, { state }: LoadedCase): Promise<PlacedComment[]> {
  const names = await staffNames(app);
  const named = (id: string): string => names.get(id) ?? 'Someone who has left';
  const going = new Map(answerPages(state).map(({ pageId, number }) => [pageId, number]));
  return state.looking.comments.flatMap(({ id, pageId, body, asks, by, on, isSent, settled }) => {
    const place = placeOfPage(state.file, pageId);
    if (!place) return [];
    const at = going.get(pageId);
    return [
      {
        ...{ id, pageId, body, isSent, asksChange: asks === 'change', who: named(by), when: formatDate(on) },
        settled: settled && { who: named(settled.by), when: formatDate(settled.on), answer: settled.answer },
        document: place.document.name,
        page: place.page.number,
        workbench: `workbench/${place.document.id}/${place.page.number}`,
        compare: at === undefined ? null : `compare/${at}`,
      },
    ];
  });
}
