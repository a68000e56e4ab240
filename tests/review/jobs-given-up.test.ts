import { describe, expect, it, vi } from 'vitest';
import { buildAnswer } from '../../app/jobs/build-answer.ts';
import { readDocument } from '../../app/jobs/read-document.ts';
import { mostTries } from '../../app/jobs/tries.ts';
import { mayDo } from '../../machines/case.ts';
import { refuse } from '../../machines/refusal.ts';
import { aCase, aDocument, does, item, officer, openWorld, pipeline, reviewer, stateOf } from './world.ts';

const text = { number: 1, width: 595, height: 842, source: 'text', confidence: null, searchable: true } as const;
const facts = { ...text, words: 0 };

describe('a document that cannot be read', () => {
  it('is tried again, then says so instead of being read for ever', async () => {
    const read = vi.fn().mockRejectedValue(new Error('the disk is full'));
    const { app } = await openWorld(pipeline({ read }));
    const id = await aCase(app);
    const documentId = await aDocument(app, id);
    await expect(readDocument(app, item(id, { documentId }, 1))).rejects.toThrow('disk');
    expect((await stateOf(app, id)).file.documents).toMatchObject([{ status: 'reading' }]);
    await readDocument(app, item(id, { documentId }, mostTries));
    const [document] = (await stateOf(app, id)).file.documents;
    expect(document).toMatchObject({ status: 'failed', failure: expect.stringContaining('could not be read') });
  });

  it('is not even begun once it stopped the program again and again', async () => {
    const read = vi.fn();
    const { app } = await openWorld(pipeline({ read }));
    const id = await aCase(app);
    const documentId = await aDocument(app, id);
    await readDocument(app, item(id, { documentId }, mostTries + 1));
    expect(read).not.toHaveBeenCalled();
    expect((await stateOf(app, id)).file.documents).toMatchObject([{ status: 'failed' }]);
  });

  it('is tried once more when its process was stopped from outside', async () => {
    const read = vi.fn().mockResolvedValue(refuse('crashed', 'It stopped the program.'));
    const { app } = await openWorld(pipeline({ read }));
    const id = await aCase(app);
    const documentId = await aDocument(app, id);
    await expect(readDocument(app, item(id, { documentId }, 1))).rejects.toThrow();
    await readDocument(app, item(id, { documentId }, 2));
    expect((await stateOf(app, id)).file.documents).toMatchObject([{ failure: 'It stopped the program.' }]);
  });

  it('does not bring the server down when its pages cannot be kept while it is still being read', async () => {
    const { app } = await openWorld(
      pipeline({
        read: async ({ pageId, onPage }) => {
          onPage?.({ facts: { ...facts, id: pageId(1) }, text: { ...text, words: [] }, final: true }, 1);
          // Long enough for a rejection nobody listens to to reach the process.
          for (let turn = 0; turn < 50; turn++) await new Promise((done) => setImmediate(done));
          return {
            ok: true,
            sha256: 'x',
            facts: [{ ...facts, id: pageId(1) }],
            text: [{ ...text, words: [] }],
            findings: [],
          };
        },
      }),
    );
    const id = await aCase(app);
    const documentId = await aDocument(app, id);
    const unheard = vi.fn();
    process.on('unhandledRejection', unheard);
    const put = vi.spyOn(app.files, 'put').mockRejectedValueOnce(new Error('no room'));
    await expect(readDocument(app, item(id, { documentId }, 1))).rejects.toThrow('no room');
    process.off('unhandledRejection', unheard);
    put.mockRestore();
    expect(unheard).not.toHaveBeenCalled();
  });
});

describe('an answer that cannot be built', () => {
  async function sent(documents = pipeline()) {
    const { app } = await openWorld(documents);
    const id = await aCase(app);
    await does(
      app,
      id,
      officer,
      {
        ...{ type: 'search.recorded', system: 'Archive', terms: '', from: null, to: null, searcher: 'Records' },
        ...{ result: 'nothing-found', note: '' },
      },
      {
        type: 'decision.recorded',
        outcome: 'nothing-held',
        explanation: 'We looked and found nothing.',
        exemptions: [],
      },
      { type: 'approval.requested' },
    );
    return { app, id };
  }

  it('tells the officer, cannot be approved, and can be taken back', async () => {
    const { app, id } = await sent();
    const put = vi.spyOn(app.files, 'put').mockRejectedValue(new Error('no room'));
    await expect(buildAnswer(app, item(id, {}, 1))).rejects.toThrow('no room');
    expect((await stateOf(app, id)).record.answer).toBeNull();
    await buildAnswer(app, item(id, {}, mostTries));
    put.mockRestore();
    const state = await stateOf(app, id);
    expect(state.record.answer).toMatchObject({
      letter: null,
      bundle: null,
      doubts: [expect.stringContaining('could not be built')],
    });
    expect(mayDo(state, reviewer, 'approval.given')).toMatchObject({ code: 'doubt' });
    expect(mayDo(state, officer, 'approval.withdrawn')).toBeNull();
    const told = (await app.store.outbox.ofCase(id)).map(({ body }) => body.template);
    expect(told).toContain('sent-back');
  });

  it('is never without a letter and without a doubt', async () => {
    const { app, id } = await sent();
    const built = await does(
      app,
      id,
      { kind: 'system', id: 'jobs' },
      {
        ...{ type: 'answer.built', round: 1, letter: null, letterContent: null, schedule: null, bundle: null },
        ...{ report: null, doubts: [], pages: 0, exports: [] },
      },
    );
    expect(built).toMatchObject({ ok: false, code: 'no-letter' });
  });
});

describe('what a job found out', () => {
  it('is not lost because others kept changing the case', async () => {
    const read = vi.fn().mockResolvedValue(refuse('damaged', 'It is damaged.'));
    const { app } = await openWorld(pipeline({ read }));
    const id = await aCase(app);
    const documentId = await aDocument(app, id);
    const append = vi.spyOn(app.store, 'append').mockResolvedValue({ ok: false, code: 'conflict', version: 99 });
    await expect(readDocument(app, item(id, { documentId }, 1))).rejects.toThrow();
    append.mockRestore();
    await readDocument(app, item(id, { documentId }, 2));
    expect((await stateOf(app, id)).file.documents).toMatchObject([{ failure: 'It is damaged.' }]);
  });
});
