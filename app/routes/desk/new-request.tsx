import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { receivingWays, rights } from '../../../machines/people.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import { FormPage } from '../../components/form-page.tsx';
import { Checkboxes } from '../../components/govuk/checkboxes.tsx';
import { DateInput } from '../../components/govuk/date-input.tsx';
import { Radios } from '../../components/govuk/radios.tsx';
import { TextInput } from '../../components/govuk/text-input.tsx';
import { Textarea } from '../../components/govuk/textarea.tsx';
import { NotDone } from '../../components/not-done.tsx';
import { appContext } from '../../http/app-context.ts';
import { chosen, emptyForm, errorFor, type FormState, typed } from '../../http/form-state.ts';
import { parseForm } from '../../http/parse-form.ts';
import { staffActorContext } from '../../http/staff-guard.ts';
import { enteredRequest, enterRequest } from '../../services/asking/enter-request.ts';
import type { Route } from './+types/new-request.ts';
import { wayChoices } from './way-choices.ts';
import { channelWords } from './words.ts';

export const loader = () => ({ commandId: randomUUID() });

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = context.get(staffActorContext);
  const sent = await parseForm(request, enteredRequest);
  if (!sent.ok) return data({ form: sent, refused: null }, { status: 422 });
  const entered = await enterRequest(app, actor, sent.value);
  if (!entered.ok) {
    const values = Object.fromEntries(Object.entries(sent.value).map(([name, value]) => [name, value]));
    return data({ form: { values, errors: [] } satisfies FormState, refused: entered.sentence }, { status: 422 });
  }
  const [first] = entered.caseIds;
  throw redirect(first ? `/desk/cases/${first}` : '/desk', 303);
}

export default function NewRequest({ loaderData, actionData }: Route.ComponentProps) {
  const state: FormState = actionData?.form ?? emptyForm;
  const text = (name: string, label: string, hint?: string) => (
    <TextInput {...{ name, label, hint }} value={typed(state, name)} error={errorFor(state, name)} />
  );
  const pick = (name: string, legend: string, choices: readonly { value: string; text: string }[]) => (
    <Radios {...{ name, legend, choices }} value={typed(state, name)} error={errorFor(state, name)} />
  );
  return (
    <FormPage
      title="Add a request"
      back="/desk"
      state={state}
      refused={actionData?.refused ? <NotDone sentence={actionData.refused} /> : null}
      button="Open the case"
      hidden={{ commandId: loaderData.commandId }}
      intro={
        <>
          <h1 className="govuk-heading-l">Add a request</h1>
          <p className="govuk-body">
            For a request made by phone, by post, in person or by e-mail, to anyone who works here. The month counts
            from the day it was received, not from today.
          </p>
        </>
      }
    >
      <DateInput
        name="receivedOn"
        legend="When was it received?"
        hint="For example, 27 3 2026"
        error={errorFor(state, 'receivedOn')}
        values={{
          day: typed(state, 'receivedOn-day'),
          month: typed(state, 'receivedOn-month'),
          year: typed(state, 'receivedOn-year'),
        }}
      />
      {pick(
        'channel',
        'How did it come?',
        (['phone', 'post', 'in-person', 'email'] as const).map((value) => ({ value, text: channelWords[value] })),
      )}
      <Checkboxes
        name="rights"
        legend="What was asked for?"
        hint="One linked case is opened for each."
        choices={rights.map((value) => ({ value, text: rightRules[value].name, hint: rightRules[value].plainName }))}
        values={chosen(state, 'rights')}
        error={errorFor(state, 'rights')}
      />
      <Textarea
        name="asked"
        label="What was asked, in their words?"
        value={typed(state, 'asked')}
        error={errorFor(state, 'asked')}
      />
      {text('name', 'Name of the person who asks')}
      {text('otherNames', 'Other names (optional)', 'Separate them with commas')}
      {text('bornOn', 'Date of birth of the person who asks (optional)', 'Where they ask about themselves')}
      {pick('capacity', 'Who is the information about?', [
        { value: 'self', text: 'The person who asks' },
        { value: 'child', text: 'A child they have responsibility for' },
        { value: 'representative', text: 'Someone they act for' },
      ])}
      {text('subjectName', 'Name of the child or person (if it is not the person who asks)')}
      {text('subjectBornOn', 'Their date of birth, or about how old (optional)')}
      {text('relationship', 'Relationship (optional)')}
      <Checkboxes
        name="ways"
        legend="How do they want to be contacted?"
        choices={[
          { value: 'email', text: 'E-mail' },
          { value: 'phone', text: 'Phone' },
          { value: 'post', text: 'Post' },
          { value: 'worker', text: 'Through their worker' },
        ]}
        values={chosen(state, 'ways')}
        error={errorFor(state, 'ways')}
      />
      {text('email', 'E-mail (optional)')}
      {text('phone', 'Phone (optional)')}
      <Textarea
        name="address"
        label="Address (optional)"
        rows={3}
        value={typed(state, 'address')}
        error={errorFor(state, 'address')}
      />
      {pick('safe', 'Is it safe to contact them this way?', [
        { value: 'yes', text: 'Yes' },
        { value: 'with-care', text: 'Yes, but only as they say' },
        { value: 'no', text: 'No' },
      ])}
      {text('safetyNote', 'What to keep in mind when contacting them (optional)')}
      {pick(
        'receive',
        'How do they want the answer?',
        receivingWays.map((way) => ({ value: way, text: wayChoices[way] })),
      )}
      {text('help', 'Help or format needed (optional)')}
    </FormPage>
  );
}
