import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pack } from '../../app/documents/suggest/packed.ts';
import { loader as compare } from '../../app/routes/desk/case/compare.tsx';
import { loader as doubtsPage, action as doubtsSent } from '../../app/routes/desk/case/doubts.tsx';
import { questionsOf } from '../../app/routes/desk/case/questions-of.ts';
import { answerPages } from '../../app/services/answer/answer-pages.ts';
import { answerDoubts } from '../../app/services/approval/answer-doubts.ts';
import { approve } from '../../app/services/approval/approve.ts';
import { changedSince, isLetterChanged } from '../../app/services/approval/changed-since.ts';
import { drawSample, hasSeen, lookAt, lookedAt } from '../../app/services/approval/looked-at.ts';
import { requestApproval } from '../../app/services/approval/request-approval.ts';
import type { GoingPage } from '../../app/services/doubts/doubt.ts';
import { doubtsOf } from '../../app/services/doubts/doubts.ts';
import { linkedDoubts } from '../../app/services/doubts/linked.ts';
import { listDoubts } from '../../app/services/doubts/lists.ts';
import { takenOut } from '../../app/services/doubts/taken-out.ts';
import { storePageText } from '../../app/services/file/page-text.ts';
import { loadCase } from '../../app/services/load-case.ts';
import { newId } from '../../app/services/new-id.ts';
import { redactionLog } from '../../app/services/redaction/redaction-log.ts';
import { takeOff } from '../../app/services/redaction/take-off.ts';
import { acceptSuggestions, placeOf } from '../../app/services/register/accept-suggestions.ts';
import { caseSuggestions } from '../../app/services/register/case-suggestions.ts';
import { civilDate } from '../../machines/dates.ts';
import { emptyFile } from '../../machines/file.ts';
import {
  type CaseId,
  caseId,
  commentId,
  documentId,
  fileId,
  markId,
  otherPersonId,
  pageId,
  staffId,
} from '../../machines/ids.ts';
import { emptyRegister } from '../../machines/register/register.ts';
import { mark, people } from '../machines/made-up.ts';
import { aRequest, documentRead, playOn } from '../machines/play.ts';
import { aCase, does, officer, openWorld, reviewer } from '../review/world.ts';
import { someoneAsks } from '../track/world.ts';
import { call, form } from '../workbench/world.ts';

const size = { width: 600, height: 800, source: 'text' as const, confidence: null, searchable: true };

/** A page as it was read: each text a line. */
const read = (number: number, ...lines: readonly string[]) => ({
  ...{ ...size, number },
  words: lines.flatMap((line, row) =>
    line.split(' ').map((text, at) => ({ text, x: at * 60, y: row * 20, width: 50, height: 12, line: row })),
  ),
});
/** The same words as a table that its file draws column by column. */
const drawnInColumns = (page: ReturnType<typeof read>) => ({
  ...page,
  words: page.words.toSorted((a, b) => a.x - b.x || a.y - b.y).map((word, line) => ({ ...word, line })),
});
const boxOf = (at: number, row: number, words = 1) => ({
  ...{ x: at * 60 - 1, y: row * 20 - 1, width: words * 60 - 7, height: 14 },
});

const { app } = await openWorld();
const jobs = { kind: 'system', id: 'jobs' } as const;
const command = (id: CaseId) => ({ caseId: id, commandId: newId() });
const loadedOf = async (id: CaseId) => {
  const loaded = await loadCase(app, id);
  if (!loaded) throw new Error('the case is gone');
  return loaded;
};

/** A case with one document, everything done but what the list of doubts is about. */
const aFile = (...pages: readonly (readonly string[])[]) =>
  aFileOf(...pages.map((lines, index) => read(index + 1, ...lines)));

async function aFileOf(...texts: readonly ReturnType<typeof read>[]) {
  const id = await aCase(app);
  const document = documentId.parse(newId());
  const text = await storePageText(app, id, texts);
  const facts = texts.map(({ words, ...page }) => ({ ...page, id: pageId.parse(newId()), words: words.length }));
  const source = await app.files.put(id, Buffer.from('%PDF'), app.clock.now());
  const search = { system: 'Case system', terms: '', from: null, to: null, searcher: 'Records', note: '' };
  const places = facts.map((page) => ({ documentId: document, pageId: page.id }));
  await does(app, id, officer, { type: 'identity.confirmed', method: 'Known', receivedOn: null });
  await does(app, id, officer, { type: 'search.recorded', ...search, result: 'found' });
  await does(app, id, officer, {
    ...{ type: 'document.added', documentId: document, name: 'Daily log', source: source.fileId },
    ...{ bytes: source.bytes, sha256: source.sha256 },
  });
  await does(app, id, jobs, { type: 'document.read', documentId: document, text, pages: facts, findings: [] });
  const decides = { type: 'page.decided', pages: places, decision: 'release', code: null, citation: null } as const;
  await does(app, id, officer, decides);
  const decision = { outcome: 'partly-granted' as const, explanation: 'Here it is.', exemptions: [] };
  await does(app, id, officer, { type: 'decision.recorded', ...decision });
  const redact = async (page: number, words: string, at: number, row: number, term: string | null = null) => {
    const made = {
      id: markId.parse(newId()),
      ...place(page),
      scope: 'words' as const,
      boxes: [boxOf(at, row, words.split(' ').length)],
      words,
    };
    const added = await does(app, id, officer, {
      type: 'marks.added',
      marks: [{ ...made, code: 'third-party', citation: null, term }],
    });
    if (!added.ok) throw new Error(added.sentence);
    return made.id;
  };
  const place = (page: number) => {
    const one = places[page - 1];
    if (!one) throw new Error('no such page');
    return one;
  };
  return { id, redact, place };
}

