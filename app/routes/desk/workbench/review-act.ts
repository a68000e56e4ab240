import { z } from 'zod';
import type { Actor } from '../../../../machines/actors.ts';
import type { Refusal } from '../../../../machines/refusal.ts';
import type { App } from '../../../app.ts';
import type { Acted, Command } from '../../../services/act.ts';
import { perform } from '../../../services/case-act.ts';
import { decidePages } from '../../../services/decide-pages.ts';
import { markArea } from '../../../services/mark-area.ts';
import { markWords, wordMark } from '../../../services/mark-words.ts';
import { removeMarks } from '../../../services/remove-marks.ts';
import { undoReview } from '../../../services/undo-review.ts';

const named = <N extends string>(name: N) => ({ do: z.literal(name) });

/** One act of an officer on a page, as the workbench's script and its forms alike ask for it. */
export const reviewAct = z.discriminatedUnion('do', [
  z.object({ ...named('words'), ...wordMark.shape }),
  z.object({ ...named('area'), ...markArea.input.shape }),
  z.object({ ...named('remove'), ...removeMarks.input.shape }),
  // One page at a time: many at once go through decideRange, which leaves what nobody could read to a person's eyes.
  z.object({ ...named('decide'), ...decidePages.input.shape, pages: decidePages.input.shape.pages.max(1) }),
  z.object({ ...named('undo') }),
]);
export type ReviewAct = z.output<typeof reviewAct>;

/** Carries it out. Without an expected version: marks of two officers do not get in each other's way. */
export function performReview(app: App, actor: Actor, command: Command, act: ReviewAct): Promise<Acted | Refusal> {
  switch (act.do) {
    case 'words':
      return markWords(app, actor, command, act);
    case 'area':
      return perform(app, actor, command, markArea, act);
    case 'remove':
      return perform(app, actor, command, removeMarks, act);
    case 'decide':
      return perform(app, actor, command, decidePages, act);
    case 'undo':
      return undoReview(app, actor, command);
  }
}
