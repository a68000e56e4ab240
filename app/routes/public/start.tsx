import { useContext } from 'react';
import { Page } from '../../components/page.tsx';
import { SiteContext } from '../../components/site.ts';

export default function Start() {
  const { serviceName, contact } = useContext(SiteContext);
  return (
    <Page title={serviceName}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-xl">{serviceName}</h1>
          <p className="govuk-body-l">
            Ask to see the information we hold about you, or ask us to change how we use it.
          </p>
          <p className="govuk-body">
            You can ask in any way you like. To ask by phone, call {contact.phone}, {contact.openingHours}.
          </p>
        </div>
      </div>
    </Page>
  );
}
