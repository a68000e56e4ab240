import { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import type { CaseState } from '../../../machines/case.ts';
import type { EventOf } from '../../../machines/events.ts';
import { pageId } from '../../../machines/ids.ts';
import { placeOfPage } from '../../../machines/looking/gates.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command, type EventDraft } from '../act.ts';
import { caseAct } from '../case-act.ts';
import { readCase } from '../read-case.ts';
import { caseCopies, dismissalOf, type PlacedPage } from './case-copies.ts';
import { shownOn } from './compare-marks.ts';
import { readPages } from './words-of-pages.ts';

const gone = refuse('no-page', 'A page of this case was not found. Load the page again.');

type Copy = Pick<EventOf<'page.decided'>['pages'][number], 'pageId' | 'copyOf'>;

/** Pages left out, each with the one it is a copy of. */
export function leftOut(file: CaseState['file'], copies: readonly Copy[]): EventDraft | Refusal {
  const pages = copies.flatMap(({ pageId: id, copyOf }) => {
    const place = placeOfPage(file, id);
    return place ? [{ documentId: place.document.id, pageId: id, copyOf }] : [];
  });
  return pages.length < copies.length
    ? gone
    : { type: 'page.decided', pages, decision: 'duplicate', code: null, citation: null };
}

/** Leaves copies out and keeps one page. */
export const leaveOut = caseAct({
  event: 'page.decided',
  input: z.object({ from: pageId, pages: z.array(pageId).min(1, 'Choose the copies').max(1000) }),
  plan: ({ from, pages }, { file }) => {
    const event = leftOut(
      file,
      pages.map((id) => ({ pageId: id, copyOf: from })),
    );
    return 'ok' in event ? event : [event];
  },
});

/** Says that a page is no copy of others: those may be copies of each other still. It stays so, until it is undone. */
export const dismissCopy = caseAct({
  event: 'suggestions.rejected',
  input: z.object({ from: pageId, pages: z.array(pageId).min(1, 'Choose the copies').max(1000) }),
  plan: ({ from, pages }, { file }) => {
    const place = placeOfPage(file, from);
    if (!place) return gone;
    const suggestions = pages.map((id) => ({ documentId: place.document.id, pageId: from, key: dismissalOf(id) }));
    return [{ type: 'suggestions.rejected', suggestions }];
  },
});

/** The page of a group that stays: one that goes out and has most marks, else the first that is not left out. */
export function staying(pages: readonly PlacedPage[]): PlacedPage | undefined {
  const goes = ({ page: { decision } }: PlacedPage) =>
    decision?.decision === 'release' || decision?.decision === 'redact';
  return pages
    .filter(({ page }) => page.decision?.decision !== 'duplicate')
    .toSorted((a, b) => Number(goes(b)) - Number(goes(a)) || b.page.marks.length - a.page.marks.length)[0];
}

/**
 * Groups in which pages would be left out at once: nothing else was decided on a copy, and nothing marked that the page
 * that stays does not have.
 */
async function atOnce(app: App, loaded: Parameters<typeof caseCopies>[1]): Promise<Copy[]> {
  const { same } = await caseCopies(app, loaded);
  const copies: Copy[] = [];
  for (const group of same) {
    const kept = staying(group);
    if (!kept) continue;
    const others = group.filter(({ page }) => page !== kept.page && page.decision?.decision !== 'duplicate');
    const isDecidedElse = others.some(
      ({ page: { decision } }) => decision !== null && !['release', 'redact'].includes(decision.decision),
    );
    if (isDecidedElse || kept.page.decision?.decision === 'out-of-scope') continue;
    if (others.some(({ page }) => page.marks.length > 0)) {
      const texts = await readPages(app, loaded, [kept, ...others]);
      const stays = texts.get(kept.page.id);
      // As if it went out: what it would show decides, whatever was decided so far.
      const shows = stays && { ...stays, page: { ...stays.page, decision: stays.page.decision ?? redacted } };
      const loses = others.some(({ page }) => {
        const copy = texts.get(page.id);
        return !copy || !shows || shownOn(loaded.state, copy, shows) !== null;
      });
      if (loses) continue;
    }
    copies.push(...others.map(({ page }) => ({ pageId: page.id, copyOf: kept.page.id })));
  }
  return copies;
}

const redacted = { decision: 'redact', code: null, citation: null } as const;

/** How many pages `leaveOutAll` would leave out. */
export const countAtOnce = async (app: App, loaded: Parameters<typeof caseCopies>[1]): Promise<number> =>
  (await atOnce(app, loaded)).length;

/** Leaves out every exact copy of which nothing would be lost, in one act. The others are decided one by one. */
export async function leaveOutAll(app: App, actor: Actor, command: Command): Promise<Acted | Refusal> {
  const read = await readCase(app, actor, command.caseId);
  if (!read.ok) return read;
  if (read.commands.has(command.commandId)) return { ok: true, loaded: read, isRepeat: true };
  const copies = await atOnce(app, read);
  if (copies.length === 0)
    return refuse('nothing-left', 'No copy is left that could be left out without a look at it.');
  return act(app, actor, { ...command, expectedVersion: read.version }, ({ file }) => {
    const event = leftOut(file, copies);
    return 'ok' in event ? event : [event];
  });
}
