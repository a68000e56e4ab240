import { z } from 'zod';
import { findDocument } from '../../../machines/file.ts';
import { pageOrder } from '../../../machines/file-order/page-order.ts';
import { documentId, markId } from '../../../machines/ids.ts';
import { refuse } from '../../../machines/refusal.ts';
import { caseAct } from '../case-act.ts';
import { newId } from '../new-id.ts';
import { pagesMoved } from './decide-range.ts';

const pageNumber = z.coerce.number('Enter page numbers').int('Enter page numbers').positive('Enter page numbers');

/** Marks the place of a drawn box on other pages of the document too: what stands in a letterhead or at the foot of each page. */
export const markSamePlace = caseAct({
  event: 'marks.added',
  input: z.object({
    ...{ documentId, same: markId, sameFrom: pageNumber, sameTo: pageNumber },
    /** As in `decideRange`. */
    order: z.string().optional(),
  }),
  plan: ({ documentId: id, same, sameFrom, sameTo, order }, { file }) => {
    const pages = findDocument(file, id)?.pages ?? [];
    if (order !== undefined && order !== pageOrder(pages)) return pagesMoved;
    const mark = pages.flatMap(({ marks }) => marks).find((one) => one.id === same && one.scope === 'box');
    const [box] = mark?.boxes ?? [];
    if (!mark || !box) return refuse('no-mark', 'This box is no longer there. Draw it again.');
    if (sameFrom > sameTo || sameTo > pages.length)
      return refuse('no-range', `Enter pages between 1 and ${pages.length}, the lower number first.`);
    const others = pages.filter(
      (page) =>
        page.number >= sameFrom &&
        page.number <= sameTo &&
        !page.marks.some(({ boxes }) => boxes.some((one) => one.x === box.x && one.y === box.y)) &&
        box.x + box.width <= page.width &&
        box.y + box.height <= page.height,
    );
    if (others.length === 0) return refuse('nothing-left', 'The box is on all of these pages already.');
    const { code, citation } = mark;
    return [
      {
        type: 'marks.added',
        marks: others.map((page) => ({
          ...{ id: markId.parse(newId()), documentId: id, pageId: page.id, scope: 'box' as const },
          ...{ boxes: [box], words: '', code, citation, term: null },
        })),
      },
    ];
  },
});
