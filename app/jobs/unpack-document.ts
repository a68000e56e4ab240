import { jobRunner } from '../../machines/actors.ts';
import type { CaseState } from '../../machines/case.ts';
import { pagesFrom } from '../../machines/documents/came-in.ts';
import type { Finding } from '../../machines/documents/events.ts';
import type { EventOf } from '../../machines/events.ts';
import { type DocumentState, findDocument } from '../../machines/file.ts';
import { type CaseId, documentId } from '../../machines/ids.ts';
import type { Refusal } from '../../machines/refusal.ts';
import type { App } from '../app.ts';
import type { Child } from '../documents/incoming/converted.ts';
import { kindOf } from '../documents/incoming/kind.ts';
import { act } from '../services/act.ts';
import { checkMalware, staffMalwareProblem } from '../services/asking/check-malware.ts';
import { newId } from '../services/new-id.ts';
import { gate } from './gate.ts';
import { JobFailure } from './runner.ts';

type Listed = EventOf<'document.unpacked'>['children'][number];

/** How many files may lie one inside the other, and how many may have come in as one in all. */
const deepest = 8;
const mostInAll = 1000;
const tooDeep = `It lies more than ${deepest} files deep, one inside the other. Take it out, and add it by itself.`;
const tooMany = `More than ${mostInAll} files came in as one, and this one was left unread. Take it out, and add it by itself.`;

/** Each is held whole while it is worked on, and no more are worked on at once than there are processes for it. */
const converting = gate(2);

/**
 * Makes pages of a document that is no PDF, and lists what came inside it: seals both, and puts them on record. A PDF, and
 * what was unpacked before, is left as it is.
 * @returns the document as it now stands, null where it was removed meanwhile; or why nothing could be made of it
 */
export async function unpackDocument(
  app: App,
  ofCase: CaseId,
  document: DocumentState,
): Promise<{ ok: true; document: DocumentState | undefined } | Refusal> {
  if (document.pagesFrom !== null) return { ok: true, document };
  // A PDF is told by how it begins: of a large one, the rest is not fetched for that.
  for await (const piece of app.files.read(ofCase, document.source)) {
    const begins = kindOf(piece);
    if (begins.ok && begins.kind === 'pdf') return { ok: true, document };
    break;
  }
  const made = await converting(async () => {
    const bytes = await app.files.get(ofCase, document.source);
    const sure = kindOf(bytes);
    return sure.ok ? app.documents.convert({ bytes }) : sure;
  });
  if (!made.ok) return made;

  const children = await allListed(app, ofCase, made.children);
  const shown = made.pdf && (await app.files.put(ofCase, made.pdf, app.clock.now()));
  const findings: Finding[] = made.findings.map((one, index) => ({ id: `c${index + 1}`, ...one }));
  const acted = await act(app, jobRunner, { caseId: ofCase, commandId: `unpack:${document.id}` }, ({ file }) => [
    {
      type: 'document.unpacked',
      documentId: document.id,
      kind: made.kind,
      pagesFrom: shown && { file: shown.fileId, sha256: shown.sha256 },
      findings,
      children: placed(file, document.id, children),
      ...(made.message && { message: made.message }),
    },
  ]);
  if (!acted.ok || acted.isRepeat) {
    const files = [...filesOf(children), ...(shown ? [shown.fileId] : [])];
    await Promise.all(files.map((file) => app.files.delete(ofCase, file)));
  }
  if (!acted.ok) return acted;
  return { ok: true, document: findDocument(acted.loaded.state.file, document.id) };
}

/** A page says of a file attached to it no more than that. */
const saysNothing = ({ page, note }: Finding): boolean => page === null || note === 'Attached file';

/**
 * Lists the files that lie in a PDF, by what was found when it was read: each is a document under it. Where they cannot be
 * taken out, it stays at what was found.
 * @returns what is left of the findings: what a document stands for now need not be decided on again
 */
export async function unpackPdf(
  app: App,
  ofCase: CaseId,
  document: DocumentState,
  findings: readonly Finding[],
): Promise<Finding[]> {
  const attached = findings.filter(({ kind }) => kind === 'attachment');
  if (attached.length === 0) return [...findings];
  // Else it was done before the work was cut off.
  if (document.kind === null && !(await unpackedPdf(app, ofCase, document, attached))) return [...findings];
  return findings.filter((one) => one.kind !== 'attachment' || !saysNothing(one));
}

