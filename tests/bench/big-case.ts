import { createHash } from 'node:crypto';
import type { App } from '../../app/app.ts';
import type { PageText, Word } from '../../app/documents/types.ts';
import { act, type EventDraft } from '../../app/services/act.ts';
import { openRequests } from '../../app/services/asking/open-requests.ts';
import { storePageText } from '../../app/services/file/page-text.ts';
import { newId } from '../../app/services/new-id.ts';
import type { Actor } from '../../machines/actors.ts';
import {
  type CaseId,
  caseId,
  type DocumentId,
  documentId,
  markId,
  otherPersonId,
  pageId,
  submissionId,
} from '../../machines/ids.ts';
import { rawPdf, stream } from '../documents/make-pdf.ts';
import { received } from '../machines/made-up.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;

const jobs = { kind: 'system', id: 'jobs' } as const;
const size = { width: 595, height: 842 };
const named = ['Zebediah', 'Quillfeather'];
const written =
  'the family were visited at home and the worker noted that school attendance had improved since the last review meeting with their mother'.split(
    ' ',
  );

/** Lines of a page as dense as a typed case note; every fourth page names somebody. */
const linesOf = (page: number): string[][] =>
  Array.from({ length: 40 }, (_, line) => {
    const row = Array.from({ length: 12 }, (_, i) => written[(page * 31 + line * 7 + i * (1 + (page % 5))) % 22] ?? '');
    if (page % 4 === 0 && line % 8 === 1) row.splice(5, 2, ...named);
    else row[11] = `${page}.${line}`;
    return row;
  });

function wordsOf(page: number): Word[] {
  return linesOf(page).flatMap((row, line) => {
    let x = 50;
    return row.map((text) => {
      const word = { text, x: x + 0.37, y: 42 + line * 19.21, width: text.length * 4.61, height: 11.9, line };
      x += word.width + 3;
      return word;
    });
  });
}

/** A PDF of so many pages of these lines, written object by object: pdfkit would take minutes. */
function pdfOf(from: number, count: number): Buffer {
  const objects: Parameters<typeof rawPdf>[0] = {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    3: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  };
  const kids: string[] = [];
  for (let index = 0; index < count; index++) {
    const at = 4 + index * 2;
    kids.push(`${at} 0 R`);
    objects[at] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.width} ${size.height}] /Resources << /Font << /F 3 0 R >> >> /Contents ${at + 1} 0 R >>`;
    const rows = linesOf(from + index).map((row) => `(${row.join(' ')}) Tj T*`);
    objects[at + 1] = stream(`BT /F 10 Tf 19.21 TL 50 790 Td ${rows.join('\n')} ET`);
  }
  objects[2] = `<< /Type /Pages /Count ${count} /Kids [${kids.join(' ')}] >>`;
  return rawPdf(objects);
}

interface Added {
  readonly documentId: DocumentId;
  readonly pages: number;
}

async function addDocument(app: App, who: Actor, id: CaseId, from: number, count: number): Promise<Added> {
  const document = documentId.parse(newId());
  const pdf = pdfOf(from, count);
  const source = await app.files.put(id, pdf, app.clock.now());
  const texts = Array.from(
    { length: count },
    (_, index): PageText => ({
      ...{ number: index + 1, ...size, source: 'text', confidence: null, searchable: true },
      words: wordsOf(from + index),
    }),
  );
  const text = await storePageText(app, id, texts);
  const pages = texts.map(({ number, words }) => ({
    ...{ id: pageId.parse(`${document}-${number}`), number, ...size, source: 'text' as const },
    ...{ words: words.length, confidence: null, searchable: number % 250 !== 0 },
  }));
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const name = `Volume from ${from + 1}.pdf`;
  const added = { documentId: document, name, source: source.fileId, bytes: pdf.length, sha256 };
  await does(app, who, id, [{ type: 'document.added', ...added }]);
  await does(app, jobs, id, [{ type: 'document.read', documentId: document, text, pages, findings: [] }]);
  return { documentId: document, pages: count };
}

async function does(app: App, who: Actor, id: CaseId, drafts: readonly EventDraft[]): Promise<void> {
  const acted = await act(app, who, { caseId: id, commandId: newId() }, () => drafts);
  if (!acted.ok) throw new Error(acted.sentence);
}

/**
 * A case somebody is far into: pages of words with pictures to turn, in so many documents; of the first part each page was
 * looked at and decided on by itself, every third with marks of a person of the register.
 */
export async function bigCase(
  app: App,
  who: Staff,
  { pages, documents, decided }: Record<'pages' | 'documents' | 'decided', number>,
) {
  const id = caseId.parse(newId());
  const sender = submissionId.parse(newId());
  await app.store.submissions.create({ id: sender, passphraseHash: null, now: app.clock.now() });
  const event = received({
    ...{ reference: `RD-TURN-${documents}`, right: 'access', linked: [], submissionId: sender },
    by: { kind: 'requester', id: sender },
  });
  await openRequests(app, [{ caseId: id, received: event }], newId());
  const person = otherPersonId.parse(newId());
  const entry = { personId: person, name: named.join(' '), role: 'family' as const, variants: [] };
  await does(app, who, id, [
    { type: 'case.assigned', to: who.id, role: 'officer' },
    { type: 'person.named', ...entry },
  ]);
  const added: Added[] = [];
  const each = Math.ceil(pages / documents);
  for (let from = 0; from < pages; from += each) {
    added.push(await addDocument(app, who, id, from, Math.min(each, pages - from)));
  }
  const all = added.flatMap(({ documentId: of, pages: count }) =>
    Array.from({ length: count }, (_, index) => ({ documentId: of, pageId: pageId.parse(`${of}-${index + 1}`) })),
  );
  const drafts = all.slice(0, decided).flatMap((place, index): EventDraft[] => [
    { type: 'material.viewed', ...place },
    ...(index % 3 === 0 ? [marksOn(place, person)] : []),
    {
      ...{ type: 'page.decided', pages: [place], code: null, citation: null },
      decision: index % 3 === 0 ? 'redact' : 'release',
    },
  ]);
  for (let from = 0; from < drafts.length; from += 250) await does(app, who, id, drafts.slice(from, from + 250));
  return { caseId: id, documents: added };
}

const marksOn = (
  place: { documentId: DocumentId; pageId: ReturnType<typeof pageId.parse> },
  personId: ReturnType<typeof otherPersonId.parse>,
): EventDraft => ({
  type: 'marks.added',
  marks: [1, 9, 17].map((line) => ({
    ...{ id: markId.parse(newId()), ...place, scope: 'words', words: named.join(' '), code: 'third-party' },
    ...{ boxes: [{ x: 200, y: 42 + line * 19.21, width: 95, height: 11.9 }], citation: null, term: null, personId },
  })),
});
