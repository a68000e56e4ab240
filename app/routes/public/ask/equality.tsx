import { data, redirect } from 'react-router';
import { z } from 'zod';
import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { Radios } from '../../../components/govuk/radios.tsx';
import { Page } from '../../../components/page.tsx';
import { TwoThirds } from '../../../components/two-thirds.tsx';
import { appContext } from '../../../http/app-context.ts';
import { draftToken } from '../../../http/draft-cookie.ts';
import { emptyForm, errorFor, type FormState, typed } from '../../../http/form-state.ts';
import { parseForm } from '../../../http/parse-form.ts';
import { type Rule, requireWithin } from '../../../http/rate-limit.ts';
import { inOwnLanguage, t } from '../../../language/t.ts';
import { equalityQuestions } from '../../../questions/equality.ts';
import { loadDraft } from '../../../services/asking/draft-store.ts';
import { countEquality } from '../../../services/asking/equality.ts';
import type { Route } from './+types/equality.ts';

/** A household may share a network; a script that spoils the figures may not. */
const equalitySent: Rule = { name: 'equality', windowMs: 24 * 60 * 60_000, most: 20 };

const answer = z.string().max(40).optional();
const form = z.object(Object.fromEntries(equalityQuestions.map(({ name }) => [name, answer])));

/** Only who sent a request is asked. That they answered is not kept, so nothing here leads from one to the other. */
async function needsSent({ request, context }: Pick<Route.LoaderArgs, 'request' | 'context'>): Promise<void> {
  const loaded = await loadDraft(context.get(appContext), draftToken(request));
  if (!loaded?.draft.sent) throw redirect('/ask/carry-on', 303);
}

export async function loader(args: Route.LoaderArgs) {
  await needsSent(args);
  return { done: args.url.searchParams.get('done') === 'yes' };
}

export async function action(args: Route.ActionArgs) {
  await needsSent(args);
  const read = await parseForm(args.request, form);
  if (!read.ok) return data<FormState>(read, { status: 400 });
  await requireWithin(args.context, equalitySent);
  await countEquality(args.context.get(appContext), read.value);
  return redirect('/ask/equality?done=yes', 303);
}

export default function Equality({ loaderData: { done }, actionData }: Route.ComponentProps) {
  const state = actionData ?? emptyForm;
  if (done)
    return (
      <Page title={t`Thank you`} back="/ask/sent">
        <TwoThirds>
          <h1 className="govuk-heading-l">{t`Thank you`}</h1>
          <p className="govuk-body">{t`We have added your answers to our counts. We kept nothing else.`}</p>
        </TwoThirds>
      </Page>
    );
  return (
    <Page title={t`Questions about you`} back="/ask/sent" errors={state.errors}>
      <TwoThirds>
        <h1 className="govuk-heading-l">{t`Questions about you`}</h1>
        <p className="govuk-body">
          {t`You do not have to answer any of these. They help us to see whether everyone can use this service.`}
        </p>
        <p className="govuk-body">
          {t`We do not keep your answers with your request or with your name. We only count them. The people who work on your request never see them, and nobody can take them back out, not even us.`}
        </p>
        <Form>
          {equalityQuestions.map(({ name, question, options }) => (
            <Radios
              key={name}
              name={name}
              legend={inOwnLanguage(question)}
              legendSize="s"
              value={typed(state, name)}
              error={errorFor(state, name)}
              choices={Object.entries(options).map(([value, text]) => ({ value, text: inOwnLanguage(text) }))}
            />
          ))}
          <Button preventDoubleClick>{t`Send answers`}</Button>
        </Form>
      </TwoThirds>
    </Page>
  );
}
