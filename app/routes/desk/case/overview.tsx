import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import type { StaffRole } from '../../../../machines/actors.ts';
import { dueOf, mayDo } from '../../../../machines/case.ts';
import { formatDate, londonDate } from '../../../../machines/dates.ts';
import { levelNeeded, neededWords } from '../../../../machines/identity/identity.ts';
import { wayWords } from '../../../../machines/kindness/receiving.ts';
import { openNotes } from '../../../../machines/looking/gates.ts';
import { askerWords } from '../../../../machines/sorting/askers.ts';
import { askerOf } from '../../../../machines/sorting/sorting.ts';
import { warningsOf } from '../../../../machines/warnings.ts';
import type { App } from '../../../app.ts';
import { Details } from '../../../components/govuk/details.tsx';
import { InsetText } from '../../../components/govuk/inset-text.tsx';
import { NotificationBanner } from '../../../components/govuk/notification-banner.tsx';
import { SummaryList } from '../../../components/govuk/summary-list.tsx';
import { NotDone } from '../../../components/not-done.tsx';
import { parseForm } from '../../../http/parse-form.ts';
import { assignCase } from '../../../services/case/assign-case.ts';
import { perform } from '../../../services/case-act.ts';
import { type NamedContact, namedContact } from '../../../services/following/requester-contact.ts';
import { staffWithRole } from '../../../services/staff/staff-directory.ts';
import { type ActPage, actPages } from '../acts/index.ts';
import { commandFields } from '../command-fields.ts';
import { channelWords, complaintOutcomeWords, identityWords, outcomeWords } from '../words.ts';
import type { Route } from './+types/overview.ts';
import { ActsOffered } from './acts-offered.tsx';
import { Assignment } from './assignment.tsx';
import { openCasePage, staffNames } from './case-head.ts';
import { CasePage } from './case-page.tsx';
import { deadlineRows } from './deadline-rows.ts';
import { saying } from './done-words.ts';
import { Linked } from './linked.tsx';
import { linkedView } from './linked-view.ts';
import { Notices } from './notices.tsx';
import { noticesOf } from './notices-of.ts';
import { Steps } from './steps.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const { state } = loaded;
  const { received } = state.record;
  const today = londonDate(app.clock.now());
  const clock = dueOf(state);
  const listed = Object.entries<ActPage>(actPages).filter(
    ([, { on, rights }]) => !on && (rights?.includes(received.right) ?? true),
  );
  const acts = listed.map(([name, { event, title, group }]) => ({
    name,
    title,
    group,
    whyNot: mayDo(state, actor, event)?.sentence ?? null,
  }));
  const names = await staffNames(app);
  return {
    head,
    commandId: randomUUID(),
    acts,
    mayAssign: mayDo(state, actor, 'case.assigned') === null,
    staff: await assignable(app),
    assigned: { officer: state.record.officer, reviewer: state.record.reviewer },
    isMine: actor.id === state.record.officer,
    myId: actor.id,
    mayTake: actor.roles.includes('officer') || actor.roles.includes('dpo'),
    // How to contact the person stands in the banner above every page of the case already.
    warnings: warningsOf(state, today, app.profile.practice)
      .filter(({ code }) => code !== 'contact-unsafe' && code !== 'contact-with-care')
      .map(({ code, sentence }) => ({ code, sentence })),
    steps: clock.steps.map((step) => ({ ...step })),
    deadline: deadlineRows(clock, received.receivedOn, today),
    logged: formatDate(received.loggedOn),
    channel: channelWords[received.channel],
    identity: state.request.value.identity,
    authority: state.request.value.authority,
    identityMethod: state.record.identityMethod,
    proofNeeded: neededWords(levelNeeded(state)),
    linked: await linkedView(app, actor, state),
    receiving: wayWords[state.kindness.way],
    service: state.sorting.service,
    asker: askerWords[askerOf(state)],
    contact: contactWords(namedContact(app.profile, state)),
    slowSince: state.kindness.slowSince && formatDate(state.kindness.slowSince),
    notices: noticesOf(state),
    questions: state.record.questions.map(({ question, askedOn, answer, answeredOn, pausesTheClock }) => ({
      question,
      asked: formatDate(askedOn),
      answer,
      answered: answeredOn && formatDate(answeredOn),
      pausesTheClock,
    })),
    decision: state.record.decision && {
      outcome: (received.right === 'complaint' ? complaintOutcomeWords : outcomeWords)[state.record.decision.outcome],
      explanation: state.record.decision.explanation,
    },
    refusal: state.record.refusal && { reason: state.record.refusal.reason },
    sentBack: state.record.sentBack && {
      note: state.record.sentBack.note,
      notes: openNotes(state).length,
      by: state.record.sentBack.by.kind === 'staff' ? (names.get(state.record.sentBack.by.id) ?? '') : '',
    },
  };
}

