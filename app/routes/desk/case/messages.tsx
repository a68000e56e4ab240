import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { mayDo } from '../../../../machines/case.ts';
import { formatDate } from '../../../../machines/dates.ts';
import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { Textarea } from '../../../components/govuk/textarea.tsx';
import { emptyForm, errorFor, typed } from '../../../http/form-state.ts';
import { parseForm } from '../../../http/parse-form.ts';
import { act } from '../../../services/act.ts';
import { perform } from '../../../services/case-act.ts';
import { sendMessage } from '../../../services/contact/send-message.ts';
import { commandFields } from '../command-fields.ts';
import type { Route } from './+types/messages.ts';
import { openCasePage } from './case-head.ts';
import { CasePage } from './case-page.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { actor, loaded, head } = await openCasePage(context, params.caseId);
  return {
    head,
    commandId: randomUUID(),
    maySend: mayDo(loaded.state, actor, 'message.sent') === null,
    messages: loaded.state.record.messages
      .map(({ from, body, on, files }) => ({ from, body, on: formatDate(on), files }))
      .reverse(),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const { caseId } = loaded;
  const command = await parseForm(request.clone(), commandFields);
  if (!command.ok) return data({ ...emptyForm, refused: 'Load the page again, then repeat.' }, { status: 422 });
  const { commandId } = command.value;
  if ((await request.clone().formData()).get('read') === 'all') {
    await act(app, actor, { caseId, commandId }, () => [{ type: 'messages.read' }]);
    throw redirect(`/desk/cases/${caseId}/messages`, 303);
  }
  const sent = await parseForm(request, sendMessage.input);
  if (!sent.ok) return data({ ...sent, refused: null }, { status: 422 });
  const result = await perform(app, actor, { caseId, commandId }, sendMessage, sent.value);
  if (!result.ok) return data({ values: sent.value, errors: [], refused: result.sentence }, { status: 409 });
  throw redirect(`/desk/cases/${caseId}/messages`, 303);
}

export default function Messages({ loaderData, actionData }: Route.ComponentProps) {
  const { head, commandId, messages } = loaderData;
  const state = actionData ?? { ...emptyForm, refused: null };
  const hidden = { commandId, version: head.version };
  return (
    <CasePage head={head} tab="messages" errors={state.errors}>
      {state.refused ? <p className="govuk-error-message">{state.refused}</p> : null}
      {head.hasUnread ? (
        <Form hidden={{ ...hidden, read: 'all' }}>
          <Button variant="secondary">Mark as read</Button>
        </Form>
      ) : null}
      {loaderData.maySend ? (
        <Form hidden={hidden}>
          <Textarea
            name="body"
            label="Write to the requester"
            hint="An e-mail tells them only that a message is waiting. They read it on their own page."
            value={typed(state, 'body')}
            error={errorFor(state, 'body')}
          />
          <Button preventDoubleClick>Send message</Button>
        </Form>
      ) : null}
      {messages.length === 0 ? (
        <p className="govuk-body">No messages yet.</p>
      ) : (
        <ol className="govuk-list rd-messages">
          {messages.map((message, index) => (
            <li key={index} className="govuk-inset-text">
              <p className="govuk-body-s">
                <strong>{message.from === 'team' ? 'To the requester' : 'From the requester'}</strong>, {message.on}
              </p>
              <p className="govuk-body rd-keep-lines">{message.body}</p>
              {message.files.map((file, number) => (
                <p key={file} className="govuk-body">
                  <a className="govuk-link" href={`/desk/cases/${head.id}/files/${file}`}>
                    File {number + 1}
                  </a>
                </p>
              ))}
            </li>
          ))}
        </ol>
      )}
    </CasePage>
  );
}
