import { data, redirect } from 'react-router';
import { parseForm } from '../../http/parse-form.ts';
import { accessInsteadForm, turnOwnIntoAccess } from '../../services/rights/turn-into-access.ts';
import type { Route } from './+types/access-instead.ts';
import { caseAddress, ownCase } from './own-case.ts';

/** Nothing to look at: the button stands on the page of the request. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { own } = await ownCase({ request, context, params });
  return redirect(caseAddress(own.state.record.received.reference), 303);
}

/** One click turns a request to reuse information into a request for a copy, with the same day of receipt. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { app, own } = await ownCase({ request, context, params });
  const form = await parseForm(request, accessInsteadForm);
  if (!form.ok)
    throw data(
      { title: 'That did not work', sentence: 'Go back, load the page again, and press the button once more.' },
      { status: 400 },
    );
  const opened = await turnOwnIntoAccess(app, own, form.value.commandId);
  if (!opened.ok) throw data({ title: 'That did not work', sentence: opened.sentence }, { status: 409 });
  return redirect(`${caseAddress(opened.reference)}?done=access`, 303);
}