/** The key of what is taken out by a mark and can be read on a page; it ends in which places these are. */
const keyOf = (mark: string, { pageId: id }: { pageId: string }) =>
  expect.stringMatching(new RegExp(`^visible:${mark}:${id}:[\\w-]{12}$`));

const doubtsIn = async (id: CaseId) => (await doubtsOf(app, officer, await loadedOf(id))).doubts;

describe('before an answer is sent for approval', () => {
  it('a person to be taken out must be redacted, or said not to be them, wherever they are named', async () => {
    const { id, redact } = await aFile(['Visit with Zebediah Quill today'], ['Zebediah Quill rang']);
    const personId = otherPersonId.parse('person-1');
    await does(app, id, officer, {
      type: 'person.named',
      personId,
      name: 'Zebediah Quill',
      role: 'other',
      variants: [],
    });
    await does(app, id, officer, {
      ...{ type: 'person.considered', personId, label: 'Zebediah Quill', isProfessional: false, consentOn: null },
      ...{ consent: 'not-sought', factors: 'A neighbour', decision: 'redact', reason: 'Said in confidence' },
    });
    const [open] = (await doubtsIn(id)).filter(({ blocks }) => blocks);
    expect(open?.sentence).toBe(
      'Zebediah Quill is to be taken out, and is named here. Redact the place, or say that it is not them.',
    );
    const refused = await requestApproval(app, officer, command(id));
    expect(refused).toMatchObject({ ok: false, code: 'doubts-wrong' });
    await redact(1, 'Zebediah Quill', 2, 0);
    await redact(2, 'Zebediah Quill', 0, 0);
    expect(await doubtsIn(id)).toEqual([]);
    expect(await requestApproval(app, officer, command(id))).toMatchObject({ ok: true });
  });

  it('somebody of the register who is named where nobody said anything of it is looked at; decided on, there is nothing to look at', async () => {
    const { id, redact, place } = await aFile(
      ['Visit with Zebediah Quill today'],
      ['Zebediah Quill rang', 'and rang again'],
      ['Nobody at all'],
    );
    const personId = otherPersonId.parse('person-1');
    const named = { type: 'person.named' as const, personId, name: 'Zebediah Quill', variants: [] };
    await does(app, id, officer, { ...named, role: 'professional' });
    expect(await doubtsIn(id)).toEqual([]);
    await does(app, id, officer, { ...named, role: 'other' });
    const question = expect.stringMatching(/^Zebediah Quill is in the people register, and is named on these pages\./);
    const like = { key: 'named-person-1', question };
    expect(await doubtsIn(id)).toMatchObject([
      { page: 1, at: [2, 3], like, places: [{ before: 'Visit with', words: 'Zebediah Quill', after: 'today' }] },
      { page: 2, at: [0, 1], like, places: [{ words: 'Zebediah Quill' }], blocks: false },
    ]);
    expect(await requestApproval(app, officer, command(id))).toMatchObject({ code: 'doubts-open' });
    // A page that does not go out names them to nobody.
    const kept = { type: 'page.decided', decision: 'out-of-scope', code: null, citation: null } as const;
    await does(app, id, officer, { ...kept, pages: [place(2)] });
    expect((await doubtsIn(id)).map(({ page }) => page)).toEqual([1]);
    const mark = await redact(1, 'Zebediah Quill', 2, 0);
    expect(await doubtsIn(id)).toEqual([]);
    await does(app, id, officer, { type: 'marks.removed', marks: [mark] });
    expect(await doubtsIn(id)).toHaveLength(1);
    await does(app, id, officer, {
      ...{ type: 'person.considered', personId, label: 'Zebediah Quill', isProfessional: false, factors: '' },
      ...{ consent: 'given', consentOn: civilDate.parse('2026-06-01'), decision: 'disclose', reason: 'He agrees' },
    });
    expect(await doubtsIn(id)).toEqual([]);
  });

  it('what was taken out because of somebody who is disclosed comes off, but not where it may be somebody else who is taken out', async () => {
    const { id } = await aFile(['Then Zebediah Quill came'], ['Afterwards Ms Quill left'], ['Nobody at all']);
    const [first, second] = ['person-1', 'person-2'].map((one) => otherPersonId.parse(one));
    if (!first || !second) throw new Error('two people');
    const named = { type: 'person.named' as const, role: 'other' as const, variants: [] };
    await does(app, id, officer, { ...named, personId: first, name: 'Zebediah Quill' });
    const because = { code: 'third-party' as const, citation: null };
    await acceptSuggestions(app, officer, command(id), { on: null, of: first, only: null }, because);
    const marked = async () =>
      (await loadedOf(id)).state.file.documents.flatMap(({ pages }) => pages.map(({ marks }) => marks.length));
    expect(await marked()).toEqual([1, 1, 0]);
    await does(app, id, officer, { ...named, personId: second, name: 'Martha Quill' });
    await does(app, id, officer, {
      ...{ type: 'person.considered', personId: first, label: 'Zebediah Quill', isProfessional: false, factors: '' },
      ...{ consent: 'given', consentOn: civilDate.parse('2026-06-01'), decision: 'disclose', reason: 'He agrees' },
    });
    expect((await doubtsIn(id)).filter(({ key }) => key.startsWith('disclosed:')).map(({ page }) => page)).toEqual([1]);
    expect(await takeOff(app, officer, command(id), { of: first, only: null })).toMatchObject({ ok: true });
    expect(await marked()).toEqual([0, 1, 0]);
  });

  it('consent lifts the exemption for third parties alone (DPA 2018 Sch 2 para 16): what rests on harm stays, all at once or ticked', async () => {
    const { id, place } = await aFile(['Then Zebediah Quill came'], ['Afterwards Zebediah Quill left']);
    const person = otherPersonId.parse('person-1');
    const named = { type: 'person.named' as const, role: 'other' as const, variants: [] };
    await does(app, id, officer, { ...named, personId: person, name: 'Zebediah Quill' });
    const accepts = (page: number, code: 'third-party' | 'serious-harm') =>
      acceptSuggestions(
        app,
        officer,
        command(id),
        { on: place(page), of: person, only: null },
        { code, citation: null },
      );
    await accepts(1, 'third-party');
    await accepts(2, 'serious-harm');
    const pages = async () => (await loadedOf(id)).state.file.documents.flatMap((document) => document.pages);
    const codes = async () => (await pages()).map(({ marks }) => marks.map(({ code }) => code));
    await does(app, id, officer, {
      ...{ type: 'person.considered', personId: person, label: 'Zebediah Quill', isProfessional: false, factors: '' },
      ...{ consent: 'given', consentOn: civilDate.parse('2026-06-01'), decision: 'disclose', reason: 'He agrees' },
    });
    const still = async () => (await doubtsIn(id)).filter(({ key }) => key.startsWith('disclosed:'));
    expect((await still()).map(({ page }) => page)).toEqual([1]);

    const off = (only: readonly string[] | null) => takeOff(app, officer, command(id), { of: person, only });
    expect(await off(null)).toMatchObject({ ok: true });
    expect(await codes()).toEqual([[], ['serious-harm']]);
    expect((await pages()).map(({ decision }) => decision?.decision)).toEqual(['release', 'redact']);
    const ticked = (await caseSuggestions(app, await loadedOf(id))).map(placeOf);
    for (const only of [null, ticked]) expect(await off(only)).toMatchObject({ ok: false, code: 'other-ground' });
    expect(await codes()).toEqual([[], ['serious-harm']]);
    expect(await still()).toEqual([]);
  });

  it('what was made because of one person is not taken off with a place of another', async () => {
    const { id, place } = await aFile(['Then Zebediah Quill came'], ['Nobody at all']);
    const [first, second] = ['person-1', 'person-2'].map((one) => otherPersonId.parse(one));
    if (!first || !second) throw new Error('two people');
    const named = { type: 'person.named' as const, role: 'other' as const, variants: [] };
    await does(app, id, officer, { ...named, personId: first, name: 'Zebediah Quill' });
    await does(app, id, officer, { ...named, personId: second, name: 'Martha Teague' });
    const because = { code: 'third-party' as const, citation: null, term: null, personId: second };
    const [{ boxes } = { boxes: [] }] = await caseSuggestions(app, await loadedOf(id));
    const over = { id: markId.parse(newId()), ...place(1), scope: 'words' as const, boxes: [...boxes] };
    await does(app, id, officer, { type: 'marks.added', marks: [{ ...over, words: 'Zebediah Quill', ...because }] });
    const places = await caseSuggestions(app, await loadedOf(id));
    expect(places).toMatchObject([{ personId: first, standing: 'marked' }]);
    const off = await takeOff(app, officer, command(id), { of: first, only: places.map(placeOf) });
    expect(off).toMatchObject({ ok: false, code: 'no-mark' });
  });

  it('what is taken out here and can be read there is looked at and answered by name, and read by whoever approves', async () => {
    const { id, redact, place } = await aFile(['Then Quill came'], ['Afterwards Quill left'], ['Nobody at all']);
    const marked = await redact(1, 'Quill', 1, 0);
    const [{ key } = { key: '' }] = await doubtsIn(id);
    expect(await doubtsIn(id)).toMatchObject([
      {
        key: keyOf(marked, place(2)),
        page: 2,
        blocks: false,
        sentence: '“Quill” is taken out on “Daily log”, page 1, and can be read here.',
      },
    ]);
    const refused = await requestApproval(app, officer, command(id));
    expect(refused).toMatchObject({
      code: 'doubts-open',
      sentence: 'A doubt waits to be looked at. Open the list of doubts, and say for each why it may stay.',
    });
    await answerDoubts(app, officer, command(id), { doubts: [key], note: 'The name of a house' });
    expect((await doubtsIn(id))[0]?.answer).toMatchObject({ by: officer.id, note: 'The name of a house' });
    expect(await requestApproval(app, officer, command(id))).toMatchObject({ ok: true });

    const { round } = (await loadedOf(id)).state.request.context;
    const file = fileId.parse('file-1');
    const nothing = { letter: file, letterContent: file, schedule: null, bundle: null, report: null, exports: [] };
    const built = await does(app, id, jobs, { type: 'answer.built', round, ...nothing, doubts: [], pages: 0 });
    if (!built.ok) throw new Error(built.sentence);
    // Whoever approves has what was said before them; said anew, they read it anew.
    const approves = (note: string) => approve(app, reviewer, command(id), { note });
    const reads = () => call({ app }, reviewer, doubtsPage, { caseId: id });
    expect(await approves('It is the house')).toMatchObject({ code: 'doubts-unread' });
    await reads();
    await answerDoubts(app, officer, command(id), { doubts: [key], note: 'The name of a boat' });
    expect(await approves('It is the house')).toMatchObject({ code: 'doubts-unread' });
    await reads();
    expect(await approves('')).toMatchObject({ code: 'doubts' });
    expect(await approves('It is a boat')).toMatchObject({ ok: true });
  });

  it('what is taken out here and can be read there from one page to the next is a doubt too, until either half is out', async () => {
    const { id, redact, place } = await aFile(
      ['Then Zebediah Quill came'],
      ['Afterwards came Zebediah', 'Page 2'],
      ['Daily log', 'Quill left', 'and so on'],
    );
    const marked = await redact(1, 'Zebediah Quill', 1, 0);
    const sentence =
      '“Zebediah Quill” is taken out on “Daily log”, page 1, and can be read from the end of this page to the next.';
    expect(await doubtsIn(id)).toMatchObject([{ key: keyOf(marked, place(2)), page: 2, sentence }]);
    await redact(3, 'Quill', 0, 1);
    expect((await doubtsIn(id)).map((one) => one.sentence)).not.toContain(sentence);
  });

  it('what is taken out here and can be read there over two cells of a table is a doubt too, until either half is out', async () => {
    const { id, redact, place } = await aFileOf(
      read(1, 'Then Zebediah Quill came'),
      drawnInColumns(read(2, 'Grace Young', 'Zebediah Quill')),
    );
    const marked = await redact(1, 'Zebediah Quill', 1, 0);
    const sentence = '“Zebediah Quill” is taken out on “Daily log”, page 1, and can be read here.';
    expect(await doubtsIn(id)).toMatchObject([{ key: keyOf(marked, place(2)), page: 2, sentence }]);
    await redact(2, 'Quill', 1, 1);
    expect((await doubtsIn(id)).filter((doubt) => doubt.sentence === sentence)).toEqual([]);
  });

  it('a person to be taken out whose name stands over two cells is suggested once, until both are out', async () => {
    const { id, redact } = await aFileOf(drawnInColumns(read(1, 'First name', 'Zebediah Quill', 'Grace Young')));
    const personId = otherPersonId.parse('person-1');
    await does(app, id, officer, {
      ...{ type: 'person.named', personId, name: 'Grace Young', role: 'other', variants: [] },
    });
    await does(app, id, officer, {
      ...{ type: 'person.considered', personId, label: 'Grace Young', isProfessional: false, consentOn: null },
      ...{ consent: 'not-sought', factors: 'A neighbour', decision: 'redact', reason: 'Said in confidence' },
    });
    const named = async () => (await doubtsIn(id)).filter(({ blocks }) => blocks);
    expect(await named()).toHaveLength(1);
    await redact(1, 'Grace', 0, 2);
    expect(await named()).toHaveLength(1);
    await redact(1, 'Young', 1, 2);
    expect(await named()).toEqual([]);
  });

  it('a person to be taken out whose name goes from one page to the next is suggested on both', async () => {
    const { id, redact } = await aFile(['a long line that ends with Quil-'], ['ler came to see them']);
    const personId = otherPersonId.parse('person-1');
    await does(app, id, officer, {
      type: 'person.named',
      personId,
      name: 'Zebediah Quiller',
      role: 'other',
      variants: [],
    });
    await does(app, id, officer, {
      ...{ type: 'person.considered', personId, label: 'Zebediah Quiller', isProfessional: false, consentOn: null },
      ...{ consent: 'not-sought', factors: 'A neighbour', decision: 'redact', reason: 'Said in confidence' },
    });
    expect((await doubtsIn(id)).map(({ page, blocks }) => [page, blocks])).toEqual([
      [1, true],
      [2, true],
    ]);
    await redact(1, 'Quil-', 6, 0);
    await redact(2, 'ler', 0, 0);
    expect((await doubtsIn(id)).filter(({ blocks }) => blocks)).toEqual([]);
  });

  it('an NHS or National Insurance number that goes out is asked about once, until it is out or somebody says why it may stay', async () => {
    const lines = ['NHS number 999 014 0693.', 'NHS 9990140693 again'];
    const { id, redact } = await aFile(lines, ['Known as QQ 12 34 56 C there'], ['NHS 999 014 0693']);
    const numbers = async () => (await doubtsIn(id)).filter(({ key }) => key.startsWith('number:'));
    const [first, other, last] = await numbers();
    expect(await numbers()).toMatchObject([
      { page: 1, blocks: false, places: [{ words: '999 014 0693.' }, { words: '9990140693' }] },
      { page: 2, blocks: false, places: [{ before: 'Known as', words: 'QQ 12 34 56 C', after: 'there' }] },
      { page: 3, blocks: false, places: [{ words: '999 014 0693' }] },
    ]);
    expect(first?.like?.key).toBe(last?.like?.key);
    expect(other?.like?.key).not.toBe(first?.like?.key);
    expect(first?.sentence).toBe(
      'The NHS number “999 014 0693” can be read here, and nobody has said whether it may be.',
    );
    await redact(3, '999 014 0693', 1, 0);
    expect((await numbers()).map(({ page }) => page)).toEqual([1, 2]);
  });

  it('a term that was marked wherever it stood must stand nowhere, and no answer makes up for it', async () => {
    const { id, redact } = await aFile(['Then Quill came'], ['Afterwards Quill left']);
    await redact(1, 'Quill', 1, 0, 'Quill');
    expect(await doubtsIn(id)).toMatchObject([{ page: 2, blocks: true }]);
  });

  it('a page nobody decided on has to be decided on; a redaction without a ground cannot even be made', async () => {
    const { id, place } = await aFile(['One'], ['Two'], ['Three']);
    const loaded = await loadedOf(id);
    const documents = loaded.state.file.documents.map((one) => ({
      ...one,
      pages: one.pages.map((page) => ({ ...page, decision: null })),
    }));
    const state = { ...loaded.state, file: { ...loaded.state.file, documents } };
    const { doubts } = await doubtsOf(app, officer, { ...loaded, state });
    // One line a document, however many pages wait.
    expect(doubts).toMatchObject([
      { page: 1, sentence: 'Nobody has decided on this page yet, nor on 2 more of this document.', blocks: true },
    ]);
    const bare = { id: markId.parse(newId()), ...place(1), scope: 'box' as const, boxes: [boxOf(0, 0)], words: '' };
    const added = await does(app, id, officer, {
      type: 'marks.added',
      marks: [{ ...bare, code: 'other', citation: null, term: null }],
    });
    expect(added).toMatchObject({ ok: false, code: 'no-citation' });
  });

  it('says what was not looked through: also a linked case that may not be read', async () => {
    const other = await someoneAsks(app, null, {
      requester: { name: 'Zebediah Quill', otherNames: [], bornOn: null, address: null },
    });
    const to = staffId.parse('officer-9');
    await does(app, other.caseId, officer, { type: 'case.assigned', role: 'officer', to });
    const { id } = await aFile(['One']);
    await does(app, id, officer, {
      type: 'case.linked',
      reference: other.reference,
      why: 'sibling',
      reason: 'Brothers',
    });
    const { notCovered } = await doubtsOf(app, officer, await loadedOf(id));
    expect(notCovered[0]).toBe(`Linked cases you may not read, or that are gone: ${other.reference}.`);
    // An omission is the plainest leak of all: whoever approves is told where what nobody has answered is listed.
    expect(notCovered.join(' ')).toMatch(/Telephone numbers.*nobody has answered: “People” lists them/);
  });
});

