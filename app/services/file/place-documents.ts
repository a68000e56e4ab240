import { z } from 'zod';
import { place, recordKind } from '../../../machines/file-order/events.ts';
import { nowhere } from '../../../machines/file-order/order.ts';
import { documentId } from '../../../machines/ids.ts';
import { refuse } from '../../../machines/refusal.ts';
import { caseAct } from '../case-act.ts';
import { maybe, maybeDay } from '../form-fields.ts';
import { proposedPlace } from './proposed-place.ts';

/** Says of several documents at once where they belong in the file. A field that is left empty changes nothing. */
export const placeDocuments = caseAct({
  event: 'documents.placed',
  input: z.object({
    documents: z.array(documentId).min(1, 'Tick the documents').max(2000),
    ...{ service: maybe(120), system: maybe(120), volume: maybe(120) },
    recordKind: z.union([z.literal(''), recordKind]).default(''),
    ...{ fromOn: maybeDay, toOn: maybeDay },
    /** Takes off what was said before instead. */
    clear: z.literal('yes').optional(),
  }),
  plan: ({ documents, clear, ...fields }) => {
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== null));
    if (clear === undefined && Object.keys(given).length === 0) {
      return refuse('nothing-given', 'Fill in at least one of service, system, volume, kind or dates.');
    }
    return [
      { type: 'documents.placed', documents, place: clear === undefined ? place.partial().parse(given) : nowhere },
    ];
  },
});

/** Takes over what a document's name proposes, where nobody has said anything yet. */
export const takeProposals = caseAct({
  event: 'documents.placed',
  input: z.object({ documents: z.array(documentId).min(1, 'Tick the documents').max(2000) }),
  plan: ({ documents }, { file }) => {
    const drafts = file.documents.flatMap((document) => {
      const proposed = documents.includes(document.id) ? proposedPlace(document) : {};
      return Object.keys(proposed).length === 0
        ? []
        : [{ type: 'documents.placed' as const, documents: [document.id], place: proposed }];
    });
    return drafts.length > 0 ? drafts : refuse('nothing-proposed', 'Nothing is proposed for these documents.');
  },
});
