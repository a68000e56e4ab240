import { mayDo } from '../../../../machines/case.ts';
import { formatDate } from '../../../../machines/dates.ts';
import { notRecorded } from '../../../../machines/delivery/handed-over.ts';
import { findDocument } from '../../../../machines/file.ts';
import { openComments } from '../../../../machines/looking/gates.ts';
import { ButtonLink } from '../../../components/govuk/button-link.tsx';
import { answerPages, pagesInDoubt } from '../../../services/answer/answer-pages.ts';
import { loadEdits } from '../../../services/answer/letter-draft.ts';
import { bundlesOf } from '../../../services/answer/released-answer.ts';
import { stageList } from '../../../services/answer/stage-list.ts';
import { lastStanding, saidWithWords, toldTerms } from '../../../services/answer/standing-terms.ts';
import { lookedAt } from '../../../services/approval/looked-at.ts';
import { progressOf } from '../../../services/file/work-progress.ts';
import { otherRight } from '../acts/act-page.ts';
import { actPages } from '../acts/index.ts';
import type { Route } from './+types/answer.ts';
import { AboutPages } from './about-pages.tsx';
import { AnswerChecks } from './answer-checks.tsx';
import { AnswerSoFar } from './answer-so-far.tsx';
import { isApprover } from './approver.ts';
import { openCasePage } from './case-head.ts';
import { CasePage } from './case-page.tsx';
import { DraftChanges } from './draft-letter.tsx';
import { HandedOver } from './handed-over.tsx';
import { InDoubt } from './in-doubt.tsx';
import { NextStep } from './next-step.tsx';
import { RedlineCopy } from './redline-copy.tsx';
import { shownReport } from './shown-report.ts';
import { StageList } from './stage-list.tsx';
import { StandingTerms } from './standing-terms.tsx';
import { ToLookAt } from './to-look-at.tsx';

const offered = [
  'plan-stage',
  'drop-stage',
  'request-approval',
  'take-back',
  'approve',
  'send-back',
  'release',
  'record-delivery',
] as const;
const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });

export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const { state, caseId, history } = loaded;
  const { answer, release, deliveries } = state.record;
  const standing = lastStanding(loaded);
  const report = answer?.report
    ? shownReport.parse(JSON.parse((await app.files.get(caseId, answer.report)).toString('utf8')))
    : null;
  return {
    head,
    edits: await loadEdits(app, caseId, state),
    hasLetter: state.request.context.decision !== null,
    work: state.request.value.work,
    answer: answer && { ...answer, doubts: answer.doubts.map((doubt) => saidWithWords(doubt, standing)) },
    standing: toldTerms(state.file, standing),
    bundles: answer ? bundlesOf(answer) : [],
    report: report && {
      ...report,
      checks: report.checks.map((check) => ({ ...check, detail: saidWithWords(check.detail, standing) })),
    },
    waiting: openComments(state).length,
    looked:
      state.request.value.work === 'approving' && answer?.bundle && isApprover(actor, state)
        ? await lookedAt(app, actor, loaded)
        : null,
    firstPage: answerPages(state)[0]?.number ?? null,
    inDoubt: pagesInDoubt(state).map(({ number, documentId, sourcePage }) => ({
      ...{ number, documentId, sourcePage },
      document: findDocument(state.file, documentId)?.name ?? '',
    })),
    stages: stageList(state),
    redline: {
      now: state.redline.now,
      progress: progressOf(app, caseId, 'redline'),
      mayAsk: mayDo(state, actor, 'redline.asked') === null,
    },
    release: release && { ...release, on: formatDate(release.on) },
    deliveries: deliveries.map(({ stage = null, on, note }) => ({ stage, on: formatDate(on), note })),
    undelivered: notRecorded(state).map(({ stage }) => stage),
    recalls: state.delivery.recalls.map(({ on, reason }) => ({ on: formatDate(on), reason })),
    wasOnline: history.some(({ event }) => event.type === 'answer.released' && event.delivery === 'portal'),
    downloads: history.flatMap(({ seq, at, event }) =>
      event.type === 'answer.downloaded' ? [{ seq, when: when.format(at) }] : [],
    ),
    acts: offered
      .filter((name) => otherRight(actPages[name], state) === null)
      .map((name) => ({ name, title: actPages[name].title, whyNot: mayDo(state, actor, actPages[name].event) })),
  };
}

/** An answer, from before it is built until it is with whoever gets it. */
export default function Answer({ loaderData }: Route.ComponentProps) {
  const { head, answer, report, work, release, looked } = loaderData;
  const open = loaderData.acts.filter(({ whyNot }) => whyNot === null);
  const base = `/desk/cases/${head.id}`;
  return (
    <CasePage head={head} tab="answer">
      <StageList base={base} stages={loaderData.stages} />
      {answer ? <InDoubt base={base} answer={answer} pages={loaderData.inDoubt} /> : null}
      <StandingTerms
        base={base}
        terms={loaderData.standing}
        next={
          work === 'approving'
            ? 'Take the answer back, put this right, and send it for approval again.'
            : 'This was found when the answer was last built. Put it right, and send it for approval again.'
        }
      />
      <AnswerSoFar
        {...{ base, work, answer }}
        bundles={loaderData.bundles}
        firstPage={loaderData.firstPage}
        hasLetter={loaderData.hasLetter}
      />
      {head.documents > 0 ? <AboutPages base={base} waiting={loaderData.waiting} /> : null}
      {looked ? <ToLookAt base={base} looked={looked} /> : null}
      <DraftChanges changes={loaderData.edits} />
      {open.length > 0 ? (
        <div className="govuk-button-group">
          {open.map(({ name, title }) => (
            <ButtonLink
              key={name}
              variant={
                name === 'approve' || name === 'release' || name === 'request-approval' ? undefined : 'secondary'
              }
              href={`${base}/acts/${name}`}
            >
              {title}
            </ButtonLink>
          ))}
        </div>
      ) : null}
      <NextStep
        work={work}
        acts={loaderData.acts}
        isBuilt={answer !== null}
        left={looked === null ? 0 : (looked.sample?.toLookAt.length ?? looked.pages.length - looked.seen)}
        hasPages={head.documents > 0}
        isSample={looked !== null && looked.sample !== null}
      />
      <RedlineCopy base={base} {...loaderData.redline} />
      <AnswerChecks base={base} report={report} signed={answer?.signed} />
      <HandedOver
        release={release}
        deliveries={loaderData.deliveries}
        undelivered={loaderData.undelivered}
        recalls={loaderData.recalls}
        isLast={loaderData.stages.length > 0}
        downloads={loaderData.wasOnline ? loaderData.downloads : null}
      />
    </CasePage>
  );
}
