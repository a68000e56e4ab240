import { createHash } from 'node:crypto';
import type { Refusal } from '../../../machines/refusal.ts';
import type { Front } from '../bundle/front.ts';
import type { Runner } from '../runner.ts';
import type { PageText, RedactPage, SourceRef } from '../types.ts';

export interface FrontPages {
  source: SourceRef;
  pages: RedactPage[];
}

/** Draws pages of the house's own making and reads them back, so that they are rebuilt as all others are. */
export async function frontPages(runner: Runner, front: Front): Promise<{ ok: true; value: FrontPages } | Refusal> {
  const drawn = await runner.run('front', front);
  if (!drawn.ok) return drawn;
  const key = createHash('sha256').update(drawn.value).digest('hex');
  const source: SourceRef = { key, load: async () => drawn.value };
  const opened = await runner.run('pages', { key }, { source });
  if (!opened.ok) return opened;
  const texts: PageText[] = [];
  const looked = await runner.run(
    'look',
    { key, from: 0, to: opened.value },
    { source, emit: ({ look }) => texts.push(look.text) },
  );
  if (!looked.ok) return looked;
  const pages = texts.map(
    (text, index): RedactPage => ({ pageId: `front-${index + 1}`, index, decision: 'release', text, marks: [] }),
  );
  return { ok: true, value: { source, pages } };
}
