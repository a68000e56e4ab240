import { z } from 'zod';
import { mayDo } from '../../../../machines/case.ts';
import { formatDate } from '../../../../machines/dates.ts';
import { findDocument } from '../../../../machines/file.ts';
import { openComments } from '../../../../machines/looking/gates.ts';
import { SignedReport } from '../../../components/desk/signed-report.tsx';
import { ButtonLink } from '../../../components/govuk/button-link.tsx';
import { InsetText } from '../../../components/govuk/inset-text.tsx';
import { Table } from '../../../components/govuk/table.tsx';
import { answerPages, pagesInDoubt } from '../../../services/answer/answer-pages.ts';
import { loadEdits } from '../../../services/answer/letter-draft.ts';
import { bundlesOf } from '../../../services/answer/released-answer.ts';
import { stageList } from '../../../services/answer/stage-list.ts';
import { lookedAt } from '../../../services/approval/looked-at.ts';
import { progressOf } from '../../../services/file/work-progress.ts';
import { otherRight } from '../acts/act-page.ts';
import { actPages } from '../acts/index.ts';
import type { Route } from './+types/answer.ts';
import { isApprover } from './approver.ts';
import { openCasePage } from './case-head.ts';
import { CasePage } from './case-page.tsx';
import { DraftChanges } from './draft-letter.tsx';
import { InDoubt } from './in-doubt.tsx';
import { NextStep } from './next-step.tsx';
import { RedlineCopy } from './redline-copy.tsx';
import { StageList } from './stage-list.tsx';
import { ToLookAt } from './to-look-at.tsx';

/** What of a verification report is shown here. */
const shownReport = z.object({
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })),
  elsewhere: z.array(z.object({ markId: z.string(), pages: z.array(z.number()) })),
  pages: z.number(),
  marks: z.number(),
});

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
  const report = answer?.report
    ? shownReport.parse(JSON.parse((await app.files.get(caseId, answer.report)).toString('utf8')))
    : null;
  return {
    head,
    edits: await loadEdits(app, caseId, state),
    hasLetter: state.request.context.decision !== null,
    work: state.request.value.work,
    answer,
    bundles: answer ? bundlesOf(answer) : [],
    report,
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
    deliveries: deliveries.map((item) => ({ ...item, on: formatDate(item.on) })),
    downloads: history.flatMap(({ seq, at, event }) =>
      event.type === 'answer.downloaded' ? [{ seq, when: when.format(at) }] : [],
    ),
    acts: offered
      .filter((name) => otherRight(actPages[name], state) === null)
      .map((name) => ({ name, title: actPages[name].title, whyNot: mayDo(state, actor, actPages[name].event) })),
  };
}

