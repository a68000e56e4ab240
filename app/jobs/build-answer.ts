import type { CaseState } from '../../machines/case.ts';
import { londonDate } from '../../machines/dates.ts';
import { caseId, type FileId } from '../../machines/ids.ts';
import { rightRules } from '../../machines/rights/index.ts';
import type { App } from '../app.ts';
import type { ManifestPage } from '../documents/types.ts';
import { t } from '../language/t.ts';
import { ownWords } from '../letters/controller-facts.ts';
import { type Edit, unplaced } from '../letters/edits.ts';
import { asWritten, letterContent as contentOf } from '../letters/letter-content.ts';
import { renderLetterPdf } from '../letters/render-letter.tsx';
import { act, type EventDraft } from '../services/act.ts';
import { answerLetter, inLanguageOf } from '../services/answer-letter.ts';
import { answerSources, removedTerms, scheduleRows } from '../services/answer-sources.ts';
import { bundleParts } from '../services/bundle-parts.ts';
import { loadEdits } from '../services/letter-draft.ts';
import { type LoadedCase, loadCase } from '../services/load-case.ts';
import { namesOfOthers } from '../services/names-of-others.ts';
import { packFault, sourceFault } from '../services/pack-of-case.ts';
import { buildExports } from './build-exports.ts';
import { saidInLetter, withoutNames } from './said-in-letter.ts';
import { scheduleIntro } from './schedule-intro.ts';
import { mostTries, mustStand } from './tries.ts';

const jobs = { kind: 'system', id: 'jobs' } as const;

interface Item {
  readonly caseId: string | null;
  readonly attempts: number;
}

interface Built {
  readonly bundle: FileId | null;
  readonly schedule: FileId | null;
  readonly report: FileId | null;
  readonly doubts: readonly string[];
  readonly manifest: readonly ManifestPage[];
}

const nothingEnclosed: Built = { bundle: null, schedule: null, report: null, doubts: [], manifest: [] };

const givenUp =
  'The answer could not be built, though it was tried several times. Take it back and send it again; if that does not help, tell an administrator.';

/**
 * Builds the answer an officer sent for approval: redacts, verifies the finished bytes, writes letter and schedule, and
 * seals all of it. With any doubt the answer still comes back, so that the officer reads why, but cannot be approved;
 * and so does one that cannot be built after several tries.
 */
export async function buildAnswer(app: App, item: Item): Promise<void> {
  const id = caseId.parse(item.caseId);
  const loaded = await loadCase(app, id);
  // Taken back or sent again meanwhile: this round's answer is wanted by nobody.
  if (loaded?.state.request.value.work !== 'approving' || loaded.state.request.context.built) return;
  const { state } = loaded;
  const { round } = state.request.context;
  const record = async (answer: Omit<Extract<EventDraft, { type: 'answer.built' }>, 'type' | 'round'>) =>
    // Built for a round that is over meanwhile, it is refused, and rightly so: nobody waits for it.
    mustStand(
      await act(app, jobs, { caseId: id, commandId: `build:${round}` }, () => [
        { type: 'answer.built', round, ...answer },
      ]),
    );
  const giveUp = () =>
    record({
      ...{ letter: null, letterContent: null, bundle: null, schedule: null, report: null },
      ...{ doubts: [givenUp], pages: 0, exports: [] },
    });

  // More tries than are made: each of them took the whole server down.
  if (item.attempts > mostTries) return giveUp();
  try {
    await record(await build(app, loaded));
  } catch (error) {
    if (item.attempts < mostTries) throw error;
    app.log.error('answer.given-up', error, { attempt: item.attempts });
    await giveUp();
  }
}

