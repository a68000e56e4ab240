import { z } from 'zod';
import { pageDecision } from '../../../../machines/documents/events.ts';
import { exemptionCodes } from '../../../../machines/exemptions/index.ts';
import type { PageState } from '../../../../machines/file.ts';
import { turn } from '../../../../machines/file-order/turn.ts';
import { type DocumentId, otherPersonId } from '../../../../machines/ids.ts';
import { plainWidth } from '../../../components/review/types.ts';
import { findTerm } from '../../../documents/suggest/find-term.ts';
import type { PageText } from '../../../documents/types.ts';
import type { ReviewAct } from './review-act.ts';

const corner = z
  .string()
  .regex(/^\d{1,5}(\.\d{1,2})?,\d{1,5}(\.\d{1,2})?$/)
  .transform((text) => {
    const [x = 0, y = 0] = text.split(',').map(Number);
    return { x, y };
  });
export type Corner = z.output<typeof corner>;

/** The corner in an address or a field; null when there is none that can be read. */
export const readCorner = (text: string | null | undefined): Corner | null => corner.safeParse(text).data ?? null;

export const cornerText = ({ x, y }: Corner): string => `${x.toFixed(1)},${y.toFixed(1)}`;

const pixel = z.coerce.number().int().nonnegative().optional();

/** The workbench's one form: which of its many buttons was used decides what is read of it. */
export const reviewForm = z.object({
  commandId: z.uuid('Load the page again, then repeat what you wanted to do'),
  do: z.enum(['words', 'find', 'whole', 'accept-page', 'turn-left', 'turn-right', 'undo', 'redo']).optional(),
  remove: z.string().optional(),
  ground: z.string().optional(),
  /** Keys of one suggestion, or somebody’s id. */
  accept: z.string().max(120).optional(),
  reject: z.string().max(120).optional(),
  'accept-person': otherPersonId.optional(),
  /** What undo is told to leave. */
  'pass-over': z.coerce.number().int().nonnegative().optional(),
  decision: pageDecision.optional(),
  /** What was decided on the page as it was shown. */
  was: pageDecision.nullable().catch(null),
  code: z.enum(exemptionCodes, 'Choose an exemption').optional(),
  citation: z.string().max(300).optional(),
  text: z.string().max(100).optional(),
  /** The version of the case the page was shown at. */
  since: z.coerce.number().int().positive().optional().catch(undefined),
  turned: z.coerce.number().pipe(turn).default(0),
  at: z.array(z.string().regex(/^\d+(,\d+)*$/)),
  find: z.string().max(200).optional(),
  first: z.string().optional(),
  'pt.x': pixel,
  'pt.y': pixel,
});
export type ReviewForm = z.output<typeof reviewForm>;

export type Wanted =
  | { readonly kind: 'act'; readonly act: ReviewAct }
  | { readonly kind: 'corner'; readonly corner: Corner }
  | { readonly kind: 'wrong'; readonly field: string; readonly message: string };

interface Place {
  readonly documentId: DocumentId;
  readonly page: PageState;
  readonly words: PageText | null;
}

const wrong = (field: string, message: string): Wanted => ({ kind: 'wrong', field, message });
const acts = (act: ReviewAct): Wanted => ({ kind: 'act', act });

/** What somebody wants who sent the form of a page: an act, the first corner of a box, or something that is missing. */
export function readReviewForm(form: ReviewForm, { documentId, page, words }: Place): Wanted {
  const { code, citation } = form;
  const place = { documentId, pageId: page.id };
  const meant = form.remove ?? form.ground;
  const mark = page.marks.find(({ id }) => id === meant);
  if (meant !== undefined && !mark) return wrong('marks', 'This mark is no longer there, so nothing was changed.');
  if (mark && form.remove !== undefined) return acts({ do: 'remove', marks: [mark.id] });
  if (form.decision) {
    const why = form.decision === 'withhold' ? { code, citation } : {};
    return acts({ do: 'decide', pages: [place], decision: form.decision, was: form.was, ...why });
  }
  if (form['pass-over'] !== undefined) return acts({ do: 'pass-over', last: form['pass-over'] });
  if (form.do === 'undo' || form.do === 'redo') return acts({ do: form.do });
  if (form.do === 'turn-left' || form.do === 'turn-right')
    return acts({ do: 'turn', ...place, clockwise: form.do === 'turn-left' ? 270 : 90 });
  if (form.reject) return acts({ do: 'reject', ...place, keys: [form.reject], personId: null });
  if (!code) return wrong('code', 'Choose an exemption');
  if (mark) return acts({ do: 'ground', marks: [mark.id], code, citation });
  const person = form['accept-person'] ?? null;
  if (form.accept || person || form.do === 'accept-page') {
    return acts({ do: 'accept', ...place, keys: form.accept ? [form.accept] : null, personId: person, code, citation });
  }
  if (form.do === 'whole') return acts({ do: 'area', ...place, box: null, turned: form.turned, code, citation });

  const ofWords = (at: readonly number[]): Wanted =>
    form.text
      ? acts({ do: 'words', ...place, text: form.text, at: [...at], code, citation })
      : wrong('at', 'This page has not been read yet.');
  if (form.do === 'words') {
    const at = form.at.flatMap((places) => places.split(',').map(Number));
    return at.length > 0 ? ofWords(at) : wrong('at', 'Choose the lines or words to redact');
  }
  const { 'pt.x': x, 'pt.y': y } = form;
  // Enter in a field presses a form's first button, the picture, at its corner: what was meant is the field.
  if (form.do === 'find' || (x === 0 && y === 0 && form.find)) {
    const at = form.find && words ? findTerm([words], form.find).flatMap((hit) => hit.at) : [];
    return at.length > 0 ? ofWords(at) : wrong('find', 'These words were not found on this page');
  }
  if (x === undefined || y === undefined || (x === 0 && y === 0)) {
    return wrong('at', 'Click on the picture of the page, or choose lines below it');
  }
  const scale = page.width / plainWidth;
  const here = { x: x * scale, y: y * scale };
  const first = readCorner(form.first);
  if (!first) return { kind: 'corner', corner: here };
  const box = {
    x: Math.min(first.x, here.x),
    y: Math.min(first.y, here.y),
    width: Math.abs(first.x - here.x),
    height: Math.abs(first.y - here.y),
  };
  return acts({ do: 'area', ...place, box, turned: form.turned, code, citation });
}
