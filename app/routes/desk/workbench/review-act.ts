import { z } from 'zod';
import type { Actor } from '../../../../machines/actors.ts';
import { exemptionCodes } from '../../../../machines/exemptions/index.ts';
import { documentId, otherPersonId, pageId } from '../../../../machines/ids.ts';
import type { Refusal } from '../../../../machines/refusal.ts';
import type { App } from '../../../app.ts';
import type { Acted, Command } from '../../../services/act.ts';
import { perform } from '../../../services/case-act.ts';
import { turnPage } from '../../../services/file/lay-pages.ts';
import type { LoadedCase } from '../../../services/load-case.ts';
import { changeExemption, marksOnGround } from '../../../services/redaction/change-exemption.ts';
import { decideSeen, seenDecision } from '../../../services/redaction/decide-seen.ts';
import { areaMark, markArea } from '../../../services/redaction/mark-area.ts';
import { markWords, wordMark } from '../../../services/redaction/mark-words.ts';
import { passOverReview, type Stuck, stuckUndo } from '../../../services/redaction/pass-over.ts';
import { redoReview } from '../../../services/redaction/redo-review.ts';
import { removeMarks } from '../../../services/redaction/remove-marks.ts';
import { undoReview } from '../../../services/redaction/undo-review.ts';
import {
  acceptSuggestions,
  type Chosen,
  placeOf,
  rejectSuggestions,
} from '../../../services/register/accept-suggestions.ts';

const named = <N extends string>(name: N) => ({ do: z.literal(name) });

/** Which suggestions: some of the page by their keys, all of the page, or all of a person on every page. */
const suggested = {
  documentId,
  pageId,
  keys: z.array(z.string().max(120)).max(2000).nullable(),
  personId: otherPersonId.nullable(),
};

/** One act of an officer on a page, as the workbench's script and its forms alike ask for it. */
export const reviewAct = z.discriminatedUnion('do', [
  z.object({ ...named('words'), ...wordMark.shape }),
  z.object({ ...named('area'), ...areaMark.shape }),
  z.object({ ...named('remove'), ...removeMarks.input.shape }),
  z.object({ ...named('ground'), ...marksOnGround.shape }),
  // One page at a time: many at once go through decideRange, which leaves what nobody could read to a person's eyes.
  z.object({ ...named('decide'), ...seenDecision.shape }),
  z.object({
    ...named('accept'),
    ...suggested,
    code: z.enum(exemptionCodes, 'Choose an exemption'),
    citation: z.string().trim().max(300).nullish(),
  }),
  z.object({ ...named('reject'), ...suggested }),
  z.object({ ...named('turn'), ...turnPage.input.shape }),
  z.object({ ...named('undo') }),
  z.object({ ...named('redo') }),
  z.object({ ...named('pass-over'), last: z.number().int().nonnegative() }),
]);
export type ReviewAct = z.output<typeof reviewAct>;

/** Carries it out. Without an expected version: marks of two officers do not get in each other's way, and a decision says what was seen. */
export function performReview(app: App, actor: Actor, command: Command, act: ReviewAct): Promise<Acted | Refusal> {
  switch (act.do) {
    case 'words':
      return markWords(app, actor, command, act);
    case 'area':
      return markArea(app, actor, command, act);
    case 'remove':
      return perform(app, actor, command, removeMarks, act);
    case 'ground':
      return changeExemption(app, actor, command, act);
    case 'decide':
      return decideSeen(app, actor, command, act);
    case 'accept':
      return acceptSuggestions(app, actor, command, chosen(act), { code: act.code, citation: act.citation || null });
    case 'reject':
      return rejectSuggestions(app, actor, command, chosen(act));
    case 'turn':
      return perform(app, actor, command, turnPage, act);
    case 'undo':
      return undoReview(app, actor, command);
    case 'redo':
      return redoReview(app, actor, command);
    case 'pass-over':
      return passOverReview(app, actor, command, act);
  }
}

/** What undo can be told to leave, where an act was refused that was to take something back. */
export const stuckAt = (act: ReviewAct, loaded: LoadedCase, who: Actor): Stuck | null =>
  act.do === 'undo' ? stuckUndo(loaded, who) : null;

function chosen(act: Extract<ReviewAct, { do: 'accept' | 'reject' }>): Chosen {
  const { documentId: ofDocument, pageId: ofPage, keys, personId } = act;
  if (personId !== null) return { on: null, of: personId, only: null };
  const only = keys?.map((key) => placeOf({ pageId: ofPage, key })) ?? null;
  return { on: { documentId: ofDocument, pageId: ofPage }, of: null, only };
}
