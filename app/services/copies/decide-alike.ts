import { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import type { CaseState } from '../../../machines/case.ts';
import { pageDecision } from '../../../machines/documents/events.ts';
import { pageId } from '../../../machines/ids.ts';
import { placeOfPage } from '../../../machines/looking/gates.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import type { Acted, Command, EventDraft } from '../act.ts';
import { turnedSince } from '../file/turned-since.ts';
import { readCase } from '../read-case.ts';
import { actOnSeen } from './act-on-seen.ts';
import { carry } from './carry.ts';
import type { ReadPage } from './compare-marks.ts';
import { readPages } from './words-of-pages.ts';

export const alike = z.object({
  from: pageId,
  pages: z.array(pageId).min(1, 'Choose the copies').max(1000),
  /** How all of them stood before whoever decides. */
  seen: z
    .array(z.object({ pageId, was: pageDecision.nullable() }))
    .max(1001)
    .readonly(),
});

/**
 * Carries what was decided and marked on one page over to its copies. What stands on them already stays: nothing that
 * was taken out comes back. A copy to which not everything could be carried has what could be, is still to be decided
 * on, and stands as that in the event. One undo takes all of it back.
 */
export async function decideAlike(
  app: App,
  actor: Actor,
  command: Command,
  { from, pages, seen }: z.output<typeof alike>,
): Promise<Acted | Refusal> {
  const read = await readCase(app, actor, command.caseId);
  if (!read.ok) return read;
  const placed = [from, ...pages].flatMap((id) => placeOfPage(read.state.file, id) ?? []);
  const texts = await readPages(app, read, placed);
  const places = placed.map(({ document, page }) => ({ documentId: document.id, pageId: page.id }));
  return actOnSeen(app, actor, command, seen, ({ file }) => {
    const anew = turnedSince(read.state.file, file, places);
    return anew ?? carriedTo(file, from, pages, texts);
  });
}

type Texts = ReadonlyMap<string, Pick<ReadPage, 'text'>>;

/** The event, by how the pages stand now. */
function carriedTo(
  file: CaseState['file'],
  from: z.output<typeof pageId>,
  pages: readonly z.output<typeof pageId>[],
  texts: Texts,
): readonly EventDraft[] | Refusal {
  const source = placeOfPage(file, from)?.page;
  const words = texts.get(from)?.text;
  if (!source || !words) return refuse('no-page', 'A page of this case was not found. Load the page again.');
  if (source.decision === null) return refuse('undecided', 'Nobody has decided on that page yet. Decide on it first.');
  const copies = pages.flatMap((id) => {
    const place = placeOfPage(file, id);
    const text = texts.get(id)?.text;
    return place && text ? [{ ...place, text }] : [];
  });
  const carried = copies.map((to) => ({ to, ...carry({ page: source, text: words }, to) }));
  const left = carried.flatMap(({ to, words: lost, areas }) =>
    lost + areas > 0 ? [{ pageId: to.page.id, words: lost, areas }] : [],
  );
  const { decision, code, citation } = source.decision;
  return [
    {
      ...{ type: 'copies.decided', from, decision, code, citation },
      pages: carried
        .filter(({ words: lost, areas }) => lost + areas === 0)
        .map(({ to }) => ({ documentId: to.document.id, pageId: to.page.id })),
      marks: carried.flatMap(({ marks }) => marks),
      ...(left.length > 0 && { left }),
    },
  ];
}
