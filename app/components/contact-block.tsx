import { useContext } from 'react';
import { t } from '../language/t.ts';
import { SiteContext } from './site.ts';

/** Every way to reach the body, in the same order wherever it stands (WCAG 3.2.6). */
export function ContactBlock() {
  const { contact } = useContext(SiteContext);
  return (
    <>
      <p className="govuk-body">
        {t`Phone: ${contact.phone}`}
        <br />
        {contact.openingHours}
      </p>
      <p className="govuk-body">
        {t`Email:`}{' '}
        <a className="govuk-link" href={`mailto:${contact.email}`}>
          {contact.email}
        </a>
        <br />
        {t`We answer within ${contact.replyDays} working days`}
      </p>
      <AddressLines lines={contact.address} />
    </>
  );
}

/** An address as it stands on an envelope. */
export function AddressLines({ lines }: { lines: readonly string[] }) {
  return (
    <address className="govuk-body govuk-!-margin-bottom-6">
      {lines.map((line) => (
        <span key={line}>
          {line}
          <br />
        </span>
      ))}
    </address>
  );
}
