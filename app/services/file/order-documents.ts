import { z } from 'zod';
import { sorted, sortings } from '../../../machines/file-order/order.ts';
import { documentId } from '../../../machines/ids.ts';
import { refuse } from '../../../machines/refusal.ts';
import { type CaseAct, caseAct } from '../case-act.ts';

/** Puts all documents in order at once, by what was said of them. */
export const sortDocuments = caseAct({
  event: 'documents.ordered',
  input: z.object({ by: z.enum(sortings, 'Choose what to sort by') }),
  plan: ({ by }, { file }) => [{ type: 'documents.ordered', documents: sorted(file.documents, by) }],
});

const move = z.object({ documentId, to: z.enum(['up', 'down', 'first', 'last']) });

/** Moves one document, with what came inside it, a place up or down, or to an end. */
export const moveDocument: CaseAct<typeof move> = caseAct({
  event: 'documents.ordered',
  input: move,
  plan: ({ documentId: id, to }, { file }) => {
    const roots = file.documents.filter(({ parent }) => parent === null).map((document) => document.id);
    const at = roots.indexOf(id);
    const target = { up: at - 1, down: at + 1, first: 0, last: roots.length - 1 }[to];
    if (at === -1) return refuse('inside', 'What came inside another document stays behind it.');
    if (target < 0 || target >= roots.length || target === at) return refuse('end', 'It stands there already.');
    return [{ type: 'documents.ordered', documents: roots.toSpliced(at, 1).toSpliced(target, 0, id) }];
  },
});

/** Takes back the last change of order or grouping. */
export const undoFileOrder = caseAct({
  event: 'file-order.undone',
  input: z.object({}),
  plan: () => [{ type: 'file-order.undone' }],
});
