import { describe, expect, it } from 'vitest';
import { findInside } from '../../app/documents/copies/inside.ts';
import { layInside, ready } from '../../app/documents/copies/lay-inside.ts';
import { plainWords, shinglesOf } from '../../app/documents/copies/shingles.ts';
import { readEml } from '../../app/documents/incoming/eml.ts';
import { messagePages } from '../../app/documents/incoming/message.ts';
import { bodyOf } from '../../app/documents/incoming/message-body.ts';
import type { PageText } from '../../app/documents/types.ts';
import { perform } from '../../app/services/case-act.ts';
import { caseThreads } from '../../app/services/copies/case-threads.ts';
import { settleInside } from '../../app/services/copies/leave-out-inside.ts';
import { doubtsOf } from '../../app/services/doubts/doubts.ts';
import { pageWords } from '../../app/services/file/document-words.ts';
import { storePageText } from '../../app/services/file/page-text.ts';
import { newId } from '../../app/services/new-id.ts';
import { decidePages } from '../../app/services/redaction/decide-pages.ts';
import type { SeenDecision } from '../../app/services/redaction/unseen-decision.ts';
import type { MessageHead } from '../../machines/documents/coming-in.ts';
import type { PageDecision } from '../../machines/documents/events.ts';
import { type CaseId, documentId, fileId, markId, pageId } from '../../machines/ids.ts';
import { aCase, does, officer, openWorld } from '../review/world.ts';
import { staff } from '../workbench/world.ts';
import { loadedOf, pageOf, visit } from './case.ts';

const { app } = await openWorld();
const jobs = { kind: 'system', id: 'jobs' } as const;
const head = (more: Partial<MessageHead> = {}): MessageHead => ({
  ...{ id: '<1@example.org>', follows: [], from: 'Ann', sent: 'Mon, 2 Nov 2026 09:00:00 +0000', subject: 'The visit' },
  ...more,
});
const answer = head({
  ...{ id: '<2@example.org>', follows: ['<1@example.org>'], sent: 'Tue, 3 Nov 2026 09:00:00 +0000' },
  subject: 'RE: The visit',
});

/** A page of an e-mail: its head, the room under it, its words. */
function mailPage(subject: string, words: readonly string[]): PageText {
  const above = pageOf(['From:', 'Ann', 'Subject:', ...subject.split(' ')]);
  const below = pageOf(words).words.map((word) => ({ ...word, y: word.y + 60 }));
  return { ...above, words: [...above.words, ...below] };
}

interface Mail {
  message?: MessageHead;
  page: PageText;
  /** Name and hash of what came with it. */
  children?: readonly (readonly [string, string])[];
}

async function mailbox(...mails: readonly Mail[]) {
  const id = await aCase(app);
  const documents = [];
  for (const { message, page, children = [] } of mails) {
    const document = documentId.parse(newId());
    documents.push(document);
    const text = await storePageText(app, id, [page]);
    const { width, height, source, confidence, searchable } = page;
    const facts = { id: pageId.parse(newId()), number: 1, width, height, source, confidence, searchable };
    const file = { source: fileId.parse(newId()), bytes: 1, sha256: newId() };
    const added = await does(app, id, officer, {
      ...{ type: 'document.added', documentId: document, name: `Mail ${documents.length}`, ...file },
    });
    if (!added.ok) throw new Error(added.sentence);
    await does(app, id, jobs, {
      ...{ type: 'document.unpacked', documentId: document, kind: 'email', findings: [] },
      pagesFrom: { file: fileId.parse(newId()), sha256: newId() },
      children: children.map(([name, sha256]) => ({
        ...{ documentId: documentId.parse(newId()), name, problem: null, sameAs: null },
        file: { source: fileId.parse(newId()), bytes: 1, sha256, checked: 'clean' as const },
      })),
      ...(message && { message }),
    });
    const pages = [{ ...facts, words: page.words.length }];
    await does(app, id, jobs, { type: 'document.read', documentId: document, text, pages, findings: [] });
  }
  return { id, documents };
}
const short = visit('Zebediah');
const quoted = [
  'I',
  'agree',
  'with',
  'all',
  'of',
  'it',
  ...short.flatMap((word, at) => (at % 9 === 0 ? ['>', word] : [word])),
  'Ben',
];
const threadsIn = async (id: Parameters<typeof loadedOf>[1]) => caseThreads(app, await loadedOf(app, id));

/** The page of the first document of a case. */
async function firstPage(id: CaseId) {
  const [document] = (await loadedOf(app, id)).state.file.documents;
  const [page] = document?.pages ?? [];
  if (!document || !page) throw new Error('no page');
  return { documentId: document.id, pageId: page.id };
}