describe('doubts that are alike', () => {
  const shownOn = async (id: CaseId) => (await call({ app }, officer, doubtsPage, { caseId: id })).body;
  const sends = (id: CaseId, fields: Readonly<Record<string, string>>, ...ticked: readonly string[]) => {
    const ticks = ticked.map((key) => ['doubts', key] as const);
    const sent = form([['commandId', randomUUID()], ...Object.entries(fields), ...ticks]);
    return call({ app }, officer, doubtsSent, { caseId: id }, sent);
  };
  const openIn = async (id: CaseId) => (await doubtsIn(id)).filter(({ answer }) => answer === null);

  it('are one question, each place with the words around it, and are answered at once with a reason', async () => {
    const { id, redact } = await aFile(
      ['Then Quill came'],
      ['They went to Quill House', 'and back from Quill House'],
      ['The gate of Quill House'],
      ['Index', 'Pike 3', 'visits 4'],
    );
    const marked = await redact(1, 'Quill', 1, 0);
    await redact(4, 'Pike', 0, 1);
    const alike = { key: `visible-${marked}` };
    const page = await shownOn(id);
    expect(page).toMatchObject({
      questions: {
        count: 3,
        all: [
          {
            like: { ...alike, question: '“Quill” is taken out on “Daily log”, page 1, and can be read here.' },
            doubts: [
              { page: 2, places: [{ before: 'They went to' }, { before: expect.stringContaining('back from') }] },
              { page: 3, places: [{ before: 'The gate of', words: 'Quill', after: 'House' }] },
            ],
          },
          // What a list gives away is seen on its page alone.
          { like: null, doubts: [{ page: 4, key: expect.stringMatching(/^list:/) }] },
        ],
      },
    });
    const [second, third, list] = (await openIn(id)).map(({ key }) => key);
    const shown = `${second} ${third}`;
    const untold = await sends(id, { do: 'all', of: alike.key, shown, note: ' ' });
    expect(untold).toMatchObject({ status: 422, body: { errors: [{ field: `note-${alike.key}` }] } });
    const none = await sends(id, { do: 'ticked', of: 'each', shown: list ?? '', note: 'An index of places' });
    expect(none).toMatchObject({ status: 422, body: { errors: [{ field: 'doubts-each' }] } });
    const done = await sends(id, { do: 'all', of: alike.key, shown, note: 'The name of a house' });
    expect(done).toMatchObject({ status: 303, location: `/desk/cases/${id}/doubts?done=doubts-answered#done` });
    expect((await openIn(id)).map(({ key }) => key)).toEqual([list]);
    expect(await shownOn(id)).toMatchObject({
      answered: [{ note: 'The name of a house', doubts: [{ page: 2 }, { page: 3 }] }],
    });
  });

  it('are answered only where they were listed: not what came since, nor what is no more, nor others in the same act', async () => {
    const { id, redact } = await aFile(['Then Quill came'], ['Quill House', 'and Quill'], ['Index', 'Pike 3']);
    const marked = await redact(1, 'Quill', 1, 0);
    const second = await redact(2, 'Quill', 1, 1);
    await redact(3, 'Pike', 0, 1);
    const [house, list] = (await openIn(id)).map(({ key }) => key);
    const all = { do: 'all', of: `visible-${marked}`, note: 'The name of a house' };
    expect(await sends(id, { ...all, shown: list ?? '' })).toMatchObject({ status: 409 });
    expect((await sends(id, { ...all, shown: `${house} ${list}` })).status).toBe(303);
    expect((await openIn(id)).map(({ key }) => key)).toEqual([list]);
    // On the same page another place can be read: nobody has seen that.
    await does(app, id, officer, { type: 'marks.removed', marks: [second] });
    const [again] = await openIn(id);
    expect(again).toMatchObject({
      page: 2,
      places: [{ after: expect.anything() }, { before: expect.stringContaining('and') }],
    });
    expect(await sends(id, { ...all, shown: house ?? '' })).toMatchObject({
      status: 409,
      body: {
        errors: [{ field: `doubts-visible-${marked}`, message: expect.stringContaining('no longer on the list') }],
      },
    });
  });

  it('are put back on the list by whoever finds the answer wrong, until the answer is approved', async () => {
    const { id, redact } = await aFile(['Then Quill came'], ['Quill House'], ['To Quill House']);
    await redact(1, 'Quill', 1, 0);
    const keys = (await openIn(id)).map(({ key }) => key);
    await answerDoubts(app, officer, command(id), { doubts: keys, note: 'The name of a house' });
    expect(await openIn(id)).toEqual([]);
    const reopens = (what: string) => sends(id, { do: what, of: 'again-0', shown: keys.join(' ') }, keys[1] ?? '');
    expect(await reopens('reopen')).toMatchObject({ status: 303 });
    expect((await openIn(id)).map(({ key }) => key)).toEqual([keys[1]]);
    expect(await requestApproval(app, officer, command(id))).toMatchObject({ code: 'doubts-open' });
    expect(await reopens('reopen-all')).toMatchObject({ status: 303 });
    expect(await openIn(id)).toHaveLength(2);
    expect(await reopens('reopen-all')).toMatchObject({ status: 409 });
  });

  it('are listed so far as anybody reads, and no more can be answered at once', () => {
    const doubt = (page: number, like: string | null) => ({
      ...{
        key: `${like}:${page}`,
        documentId: documentId.parse('d'),
        pageId: pageId.parse(`p-${page}`),
        document: 'Log',
      },
      ...{
        page,
        sentence: 'It can be read.',
        blocks: false,
        places: [],
        at: [],
        like: like === null ? null : { key: like, question: like },
      },
    });
    const many = [doubt(1, null), ...[2, 3, 4].map((page) => doubt(page, 'a')), doubt(5, 'b')];
    const listed = (most: number) =>
      questionsOf(many, most).map(({ like, doubts, count }) => [like?.key ?? null, doubts.length, count]);
    expect(listed(9)).toEqual([
      ['a', 3, 3],
      ['b', 1, 1],
      [null, 1, 1],
    ]);
    expect(listed(2)).toEqual([['a', 2, 3]]);
  });
});

