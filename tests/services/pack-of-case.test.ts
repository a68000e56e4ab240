import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { App } from '../../app/app.ts';
import { whole } from '../../app/documents/runner.ts';
import type { BundlePart, RedactSource } from '../../app/documents/types.ts';
import { buildAnswer } from '../../app/jobs/build-answer.ts';
import { packFault, sourceFault } from '../../app/services/answer/pack-of-case.ts';
import { filesOfAnswer } from '../../app/services/answer/released-answer.ts';
import { filesOf } from '../../app/services/case/case-files.ts';
import { storePageText } from '../../app/services/file/page-text.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { namesOfOthers } from '../../app/services/register/names-of-others.ts';
import type { PageDecision } from '../../machines/documents/events.ts';
import { pageDecisions } from '../../machines/documents/events.ts';
import { type CaseId, documentId, markId, pageId } from '../../machines/ids.ts';
import { pagesOf } from '../machines/made-up.ts';
import { aRequest, playOn, refusal } from '../machines/play.ts';
import { aCase, does, item, officer, openWorld, pipeline, reviewer, stateOf } from '../review/world.ts';
import { someoneAsks } from '../track/world.ts';

/** A case with documents whose pages are decided as given. */
const decided = (documents: readonly (readonly PageDecision[])[]) =>
  aRequest(
    ...documents.flatMap((decisions, index) => {
      const id = `document-${index}`;
      const pages = pagesOf(id).slice(0, decisions.length);
      return [
        ['document.added', { documentId: id, name: id, sha256: `hash-${index}` }],
        ['document.paged', { documentId: id, pages }],
        ['document.read', { documentId: id, pages }],
        ...pages.map(
          (page, at) =>
            [
              'page.decided',
              { pages: [{ documentId: id, pageId: page.id }], decision: decisions[at], code: 'third-party' },
            ] as const,
        ),
      ] as const;
    }),
  ).state;

const going = (state: ReturnType<typeof decided>): string[] =>
  state.file.documents.flatMap(({ pages }) =>
    pages
      .filter(({ decision }) => ['release', 'redact', 'withhold'].includes(decision?.decision ?? ''))
      .map(({ id }) => id),
  );

const packOf = (ids: readonly (string | null)[]) => [
  { kind: 'front' as const, pageId: null, number: 1 },
  ...ids.map((id, index) => ({ kind: 'page' as const, pageId: id, number: index + 2 })),
];

const documents = fc.array(fc.array(fc.constantFrom(...pageDecisions), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 4,
});

describe('the pages of an answer are pages of its case', () => {
  it('whatever is decided, the pack that holds exactly the pages to go is taken, and with a page of another case it is not', () => {
    fc.assert(
      fc.property(documents, fc.nat(20), fc.constantFrom('page-of-another', null), (made, at, stray) => {
        const state = decided(made);
        const ids = going(state);
        expect(packFault(state, packOf(ids))).toBeNull();
        const place = ids.length === 0 ? 0 : at % (ids.length + 1);
        const mixed = [...ids.slice(0, place), stray, ...ids.slice(place)];
        expect(packFault(state, packOf(mixed))).toContain(`Page ${place + 2} of the pack does not belong to this case`);
      }),
      { numRuns: 60 },
    );
  });

  it('nor one with a page too many, missing, twice, in another order, or one that was not to go', () => {
    const state = decided([
      ['release', 'redact', 'out-of-scope'],
      ['release', 'withhold'],
    ]);
    const ids = going(state);
    const [first, second] = ids;
    if (!first || !second) throw new Error('no pages');
    const wrong = [
      ids.slice(1),
      [...ids, first],
      [second, first, ...ids.slice(2)],
      [...ids.slice(0, 2), 'document-0-3', ...ids.slice(2)],
    ];
    for (const pack of wrong) expect(packFault(state, packOf(pack))).toContain('exactly the pages that were decided');
  });

  it('a document of another case is refused before anything is built', () => {
    const state = decided([['release', 'release']]);
    const source = (key: string, ids: readonly string[]): RedactSource => ({
      key,
      load: () => Promise.reject(new Error('never read')),
      name: 'Report',
      pages: ids.map((id, index) => ({
        ...{ pageId: id, index, decision: 'release' as const, marks: [] },
        text: { number: 1, width: 1, height: 1, source: 'text', confidence: null, searchable: true, words: [] },
      })),
    });
    expect(sourceFault(state, [source('hash-0', ['document-0-1'])])).toBeNull();
    expect(sourceFault(state, [source('hash-9', ['document-0-1'])])).toContain('does not belong to this case');
    expect(sourceFault(state, [source('hash-0', ['document-0-1', 'stray'])])).toContain('does not belong to this case');
  });
});

