import { t } from '../../language/t.ts';
import { Form } from '../form.tsx';
import { Button } from '../govuk/button.tsx';

/** One click to a copy, where information could not be given in a form to reuse. */
export function AccessInstead({ base, commandId }: { base: string; commandId: string }) {
  return (
    <section>
      <h2 className="govuk-heading-m">{t`You can have a copy instead`}</h2>
      <p className="govuk-body">
        {t`We cannot give you all of this in a form to use elsewhere. You can have a copy of everything we hold, on paper or as a file. We count from the day you first asked.`}
      </p>
      <Form action={`${base}/access-instead`} hidden={{ commandId }}>
        <Button preventDoubleClick>{t`Ask for a copy instead`}</Button>
      </Form>
    </section>
  );
}