describe('where the body allows a sample', () => {
  const pages = Array.from({ length: 40 }, (_, index) => ({
    ...{
      number: index + 2,
      documentId: documentId.parse('d'),
      pageId: pageId.parse(`p-${index}`),
      sourcePage: index + 1,
    },
  }));
  const numbers = (hash: string, always: readonly string[] = []) =>
    drawSample(hash, pages, 20, new Set(always)).map(({ number }) => number);

  it('the same file gives the same pages, another file others, and some pages are always in it', () => {
    expect(numbers('one')).toHaveLength(8);
    expect(numbers('one')).toEqual(numbers('one'));
    expect(numbers('one')).not.toEqual(numbers('two'));
    expect(numbers('one', ['p-0', 'p-1', 'p-2'])).toEqual(expect.arrayContaining([2, 3, 4]));
  });

  it('every page of it is looked at before approval, and rate, pages and how many were seen go on record', async () => {
    const { id, place } = await aFile(['One'], ['Two'], ['Three'], ['Four']);
    const to = place(1).documentId;
    await does(app, id, officer, { type: 'hard-content.marked', documentId: to, kinds: ['pictures'] });
    await does(app, id, officer, {
      type: 'decision.recorded',
      outcome: 'granted',
      explanation: 'Here.',
      exemptions: [],
    });
    await does(app, id, officer, { type: 'approval.requested' });
    const { round } = (await loadedOf(id)).state.request.context;
    const report = await app.files.put(id, Buffer.from(JSON.stringify({ sha256: 'abc' })), app.clock.now());
    const file = fileId.parse('file-1');
    const parts = [{ documentId: to, firstPage: 2, lastPage: 5 }];
    const answer = { letter: file, letterContent: file, schedule: file, bundle: file, report: report.fileId, parts };
    const built = await does(app, id, jobs, {
      type: 'answer.built',
      round,
      ...answer,
      exports: [],
      doubts: [],
      warnings: ['A name of somebody else stands on it.'],
      warnedPages: [place(2).pageId],
      pages: 4,
    });
    if (!built.ok) throw new Error(built.sentence);
    await does(app, id, reviewer, {
      ...{ type: 'comment.added', commentId: commentId.parse(newId()), ...place(3) },
      ...{ body: 'A long page', asks: 'look' },
    });

    // A page that may be hard to see is left out until it is wanted, and counts as looked at only then.
    const shows = async (see: string) =>
      call({ app }, reviewer, compare, { caseId: id, page: '2' }, new Request(`http://localhost:3000/desk${see}`));
    expect((await shows('')).body).toMatchObject({ isVeiled: true, lines: [] });
    const [first] = answerPages((await loadedOf(id)).state);
    if (!first) throw new Error('no page goes out');
    expect(hasSeen(await loadedOf(id), reviewer, first)).toBe(false);
    // Who does not see the pictures reads the page.
    const lines = [[{ isMarked: false, text: 'One' }]];
    expect((await shows(`?see=${to}`)).body).toMatchObject({ isVeiled: false, lines });
    expect(hasSeen(await loadedOf(id), reviewer, first)).toBe(true);

    // Without a sample, every page is looked at.
    expect(await approve(app, reviewer, command(id), { note: 'A namesake.' })).toMatchObject({
      code: 'not-looked-at',
      sentence: '3 of the 4 pages are still to be looked at before and after. The next is page 3 of the answer.',
    });

    const strict = { ...app, profile: { ...app.profile, sampling: { isAllowed: true, percent: 20 } } };
    const { sample } = await lookedAt(strict, reviewer, await loadedOf(id));
    expect(sample?.pages.map(({ sourcePage }) => sourcePage)).toEqual(expect.arrayContaining([2, 3]));
    expect(await approve(strict, reviewer, command(id), { note: '' })).toMatchObject({
      code: 'sample',
      sentence: expect.stringMatching(/pages of the sample are still to be looked at\. The next is page \d/),
    });
    // On each page, the next one of it that is left is one step away; the page itself counts as looked at.
    const offered = async (number: number) => {
      const params = { caseId: id, page: String(number) };
      const request = new Request(`http://localhost:3000/desk?see=${to}`);
      const { body } = await call({ app: strict }, reviewer, compare, params, request);
      const { ways } = z.object({ ways: z.array(z.object({ text: z.string(), to: z.number() })) }).parse(body);
      return ways.find(({ text }) => text === 'Next page of the sample')?.to;
    };
    const [left, after] = sample?.toLookAt.map(({ number }) => number) ?? [];
    if (!left || !after) throw new Error('the sample has two pages that are left');
    expect(await offered(left)).toBe(after);
    for (const page of sample?.pages ?? [])
      if (page.number !== left) await lookAt(strict, reviewer, await loadedOf(id), page);
    expect(await offered(after)).toBeUndefined();
    for (const page of sample?.pages ?? []) await lookAt(strict, reviewer, await loadedOf(id), page);
    expect(await approve(strict, reviewer, command(id), { note: 'A namesake.' })).toMatchObject({ ok: true });
    const seen = new Set([first.pageId, ...(sample?.pages ?? []).map((page) => page.pageId)]).size;
    expect((await loadedOf(id)).state.record.approval?.looked).toEqual({
      ...{ seen, of: 4, sample: { percent: 20, pages: sample?.pages.map((page) => page.pageId) } },
    });
  });

  it('a page that was looked at in an earlier round is looked at again only where it changed', async () => {
    const { id, place } = await aFile(['One'], ['Two'], ['Three']);
    const decides = (outcome: 'granted' | 'partly-granted') =>
      does(app, id, officer, { type: 'decision.recorded', outcome, explanation: 'Here.', exemptions: [] });
    await decides('granted');
    const inRound = async () => {
      await does(app, id, officer, { type: 'approval.requested' });
      const { round } = (await loadedOf(id)).state.request.context;
      const report = await app.files.put(id, Buffer.from(JSON.stringify({ sha256: 'abc' })), app.clock.now());
      const file = fileId.parse(`file-${round}`);
      const parts = [{ documentId: place(1).documentId, firstPage: 2, lastPage: 4 }];
      const answer = { letter: file, letterContent: file, schedule: file, bundle: file, report: report.fileId, parts };
      const counted = { exports: [], doubts: [], warnings: [], pages: 3 };
      const built = await does(app, id, jobs, { type: 'answer.built', round, ...answer, ...counted });
      if (!built.ok) throw new Error(built.sentence);
    };
    await inRound();
    for (const page of answerPages((await loadedOf(id)).state)) await lookAt(app, reviewer, await loadedOf(id), page);
    expect(await lookedAt(app, reviewer, await loadedOf(id))).toMatchObject({ seen: 3, next: null });
    await does(app, id, reviewer, { type: 'approval.refused', note: 'Keep page 2 back.' });
    const withheld = { decision: 'withhold', code: 'third-party', citation: null } as const;
    await does(app, id, officer, { type: 'page.decided', pages: [place(2)], ...withheld });
    await decides('partly-granted');
    await inRound();
    const [next] = (await lookedAt(app, reviewer, await loadedOf(id))).changed;
    expect(await lookedAt(app, reviewer, await loadedOf(id))).toMatchObject({ seen: 2, next });
    expect(await approve(app, reviewer, command(id), { note: '' })).toMatchObject({ code: 'not-looked-at' });
    if (!next) throw new Error('nothing changed');
    await lookAt(app, reviewer, await loadedOf(id), next);
    expect(await approve(app, reviewer, command(id), { note: '' })).toMatchObject({ ok: true });
  });
});

