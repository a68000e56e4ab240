import { useContext } from 'react';
import { redirect } from 'react-router';
import { DueDate } from '../../../components/ask/due-date.tsx';
import { Panel } from '../../../components/govuk/panel.tsx';
import { Page } from '../../../components/page.tsx';
import { SiteContext } from '../../../components/site.ts';
import { appContext } from '../../../http/app-context.ts';
import { draftToken } from '../../../http/draft-cookie.ts';
import { rightLabel } from '../../../questions/to-request.ts';
import { sentRequest } from '../../../services/sent-request.ts';
import type { Route } from './+types/sent.ts';

/** Can be reloaded and bookmarked. Holds references and dates only; the copy of all answers has an address of its own. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const sent = await sentRequest(context.get(appContext), draftToken(request));
  const [first] = sent?.requests ?? [];
  if (!sent || first === undefined) throw redirect('/ask/carry-on', 303);
  const { contact, proof, capacity } = first.received;
  return {
    cases: sent.requests.map(({ received, due }) => ({
      reference: received.reference,
      right: received.right,
      label: rightLabel(received.right),
      due,
    })),
    canCopy: sent.canCopy,
    byEmail: contact.ways.includes('email'),
    proofHow: proof.files.length > 0 ? 'upload' : proof.how,
    forOther: capacity !== 'self',
  };
}

const proofNext: Readonly<Record<string, string>> = {
  upload: 'We look at what you uploaded. We delete it when we have checked it.',
  'in-person': 'We will tell you where you can show us who you are.',
  worker: 'We will ask your worker to confirm who you are, if we need to.',
  'no-id': 'If we need to be sure who you are, we will find a way with you that needs no ID.',
};

export default function Sent({ loaderData }: Route.ComponentProps) {
  const { cases, canCopy, byEmail, proofHow, forOther } = loaderData;
  const { contact } = useContext(SiteContext);
  const several = cases.length > 1;
  return (
    <Page title={several ? 'Requests sent' : 'Request sent'}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Panel title={several ? 'Requests sent' : 'Request sent'}>
            {several ? 'Your references' : 'Your reference'}
            {cases.map(({ reference }) => (
              <span key={reference}>
                <br />
                <strong>{reference}</strong>
              </span>
            ))}
          </Panel>
          <p className="govuk-body">
            Please write {several ? 'them' : 'it'} down. {byEmail ? 'We are also sending it to you by email.' : ''}
          </p>
          <h2 className="govuk-heading-m">When you will hear from us</h2>
          {cases.map(({ reference, right, label, due }) => (
            <DueDate key={reference} title={several ? `${label} (${reference})` : null} right={right} due={due} />
          ))}
          <h2 className="govuk-heading-m">What happens next</h2>
          <ol className="govuk-list govuk-list--number">
            <li>We read your request. You do not need to do anything now.</li>
            <li>
              {proofNext[proofHow] ??
                'If we need to be sure who you are, we will ask you soon. There is more than one way to show it.'}
              {forOther ? ' If we need to see what allows you to ask for someone else, we will ask for that too.' : ''}{' '}
              If we have to ask, the time to answer starts when we get it, and we will tell you the new date.
            </li>
            <li>We look for the information and decide. If something is not clear, we will ask you.</li>
            <li>We send you our answer in the way you chose. It says how to complain if you do not agree.</li>
          </ol>
          <h2 className="govuk-heading-m">Keep a copy</h2>
          {canCopy ? (
            <ul className="govuk-list govuk-list--bullet">
              <li>
                <a className="govuk-link" href="/ask/sent/copy">
                  See or print a copy of what you asked
                </a>
              </li>
              <li>
                <a className="govuk-link" href="/ask/sent/copy.txt" download>
                  Download a copy (text file)
                </a>
              </li>
            </ul>
          ) : (
            <p className="govuk-body">To see what you asked, open your request.</p>
          )}
          <p className="govuk-body">
            <a className="govuk-link" href="/track">
              See how your request is getting on
            </a>
          </p>
          <p className="govuk-body">
            <a className="govuk-link" href="/ask/equality">
              Answer some questions about you
            </a>{' '}
            (optional, and kept apart from your request)
          </p>
          <h2 className="govuk-heading-m">If you need us</h2>
          <p className="govuk-body">
            Phone {contact.phone}, {contact.openingHours}, or email {contact.email}. Tell us your reference. We answer
            within {contact.replyDays} working days.
          </p>
        </div>
      </div>
    </Page>
  );
}
