import { jobRunner } from '../../machines/actors.ts';
import type { CaseState } from '../../machines/case.ts';
import { londonDate } from '../../machines/dates.ts';
import { caseId } from '../../machines/ids.ts';
import { rightRules } from '../../machines/rights/index.ts';
import { ofStage } from '../../machines/stages/stages.ts';
import type { App } from '../app.ts';
import { fileLanguage } from '../documents/bundle/words.ts';
import { t } from '../language/t.ts';
import { ownWords } from '../letters/controller-facts.ts';
import { type Edit, unplaced } from '../letters/edits.ts';
import { asWritten, letterContent as contentOf } from '../letters/letter-content.ts';
import { renderLetterPdf } from '../letters/render-letter.tsx';
import { act, type EventDraft } from '../services/act.ts';
import { answerLetter, inLanguageOf } from '../services/answer/answer-letter.ts';
import { removedTerms, scheduleRows } from '../services/answer/answer-sources.ts';
import { bundleParts } from '../services/answer/bundle-parts.ts';
import { loadEdits } from '../services/answer/letter-draft.ts';
import { clearWork } from '../services/file/work-shelf.ts';
import { type LoadedCase, loadCase } from '../services/load-case.ts';
import { namesOfOthers } from '../services/register/names-of-others.ts';
import { buildBundle, nothingEnclosed } from './build-bundle.ts';
import { buildExports } from './build-exports.ts';
import type { ClaimedItem } from './outbox.ts';
import { saidInLetter, withoutNames } from './said-in-letter.ts';
import { scheduleIntro } from './schedule-intro.ts';
import { signReport } from './sign-report.ts';
import { mostTries, mustStand } from './tries.ts';

const givenUp =
  'The answer could not be built, though it was tried several times. Take it back and send it again; if that does not help, tell an administrator.';

/**
 * Builds the answer an officer sent for approval: redacts, verifies the finished bytes, writes letter and schedule, and
 * seals all of it. With any doubt the answer still comes back, so that the officer reads why, but cannot be approved;
 * and so does one that cannot be built after several tries.
 */
export async function buildAnswer(app: App, item: Pick<ClaimedItem, 'caseId' | 'attempts'>): Promise<void> {
  const id = caseId.parse(item.caseId);
  const loaded = await loadCase(app, id);
  // Taken back or sent again meanwhile: this round's answer is wanted by nobody.
  if (loaded?.state.request.value.work !== 'approving' || loaded.state.request.context.built) return;
  const { state } = loaded;
  const { round } = state.request.context;
  const record = async (answer: Omit<Extract<EventDraft, { type: 'answer.built' }>, 'type' | 'round'>) =>
    // Built for a round that is over meanwhile, it is refused, and rightly so: nobody waits for it.
    mustStand(
      await act(app, jobRunner, { caseId: id, commandId: `build:${round}` }, () => [
        { type: 'answer.built', round, ...answer },
      ]),
    );
  const giveUp = async () => {
    await record({
      ...{ letter: null, letterContent: null, bundle: null, schedule: null, report: null },
      ...{ doubts: [givenUp], pages: 0, exports: [] },
    });
    await clearWork(app, id);
  };

  // More tries than are made: each of them took the whole server down.
  if (item.attempts > mostTries) return giveUp();
  try {
    await record(await build(app, loaded));
    await clearWork(app, id);
  } catch (error) {
    if (item.attempts < mostTries) throw error;
    app.log.error('answer.given-up', error, { attempt: item.attempts });
    await giveUp();
  }
}

async function build(app: App, whole: LoadedCase) {
  // Of a stage only its documents; what was taken out anywhere in the case must not stand in any of them.
  const loaded = { ...whole, state: ofStage(whole.state) };
  const { caseId: id, state } = loaded;
  // What stands in the files is said in the language of the case; what goes wrong is told to staff, in English.
  const built = enclosesPages(state)
    ? await buildBundle(app, loaded, filesOf(app, state), removedTerms(whole.state))
    : nothingEnclosed;
  const edits = await loadEdits(app, id, state);
  const plain = answerLetter(app.profile, state, londonDate(app.clock.now()), built.pages, built.bundles.length || 1);
  const standard = enclosesPages(state) ? withoutNames(whole.state, plain) : plain;
  const letter = asWritten(standard, edits);
  const { fileId: letterContent } = await app.files.put(id, Buffer.from(JSON.stringify(letter)), app.clock.now());
  const { fileId: letterFile, sha256 } = await app.files.put(id, await renderLetterPdf(letter), app.clock.now());
  const { bundles, schedule, report, clean } = built;
  const signed =
    clean &&
    (await signReport(app, id, state.record.received.reference, clean.report, {
      ...{ letter: sha256, schedule: clean.schedule },
    }));
  const bundle = bundles[0]?.file ?? null;
  const doubts = [
    ...built.doubts,
    ...(enclosesPages(state) ? saidInLetter(whole.state, standard, edits) : []),
    ...unplaced(contentOf(standard), edits).map(lostEdit),
  ];
  const pages = built.pages.filter((page) => page.kind !== 'front').length;
  const parts = bundleParts(state, built.pages, bundles);
  const exports = await buildExports(app, loaded);
  const others = bundle === null ? { warnings: [] } : await namesOfOthers(app, loaded);
  return {
    ...{ letter: letterFile, letterContent, bundle, schedule, report, doubts, pages, parts, exports },
    ...others,
    ...(bundles.length > 1 && { bundles: [...bundles] }),
    ...(signed && { signed }),
    ...(built.standing.length > 0 && { standing: [...built.standing] }),
  };
}

const lostEdit = ({ standard }: Edit): string =>
  `The letter no longer has words that were changed by hand: “${standard}” Take the answer back and look at the letter again.`;

const enclosesPages = ({ request, file }: CaseState): boolean => {
  const { right, decision } = request.context;
  const isGranted = decision?.outcome === 'granted' || decision?.outcome === 'partly-granted';
  return rightRules[right].answersWithDocuments && isGranted && file.documents.length > 0;
};

const titleOf = ({ record: { received }, stages: { planned, sent } }: CaseState): string =>
  planned === null && sent.length === 0
    ? t`Answer to request ${received.reference}`
    : t`Answer to request ${received.reference}, stage ${sent.length + 1}`;

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
        lang: fileLanguage(language),
      },
      bundle: {
        title: titleOf(state),
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