it('a reviewer sees which pages changed since they sent the answer back, redactions taken off too, and nothing that was undone', () => {
  const { state, events } = playOn(
    aRequest('identity.confirmed', 'search.recorded', ...documentRead),
    ['marks.added', { marks: [mark('stays'), mark('goes')] }],
    ['page.decided', { decision: 'redact', pages: [{ documentId: 'document-1', pageId: 'page-1' }] }],
    ['page.decided', { decision: 'release', pages: [{ documentId: 'document-1', pageId: 'page-2' }] }],
    ['decision.recorded', { outcome: 'partly-granted' }],
    'approval.requested',
    'answer.built',
    ['approval.refused', { by: people.reviewer }],
    ['marks.removed', { marks: ['goes'] }],
    ['marks.added', { marks: [mark('undone', 'page-2')] }],
    'review.undone',
    ['pages.turned', { pages: ['page-2'] }],
  );
  const history = events.map((event, index) => ({ seq: index + 1, at: index, event }));
  const loaded = { caseId: caseId.parse('c'), version: events.length, state, history, commands: new Set<string>() };
  expect(changedSince(loaded, people.reviewer)).toMatchObject([
    { page: 1, added: 0, removed: 1, decision: null, isTurned: false },
    { page: 2, added: 0, removed: 0, isTurned: true },
  ]);
  expect(changedSince(loaded, people.freshReviewer)).toEqual([]);
});

