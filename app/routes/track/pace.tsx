import { data, redirect } from 'react-router';
import { mayDo } from '../../../machines/case.ts';
import { FormPage } from '../../components/form-page.tsx';
import { Textarea } from '../../components/govuk/textarea.tsx';
import { NotNow } from '../../components/track/not-now.tsx';
import { emptyForm, errorFor, typed } from '../../http/form-state.ts';
import { parseForm } from '../../http/parse-form.ts';
import { t } from '../../language/t.ts';
import { askOwnPace, paceForm } from '../../services/following/ask-own-pace.ts';
import { newId } from '../../services/new-id.ts';
import type { Route } from './+types/pace.ts';
import { caseAddress, ownCase } from './own-case.ts';
import { refusedForm } from './refused-form.ts';

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { own } = await ownCase({ request, context, params });
  return {
    obstacle: mayDo(own.state, own.actor, 'pace.asked')?.sentence ?? null,
    isSlow: own.state.kindness.slowSince !== null,
    back: caseAddress(own.state.record.received.reference),
    commandId: newId(),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { app, own } = await ownCase({ request, context, params });
  const form = await parseForm(request, paceForm);
  if (!form.ok) return data({ values: form.values, errors: form.errors }, { status: 400 });
  const done = await askOwnPace(app, own, form.value);
  if (!done.ok) return refusedForm(done, form.value, 'note');
  return redirect(`${caseAddress(own.state.record.received.reference)}?done=${form.value.pace}`, 303);
}

/** Asking to go slower, or saying that one is ready again. The date of the answer stays as it is, and the page says so. */
export default function Pace({ loaderData, actionData }: Route.ComponentProps) {
  const { obstacle, isSlow, back, commandId } = loaderData;
  const state = actionData ?? emptyForm;
  const title = isSlow ? t`I am ready again` : t`Please slow down`;
  if (obstacle !== null && !actionData) return <NotNow title={title} why={obstacle} back={back} />;
  return (
    <FormPage
      title={title}
      back={back}
      state={state}
      button={title}
      hidden={{ commandId, pace: isSlow ? 'usual' : 'slow' }}
      intro={
        <>
          <h1 className="govuk-heading-l">{title}</h1>
          {isSlow ? (
            <p className="govuk-body">{t`We tell you again how far we are.`}</p>
          ) : (
            <>
              <p className="govuk-body">{t`Is this a lot? Tell us. We then stop sending you news about how far we are.`}</p>
              <p className="govuk-body">
                {t`The date by which we must answer stays the same. But you do not have to open our answer then. We keep it ready for you until you want it.`}
              </p>
              <p className="govuk-body">{t`You can say here at any time that you are ready again.`}</p>
            </>
          )}
        </>
      }
    >
      <Textarea
        name="note"
        label={t`What would help you, if you want to say (optional)`}
        value={typed(state, 'note')}
        error={errorFor(state, 'note')}
      />
    </FormPage>
  );
}