async function build(app: App, loaded: LoadedCase) {
  const { caseId: id, state } = loaded;
  // What stands in the files is said in the language of the case; what goes wrong is told to staff, in English.
  const built = enclosesPages(state) ? await buildBundle(app, loaded, filesOf(app, state)) : nothingEnclosed;
  const edits = await loadEdits(app, id, state);
  const plain = answerLetter(app.profile, state, londonDate(app.clock.now()), built.manifest);
  const standard = enclosesPages(state) ? withoutNames(state, plain) : plain;
  const letter = asWritten(standard, edits);
  const { fileId: letterContent } = await app.files.put(id, Buffer.from(JSON.stringify(letter)), app.clock.now());
  const { fileId: letterFile } = await app.files.put(id, await renderLetterPdf(letter), app.clock.now());
  const { bundle, schedule, report, manifest } = built;
  const doubts = [
    ...built.doubts,
    ...(enclosesPages(state) ? saidInLetter(state, standard, edits) : []),
    ...unplaced(contentOf(standard), edits).map(lostEdit),
  ];
  const pages = manifest.filter((page) => page.kind !== 'front').length;
  const parts = bundleParts(state, manifest);
  const exports = await buildExports(app, loaded);
  const warnings = bundle === null ? [] : await namesOfOthers(app, loaded);
  return { letter: letterFile, letterContent, bundle, schedule, report, doubts, warnings, pages, parts, exports };
}

const lostEdit = ({ standard }: Edit): string =>
  `The letter no longer has words that were changed by hand: “${standard}” Take the answer back and look at the letter again.`;

const enclosesPages = ({ request, file }: CaseState): boolean => {
  const { right, decision } = request.context;
  const isGranted = decision?.outcome === 'granted' || decision?.outcome === 'partly-granted';
  return rightRules[right].answersWithDocuments && isGranted && file.documents.length > 0;
};

/** What the files of an answer say of themselves, in the language of the case. */
const filesOf = ({ profile }: App, state: CaseState) =>
  inLanguageOf(state, () => {
    const { reference } = state.record.received;
    const { language } = state.kindness;
    const rows = scheduleRows(state);
    return {
      frame: {
        reference,
        bodyName: ownWords(profile).name,
        lang: language === 'cy' ? ('cy-GB' as const) : ('en-GB' as const),
      },
      bundle: {
        title: t`Answer to request ${reference}`,
        intro: [
          t`These are the pages that belong to the letter.`,
          t`Each page has a number at its foot. The letter and the schedule use these numbers.`,
          t`A black box means that something was taken out there. The letter says why.`,
        ],
      },
      schedule: {
        heading: t`Schedule of disclosure`,
        intro: scheduleIntro(rows.flatMap(({ reasons }) => reasons)),
        rows,
      },
    };
  });

async function buildBundle(app: App, loaded: LoadedCase, files: ReturnType<typeof filesOf>): Promise<Built> {
  const { caseId: id, state } = loaded;
  const failed = (sentence: string): Built => ({ ...nothingEnclosed, doubts: [sentence] });

  const sources = await inLanguageOf(state, () => answerSources(app, loaded));
  const stray = sourceFault(state, sources);
  if (stray) return failed(stray);
  const bundled = await app.documents.bundle({
    ...{ ...files.frame, ...files.bundle },
    sources,
  });
  if (!bundled.ok) return failed(bundled.sentence);
  const { pdf, manifest } = bundled;
  const mixed = packFault(state, manifest);
  if (mixed) return failed(mixed);

  const verified = await app.documents.verify({
    pdf,
    manifest,
    terms: removedTerms(state),
    reference: files.frame.reference,
  });
  if (!verified.ok) return failed(verified.sentence);
  const { report } = verified;
  const failures = report.checks.filter((check) => !check.ok).map((check) => `${check.name}: ${check.detail}`);
  const doubts = [...new Set([...report.doubts, ...failures])];
  const { fileId: reportFile } = await app.files.put(id, Buffer.from(JSON.stringify(report)), app.clock.now());
  // What may leak is not even kept.
  if (!report.clean)
    return { ...nothingEnclosed, report: reportFile, doubts: doubts.length > 0 ? doubts : ['not verified'], manifest };

  const scheduled = await app.documents.schedule({ ...files.frame, ...files.schedule });
  if (!scheduled.ok) return failed(scheduled.sentence);
  const { fileId: bundle } = await app.files.put(id, pdf, app.clock.now());
  const { fileId: schedule } = await app.files.put(id, scheduled.pdf, app.clock.now());
  return { bundle, schedule, report: reportFile, doubts: [], manifest };
}