it('a reviewer sees what changed since they looked at a page, also where the officer took the answer back; this round’s looks hide nothing', () => {
  const { reviewer: who } = people;
  const first = playOn(
    aRequest('identity.confirmed', 'search.recorded', ...documentRead),
    [
      'page.decided',
      { decision: 'withhold', code: 'third-party', pages: [{ documentId: 'document-1', pageId: 'page-1' }] },
    ],
    ['page.decided', { decision: 'release', pages: [{ documentId: 'document-1', pageId: 'page-2' }] }],
    ['decision.recorded', { outcome: 'partly-granted' }],
    'approval.requested',
    'answer.built',
    'approval.withdrawn',
    ['page.decided', { decision: 'withhold', code: 'crime', pages: [{ documentId: 'document-1', pageId: 'page-1' }] }],
    ['marks.added', { marks: [mark('new', 'page-2')] }],
  );
  let isAnew = false;
  const changed = ({ state, events }: typeof first, ...looks: readonly string[]) => {
    const history = events.map((event, index) => ({ seq: index + 1, at: index, event }));
    const commands = new Set(looks.map((look) => `compare:${who.id}:${look}`));
    const loaded = { caseId: caseId.parse('c'), version: events.length, state, history, commands };
    expect(redactionLog(loaded, who).filter(({ isNew }) => isNew).length).toBe(changedSince(loaded, who).length);
    isAnew = isLetterChanged(loaded, who);
    return changedSince(loaded, who).map(({ page, added, isOnOtherGround }) => ({ page, added, isOnOtherGround }));
  };
  const [one, two] = [
    { page: 1, added: 0, isOnOtherGround: true },
    { page: 2, added: 1, isOnOtherGround: false },
  ];
  expect(changed(first)).toEqual([]);
  expect(changed(first, 'page-1:1')).toEqual([one]);
  expect(changed(first, 'page-1:1', 'page-2:1')).toEqual([one, two]);
  const second = playOn(first, 'approval.requested', ['answer.built', { round: 2 }]);
  expect(changed(second, 'page-1:1', 'page-2:1', 'page-1:2')).toEqual([one, two]);
  const third = playOn(second, 'approval.withdrawn');
  expect(changed(third, 'page-1:1', 'page-2:1', 'page-1:2')).toEqual([two]);
  expect(isAnew).toBe(false);
  const written = playOn(third, ['decision.recorded', { outcome: 'partly-granted', explanation: 'Written anew.' }]);
  changed(written, 'page-1:2');
  expect(isAnew).toBe(true);
  changed(written);
  expect(isAnew).toBe(false);
});

