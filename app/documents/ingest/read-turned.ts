import type { Turn } from '../../../machines/file-order/turn.ts';
import type { Refusal } from '../../../machines/refusal.ts';
import type { Runner } from '../runner.ts';
import type { PageText, SourceRef } from '../types.ts';
import type { FirstLook } from './read-page.ts';

const OCR_MS = 90_000;

export interface ReadTurnedJob {
  source: SourceRef;
  /** Of the page in its file, from 0. */
  index: number;
  /** Clockwise, beyond what the file says. */
  turned: Turn;
}

/** Reads one page as somebody has turned it: lines come in the order they are read in, and OCR sees letters that stand upright. */
export async function readTurned(
  runner: Runner,
  { source, index, turned }: ReadTurnedJob,
): Promise<{ ok: true; text: PageText } | Refusal> {
  const looks: FirstLook[] = [];
  const args = { key: source.key, from: index, to: index + 1, turned };
  const looked = await runner.run('look', args, { source, urgency: 'soon', emit: ({ look }) => looks.push(look) });
  if (!looked.ok) return looked;
  const [look] = looks;
  if (!look) throw new Error('a page was looked at and nothing came back');
  if (look.ocr === null) return { ok: true, text: look.text };
  const read = await runner.run(
    'ocr',
    { key: source.key, index, look, byHand: true },
    { source, urgency: 'later', limitMs: OCR_MS },
  );
  return { ok: true, text: read.ok ? read.value : look.text };
}
