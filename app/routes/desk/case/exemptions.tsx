import type { ReactNode } from 'react';
import { type Actor, rolesOf } from '../../../../machines/actors.ts';
import { type CaseState, mayDo } from '../../../../machines/case.ts';
import { opinionValidFrom, principalReporterBy } from '../../../../machines/clock/other-limits.ts';
import { type CivilDate, formatDate, londonDate } from '../../../../machines/dates.ts';
import { approverOf, type Consideration, stands } from '../../../../machines/exemptions/considered.ts';
import { closed } from '../../../../machines/exemptions/faults.ts';
import { exemptionsObstacle } from '../../../../machines/exemptions/gates.ts';
import { consideredCodes, exemptionOf, groupWords } from '../../../../machines/exemptions/index.ts';
import { awaitsApproval, takesOpinions } from '../../../../machines/exemptions/obstacles.ts';
import { datedObstacle } from '../../../../machines/exemptions/opinions.ts';
import { actingOn } from '../../../../machines/rota/rota.ts';
import { Details } from '../../../components/govuk/details.tsx';
import { CardLinks, SummaryList } from '../../../components/govuk/summary-list.tsx';
import { Tag } from '../../../components/govuk/tag.tsx';
import { WarningText } from '../../../components/govuk/warning-text.tsx';
import { standing } from '../exemption-words.ts';
import { tellConsideration } from '../items/considered.ts';
import type { Route } from './+types/exemptions.ts';
import { openCasePage } from './case-head.ts';
import { CasePage } from './case-page.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const { state } = loaded;
  const may = (type: Parameters<typeof mayDo>[2]) => mayDo(state, actor, type) === null;
  const today = londonDate(app.clock.now());
  const isOpen = !['answered', 'closed'].includes(state.request.value.work);
  return {
    head,
    hindrance: isOpen ? ((exemptionsObstacle(state) ?? datedObstacle(state, today))?.sentence ?? null) : null,
    considered: state.considered.exemptions.map((one) => ({
      id: one.id,
      title: exemptionOf(one.code).label,
      tag: standing(one, stands(one)),
      rows: [...tellConsideration(one), ...datesOf(one, today)],
      acts: actsOn(state, actor, one),
    })),
    groups: may('exemption.considered') ? groupsOf(state, app.profile.isInSch3Para8) : [],
  };
}

/** The days that the law counts from it. */
function datesOf(one: Consideration, today: CivilDate) {
  if (one.code.startsWith('reporter')) {
    return [{ key: 'Inform the Principal Reporter by', value: formatDate(principalReporterBy(one.on)) }];
  }
  return takesOpinions(one.code)
    ? [
        {
          key: 'Opinion',
          value: `To be relied on today, it bears ${formatDate(opinionValidFrom(today))} or a later date.`,
        },
      ]
    : [];
}

function actsOn(state: CaseState, actor: Actor, one: Consideration) {
  const may = (type: Parameters<typeof mayDo>[2]) => mayDo(state, actor, type) === null;
  const isDpo = rolesOf(actingOn(actor, state.record, 'exemption.approved')).includes('dpo');
  const judges = awaitsApproval(one) && one.by !== actor.id && (approverOf(one) !== 'dpo' || isDpo);
  return [
    ...(judges && may('exemption.approved')
      ? [
          { act: 'approve-exemption', text: 'Approve' },
          { act: 'reject-exemption', text: 'Do not approve' },
        ]
      : []),
    ...(takesOpinions(one.code) && may('opinion.recorded') ? [{ act: 'record-opinion', text: 'Record opinion' }] : []),
    ...(may('exemption.considered') ? [{ act: 'consider-exemption', text: 'Consider again' }] : []),
    ...(may('exemption.withdrawn') ? [{ act: 'withdraw-exemption', text: 'No longer rely on it' }] : []),
  ];
}

/** What may be considered in this case by this body, by group. */
function groupsOf(state: CaseState, isInSch3Para8: boolean) {
  const rows = consideredCodes
    .map(exemptionOf)
    .filter((row) => closed(row, state) === null && (isInSch3Para8 || !row.needsSch3Para8));
  return Object.entries(groupWords).flatMap(([group, name]) => {
    const own = rows.filter((row) => row.group === group);
    return own.length === 0
      ? []
      : [{ name, rows: own.map(({ code, label, citation }) => ({ code, label, citation })) }];
  });
}

type Data = Route.ComponentProps['loaderData'];

export default function Exemptions({ loaderData: of }: Route.ComponentProps) {
  const { head, hindrance, considered } = of;
  const base = `/desk/cases/${head.id}/acts`;
  return (
    <CasePage head={head} tab="exemptions">
      <p className="govuk-body">
        A redaction carries its exemption with it, and most need no more. What the law guards closely is weighed here
        and approved by somebody else. <a href="/desk/exemptions">Every exemption and its test</a>.
      </p>
      {hindrance ? <WarningText>Before the answer can go: {hindrance}</WarningText> : null}
      <section aria-labelledby="weighed">
        <h2 className="govuk-heading-m" id="weighed">
          What was considered
        </h2>
        {considered.length === 0 ? <p className="govuk-body">Nothing yet.</p> : null}
        {considered.map(({ id, title, tag, rows, acts }) => (
          <Card
            key={id}
            title={title}
            tag={<Tag colour={tag.colour}>{tag.text}</Tag>}
            rows={rows}
            links={acts.map(({ act, text }) => ({ href: `${base}/${act}?of=${id}`, text }))}
          />
        ))}
      </section>
      <p className="govuk-body">
        Other people in the information are weighed under{' '}
        <a className="govuk-link" href={`/desk/cases/${head.id}/people`}>
          People
        </a>
        .
      </p>
      <ToConsider data={of} />
    </CasePage>
  );
}

interface CardProps {
  title: string;
  tag: ReactNode;
  rows: readonly { key: string; value: string }[];
  links: readonly { href: string; text: string }[];
}

const Card = ({ title, tag, rows, links }: CardProps) => (
  <SummaryList
    card={{
      title: (
        <>
          {title} {tag}
        </>
      ),
      actions: <CardLinks links={links} of={title} />,
    }}
    rows={rows}
  />
);

function ToConsider({ data: { head, groups } }: { data: Data }) {
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="consider">
      <h2 className="govuk-heading-m" id="consider">
        Consider an exemption
      </h2>
      {groups.map(({ name, rows }) => (
        <Details key={name} summary={name}>
          <ul className="govuk-list">
            {rows.map(({ code, label, citation }) => (
              <li key={code}>
                <a className="govuk-link" href={`/desk/cases/${head.id}/acts/consider-exemption?of=${code}`}>
                  {label}
                </a>{' '}
                <span className="govuk-hint rd-citation">{citation}</span>
              </li>
            ))}
          </ul>
        </Details>
      ))}
    </section>
  );
}
