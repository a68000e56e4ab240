import type { App } from '../../app/app.ts';
import type { PageText } from '../../app/documents/types.ts';
import { doubtsOf } from '../../app/services/doubts/doubts.ts';
import { storePageText } from '../../app/services/file/page-text.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import type { PageDecision } from '../../machines/documents/events.ts';
import { type CaseId, documentId, markId, pageId } from '../../machines/ids.ts';
import { aCase, does, officer } from '../review/world.ts';

const jobs = { kind: 'system', id: 'jobs' } as const;

/** A page of so many words, twelve a line. */
export const pageOf = (words: readonly string[], more: Partial<PageText> = {}): PageText => ({
  ...{ number: 1, width: 600, height: 800, source: 'text', confidence: null, searchable: true, ...more },
  words: words.map((text, at) => {
    const line = Math.floor(at / 12);
    return { text, x: (at % 12) * 45, y: line * 20, width: 40, height: 12, line };
  }),
});

/** Forty words, by a name in the middle. */
export const visit = (name: string, ending = 'Signed the duty worker of that day') =>
  `On that morning the worker went to the house and was let in by ${name} who said that the children were at school and that nobody had seen the father since the meeting in the spring of last year ${ending}`.split(
    ' ',
  );

/** A case whose documents hold these pages, everything done but what its pages are about. */
export async function aFileOf(app: App, ...documents: readonly (readonly PageText[])[]) {
  const id = await aCase(app);
  const search = { system: 'Case system', terms: '', from: null, to: null, searcher: 'Records', note: '' };
  await does(app, id, officer, { type: 'identity.confirmed', method: 'Known', receivedOn: null });
  await does(app, id, officer, { type: 'search.recorded', ...search, result: 'found' });
  const places: { documentId: ReturnType<typeof documentId.parse>; pageId: ReturnType<typeof pageId.parse> }[] = [];
  for (const [at, pages] of documents.entries()) {
    const document = documentId.parse(newId());
    const numbered = pages.map((page, index) => ({ ...page, number: index + 1 }));
    const text = await storePageText(app, id, numbered);
    const source = await app.files.put(id, Buffer.from(`%PDF ${at}`), app.clock.now());
    await does(app, id, officer, {
      ...{ type: 'document.added', documentId: document, name: `Volume ${at + 1}`, source: source.fileId },
      ...{ bytes: source.bytes, sha256: source.sha256 },
    });
    const facts = numbered.map(({ words, look: _look, turned: _turned, ...page }) => ({
      ...{ ...page, id: pageId.parse(newId()), words: words.length },
    }));
    await does(app, id, jobs, { type: 'document.read', documentId: document, text, pages: facts, findings: [] });
    places.push(...facts.map((page) => ({ documentId: document, pageId: page.id })));
  }
  await does(app, id, officer, {
    ...{ type: 'decision.recorded', outcome: 'partly-granted', explanation: 'Here it is.', exemptions: [] },
  });
  const place = (page: number) => {
    const found = places[page - 1];
    if (!found) throw new Error('no such page');
    return found;
  };
  const done = async (acted: ReturnType<typeof does>) => {
    const result = await acted;
    if (!result.ok) throw new Error(result.sentence);
  };
  return {
    id,
    place,
    all: places.map((one) => one.pageId),
    decide: (decision: PageDecision, ...pages: readonly number[]) =>
      done(
        does(app, id, officer, {
          ...{ type: 'page.decided', pages: pages.map(place), decision },
          ...{ code: decision === 'withhold' ? 'third-party' : null, citation: null },
        }),
      ),
    /** Takes out the word at this place of a page, from 0. */
    redact: (page: number, at: number, words = '') =>
      done(
        does(app, id, officer, {
          type: 'marks.added',
          marks: [
            {
              ...{ id: markId.parse(newId()), ...place(page), scope: 'words' as const, words },
              boxes: [{ x: (at % 12) * 45 - 1, y: Math.floor(at / 12) * 20 - 1, width: 42, height: 14 }],
              ...{ code: 'third-party', citation: null, term: null },
            },
          ],
        }),
      ),
    /** Draws a box where no word stands. */
    draw: (page: number) =>
      done(
        does(app, id, officer, {
          type: 'marks.added',
          marks: [
            {
              ...{ id: markId.parse(newId()), ...place(page), scope: 'box' as const, words: '' },
              boxes: [{ x: 300, y: 600, width: 100, height: 60 }],
              ...{ code: 'third-party', citation: null, term: null },
            },
          ],
        }),
      ),
  };
}

export async function loadedOf(app: App, id: CaseId) {
  const loaded = await loadCase(app, id);
  if (!loaded) throw new Error('the case is gone');
  return loaded;
}

/** The doubts about copies, of all that there are. */
export async function copyDoubtsIn(app: App, id: CaseId) {
  const { doubts } = await doubtsOf(app, officer, await loadedOf(app, id));
  return doubts.filter(({ key }) => key.startsWith('cop'));
}
