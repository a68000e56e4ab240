import { data, redirect } from 'react-router';
import { parseForm } from '../../http/parse-form.ts';
import { chooseOwnLanguage, languageForm } from '../../services/following/choose-own-language.ts';
import type { Route } from './+types/language.ts';
import { caseAddress, ownCase } from './own-case.ts';

/** Nothing to look at: the button stands on the page of the request. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { own } = await ownCase({ request, context, params });
  return redirect(caseAddress(own.state.record.received.reference), 303);
}

/** One click changes the language of letters and e-mails, and of the page it leads back to. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { app, own } = await ownCase({ request, context, params });
  const form = await parseForm(request, languageForm);
  if (!form.ok)
    throw data(
      { title: 'That did not work', sentence: 'Go back, load the page again, and press the button once more.' },
      { status: 400 },
    );
  const chosen = await chooseOwnLanguage(app, own, form.value);
  if (!chosen.ok) throw data({ title: 'That did not work', sentence: chosen.sentence }, { status: 409 });
  const here = caseAddress(own.state.record.received.reference);
  return redirect(`${here}?done=language&language=${form.value.language}`, 303);
}