describe('an e-mail inside a longer one', () => {
  it('is found by the references of the longer one, and its own attachments are named, since they are not left out with it', async () => {
    const { id, documents } = await mailbox(
      {
        message: head(),
        page: mailPage('The visit', short),
        children: [
          ['Plan.pdf', 'a'],
          ['Note.pdf', 'b'],
        ],
      },
      { message: answer, page: mailPage('RE: The visit', quoted), children: [['Plan again.pdf', 'a']] },
    );
    expect(await threadsIn(id)).toMatchObject([
      { short: { id: documents[0] }, long: { id: documents[1] }, by: 'reference', onlyWithShort: ['Note.pdf'] },
    ]);
  });

  it('is left out when somebody says so, with the page it stands on; or is said not to be inside, and stays so', async () => {
    const mails = [
      { message: head(), page: mailPage('The visit', short) },
      { message: answer, page: mailPage('RE: The visit', quoted) },
    ] as const;
    const { id, documents } = await mailbox(...mails);
    const [one, two] = documents;
    if (!one || !two) throw new Error('no mails');
    const settle = (of: typeof id, what: 'leave-out' | 'none', a = one, b = two, seen: readonly SeenDecision[] = []) =>
      settleInside(app, officer, { caseId: of, commandId: newId() }, { short: a, long: b, what, seen });
    const { documentId: of, pageId: shortPage } = await firstPage(id);
    const other = staff('officer-2', 'officer');
    const withheld = { pages: [{ documentId: of, pageId: shortPage }], decision: 'withhold', code: 'third-party' };
    const command = { caseId: id, commandId: newId() };
    expect((await perform(app, other, command, decidePages, decidePages.input.parse(withheld))).ok).toBe(true);
    const unseen = await settle(id, 'leave-out', one, two, [{ pageId: shortPage, was: null }]);
    expect(unseen).toMatchObject({ ok: false, sentence: expect.stringContaining('A colleague has decided on page 1') });
    const seen = [{ pageId: shortPage, was: 'withhold' as const }];
    expect(await settle(id, 'leave-out', one, two, seen)).toMatchObject({ ok: true });
    const [first, second] = (await loadedOf(app, id)).state.file.documents.flatMap(({ pages }) => pages);
    expect(first?.decision).toMatchObject({ decision: 'duplicate', copyOf: second?.id });
    expect(await settle(id, 'none')).toMatchObject({ ok: true });
    expect(await threadsIn(id)).toEqual([]);
    expect(await settle(id, 'leave-out')).toMatchObject({ ok: false, code: 'no-thread' });
  });

  it('without references counts by its subject, never in one sent before it; without a head only if it is long enough', async () => {
    const alone = { ...answer, follows: [] };
    const byOf = async (...mails: readonly Mail[]) =>
      (await threadsIn((await mailbox(...mails)).id)).map(({ by }) => by);
    const long = { page: mailPage('RE: The visit', quoted) };
    expect(await byOf({ message: head(), page: mailPage('The visit', short) }, { message: alone, ...long })).toEqual([
      'subject',
    ]);
    const early = { ...alone, sent: 'Sun, 1 Nov 2026 09:00:00 +0000' };
    expect(await byOf({ message: head(), page: mailPage('The visit', short) }, { message: early, ...long })).toEqual(
      [],
    );
    expect(await byOf({ page: mailPage('The visit', short) }, long)).toEqual(['words']);
    expect(await byOf({ page: mailPage('The visit', short.slice(0, 12)) }, long)).toEqual([]);
  });
});