const going = (
  lines: readonly string[],
  marks: readonly { at: number; row: number; words: string }[] = [],
): GoingPage => {
  const text = read(1, ...lines);
  const { state } = playOn(
    aRequest('identity.confirmed', ...documentRead),
    [
      'marks.added',
      {
        marks: [
          mark('none', 'page-2'),
          ...marks.map(({ at, row, words }, index) => ({
            ...{ ...mark(`mark-${index}`), scope: 'words', boxes: [boxOf(at, row)], words },
          })),
        ],
      },
    ],
    ['page.decided', { decision: 'redact', pages: [{ documentId: 'document-1', pageId: 'page-1' }] }],
  );
  const [document] = state.file.documents;
  const page = document?.pages[0];
  if (!document || !page) throw new Error('no page');
  return { document, page, words: pack(text) };
};

describe('a list gives a name away by its place', () => {
  const index = ['Adams 12', 'Baker 7', 'Clarke 9', 'Davies 3', 'Evans 44', 'Fox 2'];

  it('where its lines are in alphabetical order and the neighbours can be read', async () => {
    const [doubt] = await listDoubts([going(index, [{ at: 0, row: 2, words: 'Clarke' }])]);
    expect(doubt?.sentence).toContain('above and below a redaction tells how the name begins');
  });

  it.each([
    ['nothing is taken out of it', index, []],
    ['all its names are taken out', index, index.map((line, row) => ({ at: 0, row, words: line.split(' ')[0] ?? '' }))],
    [
      'the lines are in no order',
      ['We met', 'Adams said', 'Nobody came', 'Later on', 'Baker rang', 'Clarke wrote'],
      [{ at: 0, row: 1, words: 'Adams' }],
    ],
  ])('not where %s', async (_, lines, marks) => {
    expect(await listDoubts([going(lines, marks)])).toEqual([]);
  });

  it('where the page is headed as an index', async () => {
    expect(
      await listDoubts([going(['Index', 'visits 3', 'Clarke 9'], [{ at: 0, row: 2, words: 'Clarke' }])]),
    ).toHaveLength(1);
  });
});