/** A document of one page with these words, read and decided. */
async function aPage(app: Parameters<typeof does>[0], id: CaseId, words: string, decision: PageDecision = 'release') {
  const [document, page] = [documentId.parse(newId()), pageId.parse(newId())];
  const at = (text: string, x: number) => ({ text, x: x * 40, y: 10, width: 30, height: 10, line: 0 });
  // Two lines parted by a stroke: a table of which the file draws one column after the other.
  const rows = words.split('|').map((row) => row.trim().split(' '));
  const placed =
    rows.length === 1
      ? words.split(' ').map(at)
      : (rows[0] ?? []).flatMap((_, column) =>
          rows.map((row, y) => ({ ...at(row[column] ?? '', column), y: 10 + y * 20, line: column * rows.length + y })),
        );
  const source = await app.files.put(id, Buffer.from(words), app.clock.now());
  const size = { number: 1, width: 5000, height: 100, source: 'text' as const, confidence: null, searchable: true };
  const text = await storePageText(app, id, [{ ...size, words: placed }]);
  const pages = [{ ...size, id: page, words: placed.length }];
  await does(app, id, officer, {
    ...{ type: 'document.added', documentId: document, name: 'Daily log', source: source.fileId },
    ...{ bytes: source.bytes, sha256: source.sha256 },
  });
  const system = { kind: 'system', id: 'jobs' } as const;
  await does(app, id, system, { type: 'document.paged', documentId: document, text, pages });
  await does(app, id, system, { type: 'document.read', documentId: document, text, pages, findings: [] });
  await does(app, id, officer, {
    ...{ type: 'page.decided', pages: [{ documentId: document, pageId: page }], decision, code: null, citation: null },
  });
  return { document, page, placed };
}

const loadedOf = async (app: Parameters<typeof does>[0], id: CaseId) => {
  const loaded = await loadCase(app, id);
  if (!loaded) throw new Error('the case is gone');
  return loaded;
};

describe('names of people who have a case of their own', async () => {
  const { app } = await openWorld();
  const other = await someoneAsks(app, null, {
    requester: { name: 'Zebediah Quill', otherNames: [], bornOn: null, address: null },
  });

  it.each([
    ['Zebediah Quill came to tea.', true],
    ['QUILL, Zebediah’s review', true],
    ['They met Zebediah and a Quill', false],
    ['Maya Fenwick | Zebediah Quill', true],
    ['Zebediah Fenwick | Maya Quill', false],
    ['Maya Fenwick came to tea.', false],
    ['Nobody Else came to tea.', false],
  ])('“%s”: %s', async (words, isFlagged) => {
    const id = await aCase(app);
    const { page } = await aPage(app, id, words);
    const { warnings, warnedPages } = await namesOfOthers(app, await loadedOf(app, id));
    expect(warnings).toHaveLength(isFlagged ? 1 : 0);
    expect(warnedPages).toEqual(isFlagged ? [page] : []);
    // Neither the name nor the case is told to somebody who may not know of it.
    expect(warnings.join()).not.toMatch(/quill|zebediah/i);
    expect(warnings.join()).not.toContain(other.reference);
    if (isFlagged) expect(warnings[0]).toContain('“Daily log”, page 1');
  });

  it('under a box, or on a page that does not go out, it is no matter', async () => {
    const id = await aCase(app);
    const { document, page, placed } = await aPage(app, id, 'Zebediah Quill came', 'out-of-scope');
    expect(await namesOfOthers(app, await loadedOf(app, id))).toMatchObject({ warnings: [] });
    const boxes = placed.slice(0, 2).map(({ x, y, width, height }) => ({ x, y, width, height }));
    const mark = { id: markId.parse(newId()), documentId: document, pageId: page, scope: 'words' as const, boxes };
    const named = { ...mark, words: 'Zebediah Quill', code: 'third-party', citation: null, term: null };
    const pages = [{ documentId: document, pageId: page }];
    await does(
      app,
      id,
      officer,
      { type: 'marks.added', marks: [named] },
      { type: 'page.decided', pages, decision: 'redact', code: null, citation: null },
    );
    expect(await namesOfOthers(app, await loadedOf(app, id))).toMatchObject({ warnings: [] });
  });

  it('of a linked case the given name alone is enough', async () => {
    const id = await aCase(app);
    await aPage(app, id, 'Then Zebediah cried');
    expect(await namesOfOthers(app, await loadedOf(app, id))).toMatchObject({ warnings: [] });
    await does(app, id, officer, {
      type: 'case.linked',
      reference: other.reference,
      why: 'sibling',
      reason: 'Brothers',
    });
    expect(await namesOfOthers(app, await loadedOf(app, id))).toMatchObject({ warnings: [expect.any(String)] });
  });
});

