import { describe, expect, it } from 'vitest';
import { findInside } from '../../app/documents/copies/inside.ts';
import { plainWords, shinglesOf } from '../../app/documents/copies/shingles.ts';
import { readEml } from '../../app/documents/incoming/eml.ts';
import { messagePages } from '../../app/documents/incoming/message.ts';
import { bodyOf } from '../../app/documents/incoming/message-body.ts';
import type { PageText } from '../../app/documents/types.ts';
import { caseThreads } from '../../app/services/copies/case-threads.ts';
import { settleInside } from '../../app/services/copies/leave-out-inside.ts';
import { newId } from '../../app/services/new-id.ts';
import { storePageText } from '../../app/services/page-text.ts';
import type { MessageHead } from '../../machines/documents/coming-in.ts';
import { documentId, fileId, pageId } from '../../machines/ids.ts';
import { aCase, does, officer, openWorld } from '../review/world.ts';
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
    const settle = (of: typeof id, what: 'leave-out' | 'none', a = one, b = two) =>
      settleInside(app, officer, { caseId: of, commandId: newId() }, { short: a, long: b, what });
    expect(await settle(id, 'leave-out')).toMatchObject({ ok: true });
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
