import { formatDate } from '../../../machines/dates.ts';
import { type SentStage, sentIn } from '../../../machines/stages/stages.ts';
import { fold } from '../../documents/suggest/fold.ts';
import type { LoadedCase } from '../load-case.ts';
import { canBeRead, type Doubt, doubtOn, type GoingPage } from './doubt.ts';
import type { TakenOut } from './taken-out.ts';

/**
 * What is taken out of this stage and could be read in one that was sent: what went out cannot be caught up with by redacting
 * more, so somebody has to decide what is done about it. Each once, at the mark.
 * @param sentPages the pages that went out in each stage
 */
export async function earlierStageDoubts(
  { state }: LoadedCase,
  here: { readonly pages: readonly GoingPage[]; readonly taken: readonly TakenOut[] },
  sentPages: (stage: SentStage) => Promise<readonly GoingPage[]>,
): Promise<Doubt[]> {
  const doubts: Doubt[] = [];
  for (const stage of state.stages.sent) {
    const pages = await sentPages(stage);
    for (const { text, mark } of here.taken) {
      const going = here.pages.find(({ page }) => page.id === mark.pageId);
      const wanted = fold(text);
      const place = going && wanted.text !== '' ? pages.find((page) => canBeRead(page, wanted)) : undefined;
      if (!going || !place) continue;
      doubts.push(
        doubtOn(
          going,
          `sent:${mark.id}:${stage.number}`,
          `“${text}” is taken out here, and could be read in what was sent on ${formatDate(stage.on)}: “${place.document.name}”, page ${place.page.number}.`,
          false,
        ),
      );
    }
  }
  return doubts;
}

/** The case with only what one stage sent. */
export const caseOfStage = (loaded: LoadedCase, stage: SentStage): LoadedCase => ({
  ...loaded,
  state: sentIn(loaded.state, stage),
});
