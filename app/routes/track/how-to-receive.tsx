import { data, redirect } from 'react-router';
import { mayDo } from '../../../machines/case.ts';
import { receivingWays } from '../../../machines/people.ts';
import { FormPage } from '../../components/form-page.tsx';
import { Radios } from '../../components/govuk/radios.tsx';
import { Textarea } from '../../components/govuk/textarea.tsx';
import { NotNow } from '../../components/track/not-now.tsx';
import { wayName } from '../../components/track/way-names.ts';
import { emptyForm, errorFor, typed } from '../../http/form-state.ts';
import { parseForm } from '../../http/parse-form.ts';
import { t } from '../../language/t.ts';
import { chooseOwnReceiving, receivingForm } from '../../services/following/choose-own-receiving.ts';
import { newId } from '../../services/new-id.ts';
import type { Route } from './+types/how-to-receive.ts';
import { caseAddress, ownCase } from './own-case.ts';
import { refusedForm } from './refused-form.ts';

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { own } = await ownCase({ request, context, params });
  const { way, address } = own.state.kindness;
  return {
    obstacle: mayDo(own.state, own.actor, 'receiving.chosen')?.sentence ?? null,
    values: { way, address: address ?? '' },
    back: caseAddress(own.state.record.received.reference),
    commandId: newId(),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { app, own } = await ownCase({ request, context, params });
  const form = await parseForm(request, receivingForm);
  if (!form.ok) return data({ values: form.values, errors: form.errors }, { status: 400 });
  const done = await chooseOwnReceiving(app, own, form.value);
  if (!done.ok) return refusedForm(done, form.value, 'address');
  return redirect(`${caseAddress(own.state.record.received.reference)}?done=receiving`, 303);
}

/** How the requester gets the answer: theirs to change until it has gone out. */
export default function HowToReceive({ loaderData, actionData }: Route.ComponentProps) {
  const { obstacle, values, back, commandId } = loaderData;
  const state = actionData ?? { ...emptyForm, values };
  if (obstacle !== null && !actionData) return <NotNow title={t`How you get our answer`} why={obstacle} back={back} />;
  return (
    <FormPage
      title={t`How you get our answer`}
      back={back}
      state={state}
      button={t`Save how you get our answer`}
      hidden={{ commandId }}
      intro={
        <>
          <h1 className="govuk-heading-l">{t`How you get our answer`}</h1>
          <p className="govuk-body">{t`You can change this until we send our answer. It does not change the date.`}</p>
          <p className="govuk-body">
            {t`One document at a time means that you open each one when you want to. You are told before if it may be hard to read.`}
          </p>
          <p className="govuk-body">
            {t`If you give another address after we have checked who you are, we ask you first whether it is yours.`}
          </p>
        </>
      }
    >
      <Radios
        name="way"
        legend={t`How would you like to get our answer?`}
        choices={receivingWays.map((way) => ({ value: way, text: capital(wayName(way)) }))}
        value={typed(state, 'way')}
        error={errorFor(state, 'way')}
      />
      <Textarea
        name="address"
        label={t`Address, if it goes by post (optional)`}
        hint={t`Leave it empty to use the address you gave before`}
        value={typed(state, 'address')}
        error={errorFor(state, 'address')}
        rows={4}
      />
    </FormPage>
  );
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
