import { t } from '../../language/t.ts';
import { ContactBlock } from '../contact-block.tsx';

/** The same help in the same place on every page of a case (WCAG 3.2.6). */
export function Help() {
  return (
    <section>
      <h2 className="govuk-heading-m">{t`Help`}</h2>
      <ContactBlock />
    </section>
  );
}
