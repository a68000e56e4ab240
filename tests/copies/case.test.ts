import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { action as copiesPage, loader as copiesShown } from '../../app/routes/desk/copies/copies.tsx';
import { nameOfSet } from '../../app/routes/desk/copies/copy-set.tsx';
import { answerDoubts } from '../../app/services/approval/answer-doubts.ts';
import { requestApproval } from '../../app/services/approval/request-approval.ts';
import { perform } from '../../app/services/case-act.ts';
import { caseCopies } from '../../app/services/copies/case-copies.ts';
import { decideAlike } from '../../app/services/copies/decide-alike.ts';
import { countAtOnce, dismissCopy, leaveOut, leaveOutAll } from '../../app/services/copies/leave-out.ts';
import { newId } from '../../app/services/new-id.ts';
import { decidePages } from '../../app/services/redaction/decide-pages.ts';
import { redactionLog } from '../../app/services/redaction/redaction-log.ts';
import { undoReview } from '../../app/services/redaction/undo-review.ts';
import type { CaseId } from '../../machines/ids.ts';
import { officer, openWorld } from '../review/world.ts';
import { call, form, staff } from '../workbench/world.ts';
import { aFileOf, copyDoubtsIn, loadedOf, pageOf, visit } from './case.ts';

const { app } = await openWorld();
const command = (id: CaseId) => ({ caseId: id, commandId: newId() });
const undo = (id: CaseId) => undoReview(app, officer, command(id));
const pagesIn = async (id: CaseId) => (await loadedOf(app, id)).state.file.documents.flatMap(({ pages }) => pages);
const decisionsIn = async (id: CaseId) => (await pagesIn(id)).map(({ decision }) => decision?.decision ?? null);
/** “zebediah” stands here in `visit`. */
const nameAt = 14;

/** Two that are the same, one nearly so, and one that is another. */
const mixed = () =>
  aFileOf(
    app,
    [
      pageOf(visit('Zebediah')),
      pageOf(
        visit(
          'Quill',
          'and then the rest of the afternoon was spent on a report for the court about something else entirely',
        ),
      ),
    ],
    [pageOf(visit('ZEBEDIAH,')), pageOf([...visit('Zebediah'), 'Copied', 'twice'])],
  );