it('a linked case that was answered gives away what it let be read, and what it took out, and whom its register keeps back', () => {
  const other = playOn(aRequest('identity.confirmed'), [
    'person.named',
    { personId: 'their-person', name: 'Ottoline Marsh', role: 'other' },
  ]).state;
  const loaded = { caseId: caseId.parse('other'), version: 1, state: other, history: [], commands: new Set<string>() };
  const here = going(['Visit Quill today', 'Ottoline Marsh and Pike came'], [{ at: 1, row: 0, words: 'Quill' }]);
  const there = going(['The Quill family', 'Pike too'], [{ at: 0, row: 1, words: 'Pike' }]);
  const taken = (page: GoingPage) =>
    takenOut({
      register: emptyRegister,
      file: { ...emptyFile, documents: [{ ...page.document, pages: [page.page] }] },
    });
  const doubts = linkedDoubts({ pages: [here], taken: taken(here), own: new Set() }, loaded, {
    ...{ pages: [there], taken: taken(there) },
  });
  expect(doubts.map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(/^“Quill” is taken out here, and can be read in the answer to RD-2026-0001/),
    expect.stringMatching(/^“Pike” can be read here, and was taken out of the answer/),
    expect.stringMatching(/^“Ottoline Marsh” can be read here, and is to be taken out in/),
  ]);
});
