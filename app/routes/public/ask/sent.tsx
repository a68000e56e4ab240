import { useContext } from 'react';
import { redirect } from 'react-router';
import { DueDate } from '../../../components/ask/due-date.tsx';
import { Panel } from '../../../components/govuk/panel.tsx';
import { Linked } from '../../../components/marked.tsx';
import { Page } from '../../../components/page.tsx';
import { SiteContext } from '../../../components/site.ts';
import { appContext } from '../../../http/app-context.ts';
import { draftToken } from '../../../http/draft-cookie.ts';
import { t } from '../../../language/t.ts';
import { rightLabel } from '../../../questions/to-request.ts';
import { sentRequest } from '../../../services/asking/sent-request.ts';
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

const proofNext = (how: string): string => {
  switch (how) {
    case 'upload':
      return t`We look at what you uploaded. We delete it when we have checked it.`;
    case 'in-person':
      return t`We will tell you where you can show us who you are.`;
    case 'worker':
      return t`We will ask your worker to confirm who you are, if we need to.`;
    case 'no-id':
      return t`If we need to be sure who you are, we will find a way with you that needs no ID.`;
    default:
      return t`If we need to be sure who you are, we will ask you soon. There is more than one way to show it.`;
  }
};

export default function Sent({ loaderData }: Route.ComponentProps) {
  const { cases, canCopy, byEmail, proofHow, forOther } = loaderData;
  const { contact } = useContext(SiteContext);
  const several = cases.length > 1;
  return (
    <Page title={several ? t`Requests sent` : t`Request sent`}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Panel title={several ? t`Requests sent` : t`Request sent`}>
            {several ? t`Your references` : t`Your reference`}
            {cases.map(({ reference }) => (
              <span key={reference}>
                <br />
                <strong>{reference}</strong>
              </span>
            ))}
          </Panel>
          <p className="govuk-body">
            {several ? t`Please write them down.` : t`Please write it down.`}{' '}
            {byEmail ? t`We are also sending it to you by email.` : ''}
          </p>
          <h2 className="govuk-heading-m">{t`When you will hear from us`}</h2>
          {cases.map(({ reference, right, label, due }) => (
            <DueDate key={reference} title={several ? `${label} (${reference})` : null} right={right} due={due} />
          ))}
          <h2 className="govuk-heading-m">{t`What happens next`}</h2>
          <ol className="govuk-list govuk-list--number">
            <li>{t`We read your request. You do not need to do anything now.`}</li>
            <li>
              {proofNext(proofHow)}{' '}
              {forOther ? t`If we need to see what allows you to ask for someone else, we will ask for that too.` : ''}{' '}
              {t`If we have to ask, the time to answer starts when we get it, and we will tell you the new date.`}
            </li>
            <li>{t`We look for the information and decide. If something is not clear, we will ask you.`}</li>
            <li>{t`We send you our answer in the way you chose. It says how to complain if you do not agree.`}</li>
          </ol>
          <h2 className="govuk-heading-m">{t`Keep a copy`}</h2>
          {canCopy ? (
            <ul className="govuk-list govuk-list--bullet">
              <li>
                <a className="govuk-link" href="/ask/sent/copy">
                  {t`See or print a copy of what you asked`}
                </a>
              </li>
              <li>
                <a className="govuk-link" href="/ask/sent/copy.txt" download>
                  {t`Download a copy (text file)`}
                </a>
              </li>
            </ul>
          ) : (
            <p className="govuk-body">{t`To see what you asked, open your request.`}</p>
          )}
          <p className="govuk-body">
            <a className="govuk-link" href="/track">
              {t`See how your request is getting on`}
            </a>
          </p>
          <p className="govuk-body">
            <Linked
              text={t`[Answer some questions about you] (optional, and kept apart from your request)`}
              href="/ask/equality"
            />
          </p>
          <h2 className="govuk-heading-m">{t`If you need us`}</h2>
          <p className="govuk-body">
            {t`Phone ${contact.phone}, ${contact.openingHours}, or email ${contact.email}. Tell us your reference. We answer within ${contact.replyDays} working days.`}
          </p>
        </div>
      </div>
    </Page>
  );
}