export default function Answer({ loaderData }: Route.ComponentProps) {
  const { head, answer, report, work, release } = loaderData;
  const open = loaderData.acts.filter(({ whyNot }) => whyNot === null);
  const file = (id: string) => `/desk/cases/${head.id}/files/${id}`;
  return (
    <CasePage head={head} tab="answer">
      {work === 'approving' && !answer ? (
        <InsetText>
          The answer is being built and checked.{' '}
          <a className="govuk-link" href={`/desk/cases/${head.id}/answer`}>
            Look again
          </a>
        </InsetText>
      ) : null}
      <StageList base={`/desk/cases/${head.id}`} stages={loaderData.stages} />
      {answer ? <InDoubt base={`/desk/cases/${head.id}`} answer={answer} pages={loaderData.inDoubt} /> : null}
      {answer?.letter ? (
        <ul className="govuk-list">
          <li>
            <a className="govuk-link" href={file(answer.letter)}>
              Letter (PDF)
            </a>{' '}
            (
            <a className="govuk-link" href={`/desk/cases/${head.id}/letter/large`}>
              in large print
            </a>
            )
          </li>
          <li>
            <a className="govuk-link" href={`/desk/cases/${head.id}/letter`}>
              Letter as a page
            </a>
          </li>
          {answer.schedule ? (
            <li>
              <a className="govuk-link" href={file(answer.schedule)}>
                Schedule of disclosure (PDF)
              </a>
            </li>
          ) : null}
          {loaderData.bundles.map((bundle, index) => (
            <li key={bundle.file}>
              <a className="govuk-link" href={file(bundle.file)}>
                {loaderData.bundles.length === 1
                  ? `Pages to be disclosed (PDF, ${answer.pages} pages)`
                  : `Pages to be disclosed, part ${index + 1} of ${loaderData.bundles.length} (PDF, numbers ${bundle.firstPage} to ${bundle.lastPage})`}
              </a>
            </li>
          ))}
          {loaderData.firstPage === null ? null : (
            <li>
              <a className="govuk-link" href={`/desk/cases/${head.id}/compare/${loaderData.firstPage}`}>
                Before and after, page by page
              </a>
            </li>
          )}
          {answer.exports.flatMap(({ itemId, dataSet, csv, json }) => [
            <li key={csv}>
              <a className="govuk-link" href={file(csv)}>
                {dataSet} (CSV)
              </a>
            </li>,
            <li key={`${itemId}-json`}>
              <a className="govuk-link" href={file(json)}>
                {dataSet} (JSON)
              </a>
            </li>,
          ])}
        </ul>
      ) : work === 'working' ? (
        <p className="govuk-body">The answer is built when it is sent for approval.</p>
      ) : null}
      {work === 'working' && loaderData.hasLetter ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/desk/cases/${head.id}/draft`}>
            Read the letter, and change its words
          </a>
        </p>
      ) : null}
      {head.documents > 0 ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/desk/cases/${head.id}/comments`}>
            Comments on pages
          </a>{' '}
          ({loaderData.waiting} waiting)
        </p>
      ) : null}
      {head.documents > 0 ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/desk/cases/${head.id}/doubts`}>
            List of doubts: what could still give away what is taken out
          </a>
        </p>
      ) : null}
      {head.documents > 0 ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/desk/cases/${head.id}/redactions`}>
            Redaction log: what is taken out, by whom and why
          </a>
        </p>
      ) : null}
      {loaderData.looked ? <ToLookAt base={`/desk/cases/${head.id}`} looked={loaderData.looked} /> : null}
      <DraftChanges changes={loaderData.edits} />
      {open.length > 0 ? (
        <div className="govuk-button-group">
          {open.map(({ name, title }) => (
            <ButtonLink
              key={name}
              variant={
                name === 'approve' || name === 'release' || name === 'request-approval' ? undefined : 'secondary'
              }
              href={`/desk/cases/${head.id}/acts/${name}`}
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
        sampleLeft={loaderData.looked?.sample?.toLookAt.length ?? 0}
      />
      <RedlineCopy base={`/desk/cases/${head.id}`} {...loaderData.redline} />
      {report ? (
        <Table
          caption={`Checks of the finished pages (${report.pages} pages, ${report.marks} redactions)`}
          captionSize="m"
          head={[{ text: 'Check' }, { text: 'Result' }, { text: 'Detail' }]}
          rows={report.checks.map((check) => [check.name, check.ok ? 'Passed' : 'Failed', check.detail])}
          firstCellIsHeader
        />
      ) : null}
      {answer?.signed ? (
        <p className="govuk-body">
          For somebody outside, signed:{' '}
          <SignedReport
            base={`/desk/cases/${head.id}`}
            signed={answer.signed}
            words="the report of these checks with the hash of each file"
          />
          . Anybody can check the files by them: <code>npm run -s check-report -- --help</code>
        </p>
      ) : null}
      {report && report.elsewhere.length > 0 ? (
        <InsetText>
          Words marked by hand also stand on pages where nobody marked them: look at pages{' '}
          {[...new Set(report.elsewhere.flatMap(({ pages }) => pages))].sort((a, b) => a - b).join(', ')}.
        </InsetText>
      ) : null}
      {release ? (
        <p className="govuk-body">
          Released on {release.on} to {release.recipient}.
        </p>
      ) : null}
      {loaderData.deliveries.map((item, index) => (
        <p key={index} className="govuk-body">
          Delivered on {item.on}: {item.note}
        </p>
      ))}
      {release ? (
        <>
          <h2 className="govuk-heading-m">Downloads</h2>
          {loaderData.downloads.length === 0 ? (
            <p className="govuk-body">The requester has not downloaded anything yet.</p>
          ) : (
            <ul className="govuk-list govuk-list--bullet">
              {loaderData.downloads.map(({ seq, when: at }) => (
                <li key={seq}>{at}</li>
              ))}
            </ul>
          )}
        </>
      ) : null}
    </CasePage>
  );
}