const contactWords = ({ name, role, phone }: NamedContact): string =>
  [name, role, phone].filter((said) => said !== null).join(', ');

/** Who can be given a case now: a DPO may do the work of either. */
async function assignable(app: App) {
  const named = async (...roles: readonly StaffRole[]) =>
    (await staffWithRole(app, ...roles)).map(({ id, name }) => ({ id, name }));
  return { officer: await named('officer', 'dpo'), reviewer: await named('reviewer', 'dpo') };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const command = await parseForm(request.clone(), commandFields);
  const sent = await parseForm(request, assignCase.input);
  if (!command.ok || !sent.ok) return data({ sentence: 'Choose who the case is assigned to.' }, { status: 422 });
  const { commandId, version } = command.value;
  const { caseId } = loaded;
  const { role, to } = sent.value;
  if (to !== null && !(await assignable(app))[role].some(({ id }) => id === to)) {
    return data({ sentence: 'This person cannot be given the case. Choose somebody from the list.' }, { status: 409 });
  }
  const result = await perform(app, actor, { caseId, commandId, expectedVersion: version }, assignCase, sent.value);
  if (!result.ok) return data({ sentence: result.sentence }, { status: 409 });
  throw redirect(saying(`/desk/cases/${caseId}`, 'assigned'), 303);
}

export default function Overview({ loaderData, actionData }: Route.ComponentProps) {
  const { head, warnings, acts } = loaderData;
  return (
    <CasePage head={head} tab="" refused={actionData ? <NotDone sentence={actionData.sentence} /> : null}>
      {loaderData.sentBack ? (
        <NotificationBanner title="Sent back">
          <p className="govuk-body">
            {loaderData.sentBack.by}: {loaderData.sentBack.note}
            {loaderData.sentBack.notes > 0 ? (
              <>
                {' '}
                <a className="govuk-notification-banner__link" href={`/desk/cases/${head.id}/comments`}>
                  {loaderData.sentBack.notes === 1
                    ? 'One page is not right'
                    : `${loaderData.sentBack.notes} pages are not right`}
                </a>
              </>
            ) : null}
          </p>
        </NotificationBanner>
      ) : null}
      {warnings.map(({ code, sentence }) => (
        <InsetText key={code}>{sentence}</InsetText>
      ))}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Dates rows={loaderData.deadline} steps={loaderData.steps} />
          <Facts data={loaderData} />
          <Linked caseId={head.id} linked={loaderData.linked} />
          <Notices caseId={head.id} {...loaderData.notices} />
        </div>
        <div className="govuk-grid-column-one-third">
          <Assignment {...loaderData} />
          <h2 className="govuk-heading-m">What can be done now</h2>
          <ActsOffered caseId={head.id} acts={acts} />
        </div>
      </div>
    </CasePage>
  );
}

type Data = Route.ComponentProps['loaderData'];

function Dates({ rows, steps }: { rows: Data['deadline']; steps: Data['steps'] }) {
  return (
    <section aria-labelledby="deadline">
      <h2 className="govuk-heading-m" id="deadline">
        Deadline
      </h2>
      <SummaryList rows={rows} />
      <Details summary="How this date came about">
        <Steps steps={steps} />
      </Details>
    </section>
  );
}

function Facts({ data: of }: { data: Data }) {
  const { head } = of;
  return (
    <section aria-labelledby="case">
      <h2 className="govuk-heading-m" id="case">
        The case
      </h2>
      <SummaryList
        rows={[
          { key: 'Where it stands', value: head.phase },
          { key: 'Right', value: head.rightName },
          { key: 'Received', value: of.channel },
          { key: 'Entered on', value: of.logged },
          { key: 'Service', value: of.service ?? 'Not set' },
          { key: 'Who asks', value: of.asker },
          { key: 'Wants the answer', value: of.receiving },
          { key: 'Their contact', value: of.contact },
          ...(of.slowSince ? [{ key: 'Asked to go slower', value: `${of.slowSince}. No date moves.` }] : []),
          { key: 'Identity', value: identityWords[of.identity] },
          { key: 'Proof of identity needed', value: of.proofNeeded },
          ...(of.identityMethod ? [{ key: 'How identity was confirmed', value: of.identityMethod }] : []),
          { key: 'Authority', value: identityWords[of.authority] },
          ...(of.decision ? [{ key: 'Decision', value: `${of.decision.outcome}. ${of.decision.explanation}` }] : []),
          ...(of.refusal ? [{ key: 'Refusal', value: of.refusal.reason }] : []),
        ]}
      />
      {of.questions.map((question) => (
        <InsetText key={question.question}>
          <strong>Question of {question.asked}</strong>
          {question.pausesTheClock ? ' (pauses the clock)' : ''}: {question.question}
          <br />
          {question.answer ? `Answered on ${question.answered}: ${question.answer}` : 'No answer yet.'}
        </InsetText>
      ))}
    </section>
  );
}