describe('an answer that is built', async () => {
  const foreignPage = { number: 1, kind: 'page' as const, pageId: 'of-another-case' };
  const { app } = await openWorld(
    pipeline({
      bundle: async () => ({ ok: true as const, parts: [], pages: [foreignPage] }),
    }),
  );

  const sentForApproval = async (house: App) => {
    const id = await aCase(house);
    await does(house, id, officer, { type: 'identity.confirmed', method: 'Known', receivedOn: null });
    const search = { system: 'Case system', terms: '', from: null, to: null, searcher: 'Records', note: '' };
    await does(house, id, officer, { type: 'search.recorded', ...search, result: 'found' });
    const { page } = await aPage(house, id, 'A visit');
    const decision = { outcome: 'granted' as const, explanation: 'Here it is.', exemptions: [] };
    await does(house, id, officer, { type: 'decision.recorded', ...decision });
    const sent = await does(house, id, officer, { type: 'approval.requested' });
    if (!sent.ok) throw new Error(sent.sentence);
    return { id, page };
  };

  it('with a page of another case in it is not kept and cannot be approved', async () => {
    const { id } = await sentForApproval(app);
    await buildAnswer(app, item(id, { version: 1 }, 1));
    const { answer } = (await stateOf(app, id)).record;
    expect(answer?.bundle).toBeNull();
    expect(answer?.doubts.join()).toContain('Page 1 of the pack does not belong to this case');
    expect(await does(app, id, reviewer, { type: 'approval.given', note: '' })).toMatchObject({
      ok: false,
      code: 'doubt',
    });
  });

  it('in parts goes on after a stop with the part that is not done, and every part can be had once it is released', async () => {
    const verified: string[] = [];
    const made = { page: '' };
    const part = (key: string, number: number): BundlePart => ({
      ...{ key, firstPage: number, lastPage: number, manifest: async () => [] },
      bytes: async function* () {
        yield Buffer.from(`%PDF- the bytes of ${key}`);
      },
    });
    const { app: house } = await openWorld(
      pipeline({
        bundle: async ({ shelf }) => {
          await shelf?.put('p'.repeat(43), Buffer.from('of the first part'));
          const pages = [
            { number: 1, kind: 'page' as const, pageId: made.page },
            { number: 2, kind: 'front' as const, pageId: null },
          ];
          return { ok: true, parts: [part('one', 1), part('two', 2)], pages };
        },
        verify: async ({ pdf }) => {
          if (pdf instanceof Uint8Array) throw new Error('held whole');
          verified.push(Buffer.from(await whole(await pdf.load())).toString());
          if (verified.length === 2) throw new Error('the server stops');
          const report = { clean: true, sha256: pdf.sha256, pages: 1, marks: 0, checks: [], doubts: [] };
          return { ok: true, report: { ...report, elsewhere: [], tools: [], seconds: 1 }, standing: [] };
        },
        schedule: async () => ({ ok: true, pdf: new Uint8Array() }),
      }),
    );
    const { id, page } = await sentForApproval(house);
    made.page = page;
    await expect(buildAnswer(house, item(id, { version: 1 }, 1))).rejects.toThrow('the server stops');
    await buildAnswer(house, item(id, { version: 1 }, 2));
    expect(verified.map((bytes) => bytes.split(' ').at(-1))).toEqual(['one', 'two', 'two']);
    const state = await stateOf(house, id);
    const { answer } = state.record;
    expect(answer).toMatchObject({ doubts: [], bundles: [{ firstPage: 1 }, { firstPage: 2, lastPage: 2 }] });
    const files = answer ? filesOfAnswer(answer) : [];
    expect(files.map(({ part: name }) => name)).toEqual(['letter', 'bundle-1', 'bundle-2', 'schedule']);
    const [, first, second] = files;
    expect(first && (await house.files.get(id, first.file)).toString()).toContain('bytes of one');
    expect(second && (await house.files.get(id, second.file)).toString()).toContain('bytes of two');
    expect(second && filesOf(state).get(second.file)?.name).toMatch(/-answer-2\.pdf$/);
    // What was only kept to go on from is gone.
    expect((await house.files.list(id)).filter((file) => file.startsWith('work-'))).toEqual([]);
  });
});

it('a warning is answered in the note of whoever approves', () => {
  const warned = aRequest('identity.confirmed', ['request.refused', { ground: 'excessive' }], 'approval.requested', [
    'answer.built',
    { bundle: null, warnings: ['A name of somebody who has a case of their own stands on pages.'] },
  ]);
  expect(refusal(warned, ['approval.given', { note: ' ' }])).toMatchObject({
    code: 'warnings',
    sentence: expect.stringContaining('say in the note what you found'),
  });
  expect(playOn(warned, ['approval.given', { note: 'A namesake, a footballer' }]).state.request.value.work).toBe(
    'approved',
  );
});
