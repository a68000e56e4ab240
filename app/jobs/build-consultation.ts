import { type Consultation, findConsultation, isOver } from '../../machines/consulting/consulting.ts';
import { formatDate } from '../../machines/dates.ts';
import { caseId } from '../../machines/ids.ts';
import { refuse } from '../../machines/refusal.ts';
import type { App } from '../app.ts';
import { act, type EventDraft } from '../services/act.ts';
import { consultationSources, consultationTerms } from '../services/consultation-sources.ts';
import { type LoadedCase, loadCase } from '../services/load-case.ts';
import { clearWork, workShelf } from '../services/work-shelf.ts';
import type { ClaimedItem } from './outbox.ts';
import { signReport } from './sign-report.ts';
import { mostTries, mustStand } from './tries.ts';

const jobs = { kind: 'system', id: 'jobs' } as const;

type Ended = Extract<EventDraft, { type: 'consultation.built' | 'consultation.failed' }>;

/**
 * Makes the copy for somebody who is consulted: redacted and put together as an answer is, with a cover sheet that says what is
 * asked and by when, and read back from its finished bytes. With any doubt nothing of it is kept.
 */
export async function buildConsultation(
  app: App,
  item: Pick<ClaimedItem, 'caseId' | 'attempts' | 'body'>,
): Promise<void> {
  const id = caseId.parse(item.caseId);
  const loaded = await loadCase(app, id);
  const one = loaded && findConsultation(loaded.state.consulting, String(item.body.consultationId));
  if (!loaded || one?.status !== 'making') return clearWork(app, id, 'consultation');
  const record = async (ended: Ended) => {
    const recorded = await act(app, jobs, { caseId: id, commandId: `consult:${one.id}` }, () => [ended]);
    mustStand(recorded);
    return recorded.ok;
  };
  const made =
    item.attempts > mostTries
      ? refuse('given-up', 'It could not be made, though it was tried several times.')
      : await make(app, loaded, one);
  if (!made.ok) {
    await record({ type: 'consultation.failed', consultationId: one.id, reason: made.sentence });
  } else {
    const { file, sha256, report } = made;
    const signed = await signReport(app, id, loaded.state.record.received.reference, report, {});
    const stands = await record({ type: 'consultation.built', consultationId: one.id, file, sha256, signed });
    if (!stands) for (const unwanted of [file, signed.report, signed.signature]) await app.files.delete(id, unwanted);
  }
  await clearWork(app, id, 'consultation');
}

async function make(app: App, loaded: LoadedCase, one: Consultation) {
  const { caseId: id, state } = loaded;
  const { reference } = state.record.received;
  const { team, contact } = app.profile;
  const sources = await consultationSources(app, loaded, one);
  const bundled = await app.documents.bundle({
    ...{ reference, bodyName: app.profile.name, title: `Copy for ${one.to}`, sources },
    intro: [
      'We are asked for information that is also about you, or that you may know more about. Before we decide, we ask you.',
      ...one.question.split(/\r?\n/u).filter((line) => line.trim() !== ''),
      `Please answer by ${formatDate(one.answerBy)}. Write to ${team}: ${contact.email}, or phone ${contact.phone}. Give the reference ${reference}.`,
      'A black box means that something was taken out which does not concern you. This copy is for you alone: please do not pass it on.',
    ],
    shelf: workShelf(app, id, 'consultation'),
  });
  if (!bundled.ok) return bundled;
  const [part] = bundled.parts;
  if (!part) throw new Error('a consultation of pages has no file');
  const { fileId: file, sha256 } = await app.files.put(id, part.bytes(), app.clock.now());
  const verified = await app.documents.verify({
    ...{ pdf: { sha256, load: () => app.files.open(id, file) }, manifest: await part.manifest() },
    ...{ terms: consultationTerms(state, one), reference },
  });
  if (verified.ok && verified.report.clean) return { ok: true as const, file, sha256, report: verified.report };
  await app.files.delete(id, file);
  if (!verified.ok) return verified;
  const { checks, doubts } = verified.report;
  const failed = checks.filter(({ ok }) => !ok).map(({ name, detail }) => `${name}: ${detail}`);
  return refuse('doubt', ['The finished copy was not found clean.', ...doubts, ...failed].join(' ').slice(0, 4000));
}

/** Deletes the copies that nobody needs any more. Safe to repeat. */
export async function deleteConsultations(app: App, item: { readonly caseId: string | null }): Promise<void> {
  const id = caseId.parse(item.caseId);
  const loaded = await loadCase(app, id);
  for (const one of loaded?.state.consulting.all ?? []) {
    if (one.copy && isOver(one)) await app.files.delete(id, one.copy.file);
  }
}