describe('what is taken out of an e-mail that a longer one quotes', () => {
  const she = short.indexOf('who');
  const passage = short.slice(she, she + 9);
  /** Marks over some words, wherever they stand on a page, from the place where they stand first. */
  const take = async (id: Parameters<typeof loadedOf>[1], document: number, from: number, count: number) => {
    const { state } = await loadedOf(app, id);
    const at = state.file.documents[document];
    const page = at?.pages[0];
    if (!at || !page) throw new Error('no page');
    const { words } = await pageWords(app, id, page);
    const boxes = words.slice(from, from + count).map(({ x, y }) => ({ x: x - 1, y: y - 1, width: 42, height: 14 }));
    await does(app, id, officer, {
      type: 'marks.added',
      marks: [
        {
          ...{ id: markId.parse(newId()), documentId: at.id, pageId: page.id, scope: 'words' as const, boxes },
          ...{ words: '', code: 'third-party', citation: null, term: null },
        },
      ],
    });
  };
  const decide = async (id: Parameters<typeof loadedOf>[1], document: number, decision: PageDecision) => {
    const at = (await loadedOf(app, id)).state.file.documents[document];
    const pages = at ? at.pages.map((page) => ({ documentId: at.id, pageId: page.id })) : [];
    const code = decision === 'withhold' ? 'third-party' : null;
    await does(app, id, officer, { type: 'page.decided', pages, decision, code, citation: null });
  };
  const doubtsIn = async (id: Parameters<typeof loadedOf>[1]) => {
    const { doubts, notCovered } = await doubtsOf(app, officer, await loadedOf(app, id));
    expect(notCovered.join(' ')).toContain('their heads');
    return doubts
      .filter(({ key }) => key.startsWith('inside'))
      .map(({ document, sentence, blocks }) => [document, /read here: (.*?)\./.exec(sentence)?.[1], blocks]);
  };
  const two = async (...more: readonly Mail[]) =>
    (
      await mailbox(
        { message: head(), page: mailPage('The visit', short) },
        { message: answer, page: mailPage('RE: The visit', quoted) },
        ...more,
      )
    ).id;
  const heads = { short: 5, long: 6 };

  it('is found in the longer one, small words and whole passages too, and the other way round', async () => {
    const id = await two();
    for (const document of [0, 1]) await decide(id, document, 'redact');
    await take(id, 0, heads.short + she, passage.length);
    expect(await doubtsIn(id)).toEqual([['Mail 2', '9 words', false]]);
    await take(id, 1, heads.long + quoted.indexOf(short[0] ?? ''), 1);
    expect(await doubtsIn(id)).toEqual([
      ['Mail 2', '9 words', false],
      ['Mail 1', 'a word', false],
    ]);
  });

  it('has to be put right where the shorter one is left out for the longer, on whatever page it stands', async () => {
    const id = await two();
    await decide(id, 1, 'release');
    await decide(id, 0, 'withhold');
    expect(await doubtsIn(id)).toEqual([['Mail 2', `${short.length} words`, false]]);
  });

  it('is found between two that a third one quotes, and not where nothing is taken out or one is left out', async () => {
    const third = [...'So it is settled then and I will ring them'.split(' '), ...quoted, 'Ann'];
    const last = head({
      ...{ id: '<3@example.org>', follows: ['<2@example.org>', '<1@example.org>'] },
      subject: 'RE: The visit',
      sent: 'Wed, 4 Nov 2026 09:00:00 +0000',
    });
    const id = await two({ message: last, page: mailPage('RE: The visit', third) });
    for (const document of [0, 1, 2]) await decide(id, document, 'redact');
    expect(await doubtsIn(id)).toEqual([]);
    await take(id, 2, heads.long + third.indexOf(short[she] ?? ''), 1);
    expect(await doubtsIn(id)).toEqual([
      ['Mail 1', 'a word', false],
      ['Mail 2', 'a word', false],
    ]);
    await decide(id, 0, 'out-of-scope');
    expect(await doubtsIn(id)).toEqual([['Mail 2', 'a word', false]]);
  });
});

describe('a text laid over a longer one', () => {
  const words = (...texts: readonly (readonly string[])[]) => texts.flat().map((text) => ({ text }));
  const told = (a: readonly { text: string }[], b: readonly { text: string }[]) => layInside(a, ready(b));

  it('is met each time it is quoted, with answers between the lines', () => {
    const answered = short.flatMap((word, at) => (at % 12 === 11 ? [word, 'No', 'she', 'was', 'not'] : [word]));
    const { pairs, isWhole } = told(words(short), words(['Well'], answered, ['and', 'before'], short));
    expect(isWhole).toBe(true);
    expect(pairs).toHaveLength(2 * short.length);
    const first = pairs.flatMap(([from, to]) => (from === 0 ? [to] : []));
    expect(first.toSorted((one, other) => one - other)).toEqual([1, 1 + answered.length + 2]);
  });

  it('of thousands of words is met at once, and what could not be compared is said', () => {
    const many = Array.from({ length: 9000 }, (_, at) => `w${Math.floor((at * at) / 7) % 4001}`);
    expect(told(words(many), words(['a'], many, ['z']))).toMatchObject({ isWhole: true, pairs: { length: 9000 } });
    const same = Array.from({ length: 3000 }, () => 'no');
    expect(told(words(same), words(['a', 'b'], same, ['c'])).isWhole).toBe(false);
  });
});

it('a text of which more than a tenth is missing is not inside', () => {
  const shingles = (words: readonly string[]) => shinglesOf(plainWords(words.map((text) => ({ text }))));
  const found = (inner: readonly string[]) => findInside([shingles(inner), shingles(quoted)], () => true);
  expect(found(short)).toEqual([{ short: 0, long: 1, share: 1 }]);
  expect(found(short.map((word, at) => (at % 8 === 7 ? 'else' : word)))).toEqual([]);
});

it('the head of an e-mail is kept for its thread, and its body is told from it on the page', async () => {
  const eml = [
    'From: Ann <ann@example.org>',
    'Date: Mon, 2 Nov 2026 09:00:00 +0000',
    'Subject: The visit',
    'Message-ID: <2@example.org>',
    'References: <0@example.org>',
    ' <1@example.org>',
    'In-Reply-To: <1@example.org>',
    '',
    'Dear all',
  ].join('\r\n');
  const read = await readEml(Buffer.from(eml));
  if (!read.ok) throw new Error(read.sentence);
  expect(await messagePages(read.message)).toMatchObject({
    message: { id: '<2@example.org>', follows: ['<0@example.org>', '<1@example.org>'], subject: 'The visit' },
  });
  expect(bodyOf([mailPage('The visit', ['Dear', 'all'])]).map(({ text }) => text)).toEqual(['Dear', 'all']);
});
