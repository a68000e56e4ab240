import { act } from '../../app/services/act.ts';
import { doubtsOf } from '../../app/services/doubts/doubts.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { box } from '../../machines/documents/events.ts';
import { markId } from '../../machines/ids.ts';
import type { Figure } from './documents.ts';
import { officer, openCase } from './search.ts';

const names = 200;

/**
 * The list of doubts of a care file in which two hundred people are taken out and every page is decided: the first of the day,
 * which opens and packs its words, and one after a further act.
 */
export async function benchDoubts(sizes: readonly number[] = [500, 10_000]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const pages of sizes) {
    const { app, loaded, close } = await openCase(pages);
    const all = loaded.state.file.documents.flatMap((document) =>
      document.pages.map((page) => ({ documentId: document.id, pageId: page.id })),
    );
    const place = box.parse({ x: 500, y: 800, width: 60, height: 12 });
    const marks = all.slice(0, names).map((at, index) => ({
      ...{ ...at, id: markId.parse(newId()), scope: 'words' as const, boxes: [place], words: `Somebody${index} Else` },
      ...{ code: 'third-party', citation: null, term: null },
    }));
    const command = () => ({ caseId: loaded.caseId, commandId: newId() });
    const marked = await act(app, officer, command(), () => [{ type: 'marks.added', marks }]);
    const rest = { decision: 'release', code: null, citation: null } as const;
    const done = await act(app, officer, command(), () => [
      { type: 'page.decided', ...rest, decision: 'redact', pages: all.slice(0, names) },
      ...(all.length > names ? [{ type: 'page.decided' as const, ...rest, pages: all.slice(names) }] : []),
    ]);
    if (!marked.ok || !done.ok) throw new Error('the case could not be decided');
    for (const what of ['words opened and compared', 'again']) {
      const now = await loadCase(app, loaded.caseId);
      if (now === null) throw new Error('the case is gone');
      const from = performance.now();
      const { doubts } = await doubtsOf(app, officer, now);
      const seconds = Math.round(performance.now() - from) / 1000;
      figures.push({ name: `${pages} pages: ${what} (${doubts.length} doubts)`, value: seconds, unit: 's' });
    }
    await close();
  }
  return figures;
}
