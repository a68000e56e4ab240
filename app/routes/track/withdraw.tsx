import { data, redirect } from 'react-router';
import { mayDo } from '../../../machines/case.ts';
import { FormPage } from '../../components/form-page.tsx';
import { Checkboxes } from '../../components/govuk/checkboxes.tsx';
import { Textarea } from '../../components/govuk/textarea.tsx';
import { NotNow } from '../../components/track/not-now.tsx';
import { chosen, emptyForm, errorFor, typed } from '../../http/form-state.ts';
import { parseForm } from '../../http/parse-form.ts';
import { t } from '../../language/t.ts';
import { withdrawForm, withdrawOwnRequest } from '../../services/following/withdraw-own-request.ts';
import { newId } from '../../services/new-id.ts';
import type { Route } from './+types/withdraw.ts';
import { caseAddress, ownCase } from './own-case.ts';
import { refusedForm } from './refused-form.ts';

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { own } = await ownCase({ request, context, params });
  const { reference, linked } = own.state.record.received;
  return {
    obstacle: mayDo(own.state, own.actor, 'request.withdrawn')?.sentence ?? null,
    hasOthers: linked.length > 0,
    back: caseAddress(reference),
    commandId: newId(),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { app, own } = await ownCase({ request, context, params });
  const form = await parseForm(request, withdrawForm);
  if (!form.ok) return data({ values: form.values, errors: form.errors }, { status: 400 });
  const done = await withdrawOwnRequest(app, own, form.value);
  if (!done.ok) return refusedForm(done, form.value, 'sure');
  return redirect(`${caseAddress(own.state.record.received.reference)}?done=withdrawn`, 303);
}

/** Asks once more before a request is stopped for good. */
export default function Withdraw({ loaderData, actionData }: Route.ComponentProps) {
  const { obstacle, hasOthers, back, commandId } = loaderData;
  const state = actionData ?? emptyForm;
  if (obstacle !== null && !actionData) return <NotNow title={t`Stop this request`} why={obstacle} back={back} />;
  return (
    <FormPage
      title={t`Stop this request`}
      back={back}
      state={state}
      button={t`Stop this request`}
      buttonVariant="warning"
      hidden={{ commandId }}
      intro={
        <>
          <h1 className="govuk-heading-l">{t`Stop this request`}</h1>
          <p className="govuk-body">
            {t`If you stop it, we do no more work on it and send no answer. You do not have to say why, and you can ask again at any time.`}
          </p>
          {hasOthers ? <p className="govuk-body">{t`The other things you asked for at the same time go on.`}</p> : null}
        </>
      }
    >
      <Checkboxes
        name="sure"
        legend={t`Do you want to stop this request?`}
        choices={[{ value: 'yes', text: t`Yes, stop it` }]}
        values={chosen(state, 'sure')}
        error={errorFor(state, 'sure')}
      />
      <Textarea
        name="reason"
        label={t`Why, if you want to say (optional)`}
        value={typed(state, 'reason')}
        error={errorFor(state, 'reason')}
      />
    </FormPage>
  );
}
