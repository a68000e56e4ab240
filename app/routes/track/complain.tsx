import { data, redirect } from 'react-router';
import { FormPage } from '../../components/form-page.tsx';
import { InsetText } from '../../components/govuk/inset-text.tsx';
import { Textarea } from '../../components/govuk/textarea.tsx';
import { emptyForm, errorFor, typed } from '../../http/form-state.ts';
import { parseForm } from '../../http/parse-form.ts';
import { t } from '../../language/t.ts';
import { complainAbout, complainForm, mayComplain } from '../../services/following/complain-about.ts';
import { newId } from '../../services/new-id.ts';
import type { Route } from './+types/complain.ts';
import { caseAddress, ownCase } from './own-case.ts';
import { refusedForm } from './refused-form.ts';

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { own } = await ownCase({ request, context, params });
  if (!mayComplain(own)) throw data(null, { status: 404 });
  const { reference } = own.state.record.received;
  return { reference, back: caseAddress(reference), commandId: newId() };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { app, own } = await ownCase({ request, context, params });
  const form = await parseForm(request, complainForm);
  if (!form.ok) return data({ values: form.values, errors: form.errors }, { status: 400 });
  if (!mayComplain(own)) throw data(null, { status: 404 });
  const opened = await complainAbout(app, own, form.value);
  if (!opened.ok) return refusedForm(opened, form.value, 'what-happened');
  return redirect(`${caseAddress(opened.reference)}?done=complaint`, 303);
}

/** A complaint about one's own request: it is known who asks and about what, so only what happened is asked. */
export default function Complain({ loaderData, actionData }: Route.ComponentProps) {
  const { reference, back, commandId } = loaderData;
  const state = actionData ?? emptyForm;
  return (
    <FormPage
      title={t`Complain about how we handled this`}
      back={back}
      state={state}
      button={t`Send my complaint`}
      hidden={{ commandId }}
      intro={
        <>
          <h1 className="govuk-heading-l">{t`Complain about how we handled this`}</h1>
          <p className="govuk-body">
            {t`Your complaint is about ${reference}. Someone who did not work on it looks into it. You do not have to show us again who you are unless we ask.`}
          </p>
          <p className="govuk-body">
            {t`We tell you within 30 days that we have your complaint. Then we tell you how it is going, and what we found.`}
          </p>
          <InsetText>{t`If anyone is in danger now, phone 999. Do not wait for an answer to this form.`}</InsetText>
        </>
      }
    >
      <Textarea
        name="what-happened"
        label={t`What happened?`}
        rows={8}
        value={typed(state, 'what-happened')}
        error={errorFor(state, 'what-happened')}
      />
      <Textarea
        name="what-should-happen"
        label={t`What do you want us to do about it? (optional)`}
        value={typed(state, 'what-should-happen')}
        error={errorFor(state, 'what-should-happen')}
      />
    </FormPage>
  );
}