describe('copies in a case', () => {
  it('are found over all its documents: the same, and nearly the same', async () => {
    const { id, all } = await mixed();
    const { same, near } = await caseCopies(app, await loadedOf(app, id));
    expect(same.map((group) => group.map(({ page }) => page.id))).toEqual([[all[0], all[2]]]);
    expect(near.map(({ page, of, by }) => [page.page.id, of.page.id, by])).toEqual([[all[3], all[0], 'words']]);
  });

  it('are not decided over a colleague’s decision that was not seen: whose it is is said, and it stays', async () => {
    const { id, all } = await mixed();
    const [first, , second] = all;
    if (!first || !second) throw new Error('no copies');
    const other = staff('officer-2', 'officer');
    const page = (await pagesIn(id))[2];
    if (!page) throw new Error('no page');
    const { documents } = (await loadedOf(app, id)).state.file;
    const documentId = documents[1]?.id ?? '';
    const withheld = { pages: [{ documentId, pageId: page.id }], decision: 'withhold', code: 'third-party' };
    expect(await perform(app, other, command(id), decidePages, decidePages.input.parse(withheld))).toMatchObject({
      ok: true,
    });
    const chooses = (seen: string) => {
      const set = `${first}~ ${second}~${seen}`;
      const fields = { commandId: randomUUID(), do: 'leave-out', set, [nameOfSet([first, second])]: first };
      return call({ app }, officer, copiesPage, { caseId: id }, form(Object.entries(fields)));
    };
    expect(await chooses('')).toMatchObject({
      status: 409,
      body: {
        errors: [{ message: 'A colleague has decided on page 1 of “Volume 2” since. Look again, then choose.' }],
      },
    });
    expect((await decisionsIn(id))[2]).toBe('withhold');
    expect(await chooses('withhold')).toMatchObject({
      status: 303,
      location: expect.stringMatching(/done=leave-out\.\d+#done$/),
    });
    expect((await decisionsIn(id))[2]).toBe('duplicate');
  });

  it.each(['leave-out', 'alike', 'none'])(
    'are not decided over what a colleague decides while the act is under way: %s',
    async (what) => {
      const { id, all, decide } = await mixed();
      const [first, , second] = all;
      if (!first || !second) throw new Error('no copies');
      await decide('out-of-scope', 1);
      const { documents } = (await loadedOf(app, id)).state.file;
      const withheld = {
        ...{
          pages: [{ documentId: documents[1]?.id ?? '', pageId: second }],
          decision: 'withhold',
          code: 'third-party',
        },
      };
      let isFirst = true;
      /** A colleague’s decision reaches the store before the act does. */
      const append: typeof app.store.append = async (...act) => {
        if (isFirst) {
          isFirst = false;
          const other = staff('officer-2', 'officer');
          await perform(app, other, command(id), decidePages, decidePages.input.parse(withheld));
        }
        return app.store.append(...act);
      };
      const racing = { ...app, store: { ...app.store, append } };
      const set = `${first}~out-of-scope ${second}~`;
      const fields = { commandId: randomUUID(), do: what, set, [nameOfSet([first, second])]: first };
      const sent = await call({ app: racing }, officer, copiesPage, { caseId: id }, form(Object.entries(fields)));
      expect(sent).toMatchObject({
        status: 409,
        body: {
          errors: [{ message: 'A colleague has decided on page 1 of “Volume 2” since. Look again, then choose.' }],
        },
      });
      expect((await decisionsIn(id))[2]).toBe('withhold');
    },
  );

  it('all exact ones are left out in one act, with what they copy on record and in the log; one undo takes it back', async () => {
    const { id, all } = await mixed();
    expect(await countAtOnce(app, await loadedOf(app, id))).toBe(1);
    expect(await leaveOutAll(app, officer, command(id))).toMatchObject({ ok: true });
    expect(await decisionsIn(id)).toEqual([null, null, 'duplicate', null]);
    const rows = redactionLog(await loadedOf(app, id), officer);
    expect(rows).toMatchObject([
      { what: 'duplicate', document: 'Volume 2', page: 1, copyOf: { document: 'Volume 1', page: 1 } },
    ]);
    expect((await pagesIn(id))[2]?.decision?.copyOf).toBe(all[0]);
    await undo(id);
    expect(await decisionsIn(id)).toEqual([null, null, null, null]);
  });

  it('one on which more is taken out than on the one that stays is not left out without a look', async () => {
    const { id, redact, decide } = await mixed();
    await decide('redact', 1, 3);
    await redact(3, nameAt);
    await redact(1, 2);
    expect(await countAtOnce(app, await loadedOf(app, id))).toBe(0);
    await redact(1, nameAt);
    expect(await countAtOnce(app, await loadedOf(app, id))).toBe(1);
  });

  it('said to be none stays said, until it is undone; what is the same as a third is still found', async () => {
    const { id, all } = await aFileOf(
      app,
      [1, 2, 3].map(() => pageOf(visit('Zebediah'))),
    );
    const [one, two, three] = all;
    if (!one || !two || !three) throw new Error('no pages');
    await perform(app, officer, command(id), dismissCopy, { from: three, pages: [one, two] });
    const found = async () =>
      (await caseCopies(app, await loadedOf(app, id))).same.map((group) => group.map(({ page }) => page.id));
    expect(await found()).toEqual([[one, two]]);
    await undo(id);
    expect(await found()).toEqual([[one, two, three]]);
  });
});

describe('one page decided like another', () => {
  it('gets its marks on its own words, whatever stands around them', async () => {
    const { id, all, redact, decide } = await aFileOf(
      app,
      [pageOf(visit('Zebediah'))],
      [pageOf(['Printed', 'anew', ...visit('Zebediah')])],
    );
    await redact(1, nameAt, 'Zebediah');
    await decide('redact', 1);
    const [from, to] = all;
    if (!from || !to) throw new Error('no pages');
    const acted = await decideAlike(app, officer, command(id), { from, pages: [to], seen: [] });
    expect(acted).toMatchObject({ ok: true });
    if (acted.ok) expect(acted.loaded.history.at(-1)?.event).not.toHaveProperty('left');
    const copy = (await pagesIn(id))[1];
    expect(copy).toMatchObject({
      decision: { decision: 'redact', copyOf: from },
      marks: [{ words: 'Zebediah', boxes: [{ x: ((nameAt + 2) % 12) * 45, y: 20 }], code: 'third-party' }],
    });
    expect(await copyDoubtsIn(app, id)).toEqual([]);
    await undo(id);
    expect((await pagesIn(id))[1]).toMatchObject({ decision: null, marks: [] });
  });

  it('what cannot be carried is told, and the page is left to be decided on: a word that is not there, a box on another picture', async () => {
    const look = (hash: string) => ({ look: { coloured: false, tiles: [], picture: { hash } } });
    const { id, all, redact, draw, decide } = await aFileOf(
      app,
      [pageOf(visit('Zebediah'), look('a')), pageOf(visit('Zebediah'), look('a'))],
      [pageOf(visit('Quill'), look('b'))],
    );
    await redact(1, nameAt, 'Zebediah');
    await draw(1);
    await decide('redact', 1);
    const [from, ...pages] = all;
    if (!from) throw new Error('no pages');
    const fields = {
      ...{ commandId: randomUUID(), do: 'alike', set: `${from}~redact ${pages.map((one) => `${one}~`).join(' ')}` },
      [nameOfSet(all)]: from,
    };
    const sent = await call({ app }, officer, copiesPage, { caseId: id }, form(Object.entries(fields)));
    // At an address of its own, which can be loaded again and come back to without doing it twice.
    expect(sent).toMatchObject({ status: 303, location: expect.stringMatching(/done=alike\.\d+#done$/) });
    const there = () => new Request(new URL(sent.location ?? '', 'http://localhost:3000'));
    const told = {
      body: {
        done: [
          'Decided like the page that was chosen.',
          'Volume 2, page 1 is still to be decided on. Not carried over: one redaction whose words do not stand there and one drawn area.',
        ],
      },
    };
    expect(await call({ app }, officer, copiesShown, { caseId: id }, there())).toMatchObject(told);
    expect(await call({ app }, officer, copiesShown, { caseId: id }, there())).toMatchObject(told);
    const [, same, other] = await pagesIn(id);
    expect(same).toMatchObject({ decision: { decision: 'redact' }, marks: [{ scope: 'words' }, { scope: 'box' }] });
    expect(other).toMatchObject({ decision: null, marks: [] });
  });
});

describe('copies redacted in different ways', () => {
  it('canary: a name marked on one page and not on its near copy is a doubt and stops the answer', async () => {
    const { id, redact, decide } = await aFileOf(
      app,
      [pageOf(visit('zebediah'))],
      [pageOf([...visit('zebediah'), 'Copied', 'twice'])],
    );
    await decide('release', 1, 2);
    await redact(1, nameAt, 'zebediah');
    const doubts = await copyDoubtsIn(app, id);
    expect(doubts).toMatchObject([
      {
        ...{ document: 'Volume 2', page: 1, blocks: false },
        sentence:
          'This page is nearly the same as “Volume 1”, page 1. What is taken out there can be seen here: a word. Decide both alike, or say that they are no copies.',
      },
    ]);
    expect(await requestApproval(app, officer, command(id))).toMatchObject({ ok: false, code: 'doubts-open' });
    const [key = ''] = doubts.map((doubt) => doubt.key);
    await answerDoubts(app, officer, command(id), { doubts: [key], note: 'Another zebediah' });
    expect(await requestApproval(app, officer, command(id))).toMatchObject({ ok: true });
  });

  it('of the same page they have to be put right, and no answer makes up for it', async () => {
    const { id, all, redact, decide } = await aFileOf(app, [pageOf(visit('zebediah')), pageOf(visit('zebediah'))]);
    await decide('release', 1, 2);
    await redact(2, nameAt, 'zebediah');
    expect(await copyDoubtsIn(app, id)).toMatchObject([{ page: 1, blocks: true }]);
    expect(await requestApproval(app, officer, command(id))).toMatchObject({ ok: false, code: 'doubts-wrong' });
    const [first, second] = all;
    if (!first || !second) throw new Error('no pages');
    await decideAlike(app, officer, command(id), { from: second, pages: [first], seen: [] });
    expect(await copyDoubtsIn(app, id)).toEqual([]);
    expect(await requestApproval(app, officer, command(id))).toMatchObject({ ok: true });
  });

  it('count too where the marked one is left out, withheld, or not about the request', async () => {
    const { id, all, redact, decide } = await aFileOf(app, [pageOf(visit('zebediah')), pageOf(visit('zebediah'))]);
    const [first, second] = all;
    if (!first || !second) throw new Error('no pages');
    await decide('release', 1, 2);
    await redact(2, nameAt, 'zebediah');
    await perform(app, officer, command(id), leaveOut, { from: first, pages: [second] });
    expect(await copyDoubtsIn(app, id)).toMatchObject([{ page: 1, blocks: true }]);
    await decide('withhold', 2);
    expect(await copyDoubtsIn(app, id)).toMatchObject([
      { page: 1, blocks: true, sentence: expect.stringContaining('That one is withheld, and this one can be read.') },
    ]);
    await decide('out-of-scope', 2);
    expect(await copyDoubtsIn(app, id)).toMatchObject([{ page: 1, blocks: false }]);
  });

  it('a page left out for one that does not go out either is a doubt: nothing of it would be sent', async () => {
    const { id, all, decide } = await aFileOf(app, [pageOf(visit('zebediah')), pageOf(visit('zebediah'))]);
    const [first, second] = all;
    if (!first || !second) throw new Error('no pages');
    await decide('release', 1);
    await perform(app, officer, command(id), leaveOut, { from: first, pages: [second] });
    expect(await copyDoubtsIn(app, id)).toEqual([]);
    await decide('duplicate', 1);
    const sentences = (await copyDoubtsIn(app, id)).map(({ sentence, blocks }) => [sentence, blocks]);
    expect(sentences).toEqual([
      [
        'This page is left out as a copy, and the page it copies is left out as a copy itself. Decide on it anew.',
        true,
      ],
      ['This page and all its copies are left out as copies.', true],
    ]);
  });
});
