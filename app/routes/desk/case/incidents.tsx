import { mayDo } from '../../../../machines/case.ts';
import { formatDate } from '../../../../machines/dates.ts';
import type { CaseEventType } from '../../../../machines/events.ts';
import { hoursLeft, reportBy } from '../../../../machines/incident/clock.ts';
import { arePeopleSettled, type Incident, isRegulatorSettled } from '../../../../machines/incident/incidents.ts';
import {
  incidentKindWords,
  likelihoodWords,
  riskWords,
  severityWords,
  untoldWords,
} from '../../../../machines/incident/words.ts';
import { SummaryList } from '../../../components/govuk/summary-list.tsx';
import { WarningText } from '../../../components/govuk/warning-text.tsx';
import { londonTime } from '../../../services/watching/london-time.ts';
import type { Route } from './+types/incidents.ts';
import { openCasePage } from './case-head.ts';
import { CasePage } from './case-page.tsx';

const acts: readonly (readonly [name: string, event: CaseEventType, words: string])[] = [
  ['recall-for-incident', 'answer.recalled', 'Take the answer back'],
  ['assess-incident', 'incident.assessed', 'Assess the risk'],
  ['record-incident-step', 'incident.step-taken', 'Record what was done'],
  ['report-incident', 'incident.reported', 'Record the report to the regulator'],
  ['not-report-incident', 'incident.not-reported', 'Decide not to report it'],
  ['tell-of-incident', 'incident.requester-told', 'Tell the requester'],
  ['tell-other-of-incident', 'incident.other-told', 'Record that somebody else was told'],
  ['tell-nobody-of-incident', 'incident.nobody-told', 'Record why nobody is told'],
  ['close-incident', 'incident.closed', 'Close it'],
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const { state } = loaded;
  const now = app.clock.now();
  const possible = acts.filter(([, event]) => mayDo(state, actor, event) === null);
  return {
    head,
    mayRecord: mayDo(state, actor, 'incident.recorded') === null,
    incidents: state.incidents.map((one, index) => ({
      id: one.id,
      title: titleOf(one, state.incidents.length === 1 ? null : index + 1),
      clock: clockOf(one, now),
      rows: rowsOf(one),
      acts: one.closed === null ? possible.filter(([name]) => fits(one, name)) : [],
    })),
  };
}

/** Several may be of one kind, and have to be told apart by ear too. */
const titleOf = ({ recorded }: Incident, number: number | null): string =>
  `${number === null ? '' : `${number}. `}${incidentKindWords[recorded.kind]}`;

/** Of what may be done, what makes sense for this incident as it stands. */
function fits(one: Incident, name: string): boolean {
  const risk = one.assessed?.risk;
  switch (name) {
    case 'report-incident':
      return one.reported === null;
    case 'not-report-incident':
      return risk === 'none' && !isRegulatorSettled(one);
    case 'tell-nobody-of-incident':
      return risk === 'high' && !arePeopleSettled(one);
    case 'close-incident':
      return one.assessed !== null && isRegulatorSettled(one) && arePeopleSettled(one);
    default:
      return true;
  }
}

/** What the 72 hours say, while it is not decided what the regulator is told. */
function clockOf(one: Incident, now: number): string | null {
  if (one.closed || isRegulatorSettled(one)) return null;
  const until = reportBy(one.recorded.awareAt);
  const left = hoursLeft(until, now);
  return left < 0
    ? `The 72 hours ended at ${londonTime(until)}. A report now has to say why it is late.`
    : `${left} ${left === 1 ? 'hour is' : 'hours are'} left to tell the regulator: until ${londonTime(until)}.`;
}

function rowsOf({ recorded, assessed, reported, notReported, ...one }: Incident) {
  const { people } = recorded;
  const row = (key: string, value: string | null | undefined) => (value ? [{ key, value }] : []);
  return [
    ...row('What happened', recorded.what),
    ...row('Whose information', recorded.whose),
    ...row('About how many people', people === null ? 'Not known yet' : String(people)),
    ...row('Happened on', recorded.happenedOn && formatDate(recorded.happenedOn)),
    ...row('Known since', londonTime(recorded.awareAt)),
    ...row('Risk', assessed ? `${riskWords[assessed.risk]}. ${assessed.reason}` : 'Not assessed yet'),
    ...row('Likelihood', assessed && likelihoodWords[assessed.likelihood]),
    ...row('Severity', assessed && severityWords[assessed.severity]),
    ...row('Weighs harder', assessed && harder(assessed)),
    ...row('Lower than the table, because', assessed?.below),
    ...one.recalls.flatMap(({ on, reason }) => row(`Answer taken back, ${formatDate(on)}`, reason)),
    ...one.steps.flatMap(({ on, what }) => row(`Done, ${formatDate(on)}`, what)),
    ...row(
      'Reported to the regulator',
      reported && [londonTime(reported.reportedAt), reported.number].filter(Boolean).join(', '),
    ),
    ...row('Why it was late', reported?.lateReason),
    ...row('Not reported, because', reported === null ? notReported?.reason : null),
    ...one.requesterTold.flatMap(({ on, happened }) => row(`Requester told, ${formatDate(on)}`, happened)),
    ...one.othersTold.flatMap(({ on, who, how, what }) => row(`${who} told, ${formatDate(on)}`, `${how}. ${what}`)),
    ...row('Nobody told, because', one.nobodyTold && `${untoldWords[one.nobodyTold.ground]}. ${one.nobodyTold.reason}`),
    ...row('Closed', one.closed && `${formatDate(one.closed.on)}. ${one.closed.lesson}`),
  ];
}

const harder = ({ isAboutChildren, isSensitive }: NonNullable<Incident['assessed']>): string =>
  [...(isAboutChildren ? ['It is about children'] : []), ...(isSensitive ? ['It is sensitive'] : [])].join('. ');

/** What went wrong with personal data of this case, how long is left, and what is to be done. */
export default function Incidents({ loaderData: { head, incidents, mayRecord } }: Route.ComponentProps) {
  const base = `/desk/cases/${head.id}`;
  return (
    <CasePage head={head} tab={null} title="Incidents">
      {incidents.length === 0 ? <p className="govuk-body">No incident is on record in this case.</p> : null}
      {incidents.map(({ id, title, clock, rows, acts: offered }) => (
        <section key={id} id={id} aria-label={title}>
          {clock === null ? null : <WarningText>{clock}</WarningText>}
          <SummaryList card={{ title }} rows={rows} />
          {offered.length === 0 ? null : (
            <ul className="govuk-list">
              {offered.map(([name, , words]) => (
                <li key={name}>
                  <a className="govuk-link" href={`${base}/acts/${name}?of=${id}`}>
                    {words}
                    <span className="govuk-visually-hidden"> ({title.toLowerCase()})</span>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      {mayRecord ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`${base}/acts/record-incident`}>
            Record an incident
          </a>
        </p>
      ) : null}
    </CasePage>
  );
}
