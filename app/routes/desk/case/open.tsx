import { data, redirect } from 'react-router';
import { z } from 'zod';
import { londonDate } from '../../../../machines/dates.ts';
import { type CaseId, caseId as caseIdShape } from '../../../../machines/ids.ts';
import { FormPage } from '../../../components/form-page.tsx';
import { Textarea } from '../../../components/govuk/textarea.tsx';
import { appContext } from '../../../http/app-context.ts';
import { emptyForm, errorFor, typed } from '../../../http/form-state.ts';
import { parseForm } from '../../../http/parse-form.ts';
import { staffActorContext } from '../../../http/staff-guard.ts';
import { act } from '../../../services/act.ts';
import { needed } from '../../../services/form-fields.ts';
import { readCase } from '../../../services/read-case.ts';
import type { Route } from './+types/open.ts';

const form = z.object({ reason: needed('Say why you need to open this case', 2000) });

function idOf(text: string): CaseId {
  const id = caseIdShape.safeParse(text);
  if (!id.success) throw data(null, { status: 404 });
  return id.data;
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const read = await readCase(context.get(appContext), context.get(staffActorContext), idOf(params.caseId));
  if (read.ok) throw redirect(`/desk/cases/${read.caseId}`, 303);
  if (read.code !== 'reason-needed') throw data(null, { status: read.code === 'role' ? 403 : 404 });
  return { sentence: read.sentence };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = context.get(staffActorContext);
  const id = idOf(params.caseId);
  const sent = await parseForm(request, form);
  if (!sent.ok) return data(sent, { status: 422 });
  const commandId = `open:${actor.id}:${londonDate(app.clock.now())}`;
  const result = await act(app, actor, { caseId: id, commandId }, () => [
    { type: 'case.opened', reason: sent.value.reason },
  ]);
  if (!result.ok) throw data(null, { status: { role: 403, 'not-found': 404 }[result.code] ?? 409 });
  throw redirect(`/desk/cases/${id}`, 303);
}

export default function OpenCase({ loaderData, actionData }: Route.ComponentProps) {
  const state = actionData ?? emptyForm;
  return (
    <FormPage
      title="Open a case that is not yours"
      back="/desk"
      state={state}
      button="Open the case"
      intro={
        <>
          <h1 className="govuk-heading-l">Open a case that is not yours</h1>
          <p className="govuk-body">{loaderData.sentence}</p>
        </>
      }
    >
      <Textarea
        name="reason"
        label="Why do you need to open it?"
        value={typed(state, 'reason')}
        error={errorFor(state, 'reason')}
      />
    </FormPage>
  );
}
