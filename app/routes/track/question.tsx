import { data, redirect } from 'react-router';
import { FormPage } from '../../components/form-page.tsx';
import { InsetText } from '../../components/govuk/inset-text.tsx';
import { Textarea } from '../../components/govuk/textarea.tsx';
import { emptyForm, errorFor, typed } from '../../http/form-state.ts';
import { parseForm } from '../../http/parse-form.ts';
import { t } from '../../language/t.ts';
import { answerQuestion, answerQuestionForm } from '../../services/following/answer-question.ts';
import { requesterStatus } from '../../services/following/requester-status.ts';
import { newId } from '../../services/new-id.ts';
import type { Route } from './+types/question.ts';
import { caseAddress, ownCase } from './own-case.ts';
import { refusedForm } from './refused-form.ts';

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { own, today } = await ownCase({ request, context, params });
  const { wanted, time } = requesterStatus(own.state, today);
  const question = wanted.find(({ page }) => page === 'question');
  return {
    asked: question?.text ?? [],
    time: question ? time : [],
    back: caseAddress(own.state.record.received.reference),
    commandId: newId(),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { app, own } = await ownCase({ request, context, params });
  const form = await parseForm(request, answerQuestionForm);
  if (!form.ok) return data({ values: form.values, errors: form.errors }, { status: 400 });
  const answered = await answerQuestion(app, own, form.value);
  if (!answered.ok) return refusedForm(answered, form.value, 'answer');
  return redirect(`${caseAddress(own.state.record.received.reference)}?done=question`, 303);
}

/** The team's open question, with its answer below it. */
export default function Question({ loaderData: { asked, time, back, commandId }, actionData }: Route.ComponentProps) {
  const state = actionData ?? emptyForm;
  return (
    <FormPage
      title={t`Our question`}
      back={back}
      state={state}
      button={t`Send my answer`}
      hidden={{ commandId }}
      intro={
        <>
          <h1 className="govuk-heading-l">{t`Our question`}</h1>
          {asked.length > 0 ? (
            <InsetText>
              {asked.map((line, index) => (
                <p key={index}>{line}</p>
              ))}
            </InsetText>
          ) : (
            <p className="govuk-body">{t`We have no question for you at the moment.`}</p>
          )}
          {time.map((line) => (
            <p className="govuk-body" key={line}>
              {line}
            </p>
          ))}
        </>
      }
    >
      <Textarea
        name="answer"
        label={t`Your answer`}
        hint={t`If you do not know, say so. That is an answer too`}
        value={typed(state, 'answer')}
        error={errorFor(state, 'answer')}
      />
    </FormPage>
  );
}
