import type { CaseState } from '../../../../machines/case.ts';
import { formatDate } from '../../../../machines/dates.ts';
import { SummaryList } from '../../../components/govuk/summary-list.tsx';

const stands = {
  none: 'Not in force',
  inForce: 'In force: stored, and nothing else',
  noticeGiven: 'In force; the person was told that it ends',
  lifted: 'Lifted',
} as const;

const grounds = {
  consent: 'With consent',
  'legal-claims': 'Legal claims',
  'rights-of-another': 'To protect another person',
  'public-interest': 'Important public interest',
} as const;

/** Where a restriction stands; null in cases of another right. */
export function restrictionView({ request, restriction, work }: CaseState) {
  if (request.context.right !== 'restriction') return null;
  const { startedOn, noticeOn, liftedOn } = restriction.context;
  return {
    stands: stands[restriction.value],
    startedOn: startedOn && formatDate(startedOn),
    noticeOn: noticeOn && formatDate(noticeOn),
    liftedOn: liftedOn && formatDate(liftedOn),
    uses: work.uses.map(({ on, ground, who, note }) => `${formatDate(on)}: ${who}. ${grounds[ground]}. ${note}`),
  };
}

/** The restriction of a case and every use of what it covers (UK GDPR Art 18(2)–(3)). */
export function RestrictionInForce({
  caseId,
  restriction,
}: {
  caseId: string;
  restriction: NonNullable<ReturnType<typeof restrictionView>>;
}) {
  return (
    <section aria-labelledby="restriction">
      <h2 className="govuk-heading-m" id="restriction">
        The restriction
      </h2>
      <SummaryList
        rows={[
          { key: 'Where it stands', value: restriction.stands },
          ...(restriction.startedOn ? [{ key: 'In force from', value: restriction.startedOn }] : []),
          ...(restriction.noticeOn ? [{ key: 'Notice of its end', value: restriction.noticeOn }] : []),
          ...(restriction.liftedOn ? [{ key: 'Lifted', value: restriction.liftedOn }] : []),
          {
            key: 'Uses all the same',
            value:
              restriction.uses.length === 0 ? (
                'None on record'
              ) : (
                <ul className="govuk-list">
                  {restriction.uses.map((use) => (
                    <li key={use}>{use}</li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <p className="govuk-body">
        What can be done with it stands on the{' '}
        <a className="govuk-link" href={`/desk/cases/${caseId}`}>
          overview
        </a>
        .
      </p>
    </section>
  );
}