async function unpackedPdf(
  app: App,
  ofCase: CaseId,
  document: DocumentState,
  attached: readonly Finding[],
): Promise<boolean> {
  const own = pagesFrom(document);
  const source = { key: own.sha256, load: () => app.files.open(ofCase, own.file) };
  const pages = [...new Set(attached.flatMap(({ page }) => page ?? []))];
  const taken = await converting(() => app.documents.inside({ source, pages }));
  if (!taken.ok) return false;
  const children = await allListed(app, ofCase, taken.children);
  const acted = await act(app, jobRunner, { caseId: ofCase, commandId: `unpack:${document.id}` }, ({ file }) => [
    {
      type: 'document.unpacked',
      documentId: document.id,
      kind: 'pdf',
      pagesFrom: own,
      findings: [],
      children: placed(file, document.id, children),
    },
  ]);
  if (!acted.ok || acted.isRepeat) await Promise.all(filesOf(children).map((file) => app.files.delete(ofCase, file)));
  return acted.ok;
}

const filesOf = (children: readonly Listed[]) => children.flatMap(({ file }) => file?.source ?? []);

async function allListed(app: App, ofCase: CaseId, children: readonly Child[]): Promise<Listed[]> {
  const put = (content: Uint8Array) => app.files.put(ofCase, content, app.clock.now());
  const all: Listed[] = [];
  for (const child of children) all.push(await listed(app, put, child));
  return all;
}

/** One thing that came inside: kept where it is safe to keep and can be read, and listed with the reason where not. */
async function listed(
  app: App,
  put: (content: Uint8Array) => ReturnType<App['files']['put']>,
  child: Child,
): Promise<Listed> {
  const { name, bytes } = child;
  const row = {
    documentId: documentId.parse(newId()),
    name: name.slice(0, 200).replace(/\p{Cs}$/u, '') || 'Attachment',
    sameAs: null,
  };
  if (bytes === null) return { ...row, file: null, problem: child.problem ?? 'It could not be taken out.' };
  const checked = await checkMalware(app, 'desk', bytes);
  if (checked.result === 'not-checked' && checked.why === 'no-answer')
    throw new JobFailure('the malware scanner does not answer');
  const unsafe = staffMalwareProblem(name, checked);
  if (unsafe !== null) return { ...row, file: null, problem: unsafe.slice(0, 500) };
  const sure = kindOf(bytes);
  const problem = child.problem ?? (sure.ok ? null : sure.sentence);
  const { fileId, sha256 } = await put(bytes);
  const state = checked.result === 'clean' ? 'clean' : 'not-checked';
  return { ...row, file: { source: fileId, bytes: bytes.byteLength, sha256, checked: state }, problem };
}

/** Where it stands among what is there already: the same file is read once, and no chain or crowd of files grows without end. */
function placed({ documents }: CaseState['file'], parent: DocumentState['id'], children: readonly Listed[]): Listed[] {
  const parentOf = new Map(documents.map((one) => [one.id, one.parent]));
  const chain = (id: DocumentState['id']): DocumentState['id'][] => {
    const up = parentOf.get(id) ?? null;
    return up === null ? [id] : [id, ...chain(up)];
  };
  const own = chain(parent);
  const root = own.at(-1);
  const inAll = documents.filter(({ id }) => chain(id).at(-1) === root).length;
  const known = new Map(
    documents
      .filter(({ sameAs, status }) => sameAs === null && status !== 'failed')
      .map(({ sha256, id }) => [sha256, id]),
  );
  return children.map((child, index) => {
    if (child.file === null || child.problem !== null) return child;
    if (own.length >= deepest) return { ...child, problem: tooDeep };
    if (inAll + index >= mostInAll) return { ...child, problem: tooMany };
    const sameAs = known.get(child.file.sha256) ?? null;
    if (sameAs === null) known.set(child.file.sha256, child.documentId);
    return { ...child, sameAs };
  });
}
