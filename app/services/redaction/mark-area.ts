import { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import { type Box, box } from '../../../machines/documents/events.ts';
import { saysNothingNew } from '../../../machines/documents/under-marks.ts';
import { exemptionCodes } from '../../../machines/exemptions/index.ts';
import { findPage } from '../../../machines/file.ts';
import { turn } from '../../../machines/file-order/turn.ts';
import { documentId, pageId } from '../../../machines/ids.ts';
import { type Refusal, refuse } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import { type Acted, act, type Command } from '../act.ts';
import { readAnew } from '../file/turned-since.ts';
import { markOf } from './mark-of.ts';
import { markedAlready } from './marked-already.ts';

/** A box smaller than this, in points, is a slip of the hand. */
const smallest = 3;

function within({ x, y, width, height }: Box, page: { width: number; height: number }): Box {
  const left = Math.max(0, Math.min(x, page.width));
  const top = Math.max(0, Math.min(y, page.height));
  return {
    x: left,
    y: top,
    width: Math.min(x + width, page.width) - left,
    height: Math.min(y + height, page.height) - top,
  };
}

export const areaMark = z.object({
  documentId,
  pageId,
  box: box.nullable(),
  /** How the page was turned when the box was drawn. */
  turned: turn.default(0),
  code: z.enum(exemptionCodes, 'Choose an exemption'),
  citation: z.string().trim().max(300).nullish(),
});

/**
 * Marks a drawn box on a page, in points, cut to the page; or, without a box, all of the page; unless it is marked for
 * the same reason.
 */
export const markArea = (
  app: App,
  actor: Actor,
  command: Command,
  input: z.output<typeof areaMark>,
): Promise<Acted | Refusal> =>
  act(app, actor, command, ({ file }) => {
    const page = findPage(file, input.documentId, input.pageId);
    if (!page) return refuse('no-page', 'This page is not part of the case. Load the page again.');
    if (input.box && input.turned !== page.turned) return readAnew;
    const area = within(input.box ?? { x: 0, y: 0, width: page.width, height: page.height }, page);
    if (area.width < smallest || area.height < smallest) {
      return refuse('too-small', 'This box is too small to hide anything. Draw it again.');
    }
    const mark = { boxes: [area], code: input.code, citation: input.citation || null };
    if (saysNothingNew(mark, page.marks)) return markedAlready;
    const { documentId: ofDocument, pageId: ofPage } = input;
    const place = { id: markOf(command), documentId: ofDocument, pageId: ofPage };
    const scope = input.box ? ('box' as const) : ('page' as const);
    return [{ type: 'marks.added', marks: [{ ...place, ...mark, scope, words: '', term: null }] }];
  });
