import { jobRunner } from '../../machines/actors.ts';
import { type Consultation, type CopyFile, findConsultation, isOver } from '../../machines/consulting/consulting.ts';
import type { StandingTerm } from '../../machines/documents/standing-term.ts';
import { caseId } from '../../machines/ids.ts';
import { type Refusal, refuse } from '../../machines/refusal.ts';
import type { App } from '../app.ts';
import { fileLanguage } from '../documents/bundle/words.ts';
import { findTerm, plainPage } from '../documents/suggest/find-term.ts';
import type { VerifyReport } from '../documents/types.ts';
import { inLanguage } from '../language/current-language.ts';
import { dateInDigits, dateInWords } from '../language/dates.ts';
import { t } from '../language/t.ts';
import { ownWords } from '../letters/controller-facts.ts';
import { act, type EventDraft } from '../services/act.ts';
import { clearWork, workShelf } from '../services/file/work-shelf.ts';
import { type LoadedCase, loadCase } from '../services/load-case.ts';
import { consultationSources, consultationTerms } from '../services/register/consultation-sources.ts';
import { namedBeside } from '../services/register/named-beside.ts';
import { type Finished, finishPart } from './finish-part.ts';
import { joinReports, joinStanding } from './join-reports.ts';
import type { ClaimedItem } from './outbox.ts';
import { signReport } from './sign-report.ts';
import { mostTries, mustStand } from './tries.ts';

type Ended = Extract<EventDraft, { type: 'consultation.built' | 'consultation.failed' }>;

/**
 * Makes the copy for somebody who is consulted: redacted and put together as an answer is, with a cover sheet that says what is
 * asked and by when, and read back from its finished bytes. With any doubt nothing of it is kept. A large one comes in parts;
 * what was done before the work was cut off is not done again.
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
    const recorded = await act(app, jobRunner, { caseId: id, commandId: `consult:${one.id}` }, () => [ended]);
    mustStand(recorded);
    return recorded.ok;
  };
  const made: Made | Unmade =
    item.attempts > mostTries
      ? refuse('given-up', 'It could not be made, though it was tried several times.')
      : await make(app, loaded, one);
  if (!made.ok) {
    const standing = made.standing && made.standing.length > 0 ? { standing: made.standing } : {};
    await record({ type: 'consultation.failed', consultationId: one.id, reason: made.sentence, ...standing });
  } else {
    const { files, report } = made;
    const [first] = files;
    if (!first) throw new Error('a consultation of pages has no file');
    const signed = await signReport(app, id, loaded.state.record.received.reference, report, {});
    const built = { ...first, signed, ...(files.length > 1 && { parts: files }) };
    const stands = await record({ type: 'consultation.built', consultationId: one.id, ...built });
    const unwanted = stands ? [] : [...files.map(({ file }) => file), signed.report, signed.signature];
    for (const file of unwanted) await app.files.delete(id, file);
  }
  await clearWork(app, id, 'consultation');
}

interface Made {
  readonly ok: true;
  readonly files: CopyFile[];
  readonly report: VerifyReport;
}

/** Why there is no copy, and which terms that are taken out stood in it. */
interface Unmade extends Refusal {
  readonly standing?: StandingTerm[];
}

async function make(app: App, loaded: LoadedCase, one: Consultation): Promise<Made | Unmade> {
  const { caseId: id, state } = loaded;
  const { reference } = state.record.received;
  const named = await namedBeside(app, loaded, one);
  if (named) return named;
  const { mostPages, mostMegabytes } = app.profile.answerParts;
  const sources = await consultationSources(app, loaded, one);
  const terms = consultationTerms(state, one);
  const bundled = await app.documents.bundle({
    ...{ ...whatItSays(app, one, reference, terms), reference, sources },
    shelf: workShelf(app, id, 'consultation'),
    partSize: { pages: mostPages, bytes: mostMegabytes * 1_000_000 },
  });
  if (!bundled.ok) return bundled;
  const byHand = sources.flatMap(({ pages }) =>
    pages.flatMap(({ marks }) => marks.map(({ id: mark, words }) => ({ id: mark, words }))),
  );
  const asked = { terms, reference, byHand };
  const done: Finished[] = [];
  // What may leak is not even kept, and of a copy that is not whole nothing is.
  const dropAll = async (refusal: Refusal) => {
    for (const { file } of done) await app.files.delete(id, file);
    return refusal;
  };
  for (const part of bundled.parts) {
    const finished = await finishPart(app, id, part, asked, 'consultation');
    if (!finished.ok) return dropAll(refuse('not-verified', finished.sentence));
    done.push(finished);
  }
  const report = joinReports(done.map((part) => part.report));
  if (report === null) throw new Error('a consultation of pages has no file');
  if (report.clean) return { ok: true, files: done.map(fileOf), report };
  const failed = report.checks.filter(({ ok }) => !ok).map(({ name, detail }) => `Not passed: “${name}” (${detail}).`);
  const why = ['The finished copy was not found clean.', ...report.doubts, ...failed].join(' ');
  const standing = joinStanding(done.map((part) => part.standing));
  return { ...(await dropAll(refuse('doubt', why.slice(0, 4000)))), standing };
}

const fileOf = ({ file, report: { sha256 } }: Finished) => ({ file, sha256 });

/**
 * What the copy says of itself, in the language it was asked for in; the question stands as it was written. A date is in digits
 * where its month is taken out of the pages as somebody's name: the copy is read back, and no word is passed over for being ours.
 */
const whatItSays = (
  { profile }: App,
  { to, question, answerBy, language = 'en' }: Consultation,
  reference: string,
  terms: readonly string[],
) =>
  inLanguage(language, () => {
    const { name, team } = ownWords(profile);
    const { email, phone } = profile.contact;
    const words = dateInWords(answerBy);
    const isNamed = terms.some((term) => findTerm([plainPage(words)], term).length > 0);
    const date = isNamed ? dateInDigits(answerBy) : words;
    return {
      bodyName: name,
      lang: fileLanguage(language),
      title: t`Copy for ${to}`,
      intro: [
        t`We are asked for information that is also about you, or that you could know more about. Before we decide, we ask you.`,
        ...question.split(/\r?\n/u).filter((line) => line.trim() !== ''),
        t`Please answer by ${date}. Write to ${team}: ${email}, or phone ${phone}. Give the reference ${reference}.`,
        t`A black box means that something was taken out which does not concern you. This copy is for you alone: please do not pass it on.`,
      ],
    };
  });

/** Deletes the copies that nobody needs any more. Safe to repeat. */
export async function deleteConsultations(app: App, item: { readonly caseId: string | null }): Promise<void> {
  const id = caseId.parse(item.caseId);
  const loaded = await loadCase(app, id);
  for (const one of loaded?.state.consulting.all ?? []) {
    if (!isOver(one)) continue;
    for (const { file } of one.copy) await app.files.delete(id, file);
  }
}
