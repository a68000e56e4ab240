import { formatDate } from '../../../../machines/dates.ts';
import { openKindness } from '../../../../machines/kindness/kindness.ts';
import { wayWords } from '../../../../machines/kindness/receiving.ts';
import { SummaryList } from '../../../components/govuk/summary-list.tsx';
import { waysChosen } from '../contact-ways.ts';
import type { Route } from './+types/request.ts';
import { openCasePage } from './case-head.ts';
import { CasePage } from './case-page.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { loaded, head } = await openCasePage(context, params.caseId);
  const { received, proof } = loaded.state.record;
  const { contact } = loaded.state.delivery;
  const { requester, subject, answers, relationship, help, neededBy } = received;
  return {
    head,
    requester,
    subject,
    contact,
    answers,
    relationship,
    help,
    neededBy,
    receiving: wayWords[openKindness(received).way],
    proof: proof.map(({ file, of, receivedOn, isDeleted }) => ({
      file,
      of: of === 'identity' ? 'Proof of identity' : 'Proof of authority',
      received: formatDate(receivedOn),
      isDeleted,
    })),
  };
}

type Data = Route.ComponentProps['loaderData'];

const personRows = (person: Data['requester']) => [
  { key: 'Name', value: person.name },
  ...(person.otherNames.length > 0 ? [{ key: 'Other names', value: person.otherNames.join(', ') }] : []),
  ...(person.bornOn ? [{ key: 'Born', value: person.bornOn }] : []),
  ...(person.address ? [{ key: 'Address', value: person.address }] : []),
];

export default function RequestAsAsked({ loaderData: of }: Route.ComponentProps) {
  const { head, requester, subject, contact } = of;
  return (
    <CasePage head={head} tab="request">
      <h2 className="govuk-heading-m">Who is asking</h2>
      <SummaryList rows={personRows(requester)} />
      {subject ? (
        <>
          <h2 className="govuk-heading-m">Who it is about</h2>
          <SummaryList
            rows={[
              ...personRows(subject),
              ...(of.relationship ? [{ key: 'Relationship', value: of.relationship }] : []),
            ]}
          />
        </>
      ) : null}
      <h2 className="govuk-heading-m">How to reach them</h2>
      <SummaryList
        rows={[
          { key: 'Ways they chose', value: waysChosen(contact) },
          ...(contact.email ? [{ key: 'E-mail', value: contact.email }] : []),
          ...(contact.phone ? [{ key: 'Phone', value: contact.phone }] : []),
          ...(contact.address ? [{ key: 'Address', value: contact.address }] : []),
          ...(contact.worker ? [{ key: 'Worker', value: contact.worker }] : []),
          ...(contact.safetyNote ? [{ key: 'Safe contact', value: contact.safetyNote }] : []),
          { key: 'Wanted the answer', value: of.receiving },
          ...(of.help.length > 0 ? [{ key: 'Help needed', value: of.help.join(', ') }] : []),
          ...(of.neededBy ? [{ key: 'Needed by', value: of.neededBy }] : []),
        ]}
      />
      <h2 className="govuk-heading-m">What was asked</h2>
      {of.answers.length === 0 ? (
        <p className="govuk-body">No further answers.</p>
      ) : (
        <SummaryList rows={of.answers.map(({ question, answer }) => ({ key: question, value: answer }))} />
      )}
      <h2 className="govuk-heading-m">Proof</h2>
      {of.proof.length === 0 ? (
        <p className="govuk-body">No proof documents were sent.</p>
      ) : (
        <ul className="govuk-list">
          {of.proof.map((proof, index) => (
            <li key={proof.file}>
              {proof.isDeleted ? (
                `${proof.of}, received ${proof.received}: copy deleted after checking`
              ) : (
                <a className="govuk-link" href={`/desk/cases/${head.id}/files/${proof.file}`}>
                  {proof.of} {index + 1}, received {proof.received}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </CasePage>
  );
}
