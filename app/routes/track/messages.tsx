import { data, redirect } from 'react-router';
import { Form } from '../../components/form.tsx';
import { Button } from '../../components/govuk/button.tsx';
import { NotificationBanner } from '../../components/govuk/notification-banner.tsx';
import { Textarea } from '../../components/govuk/textarea.tsx';
import { Page } from '../../components/page.tsx';
import { Conversation } from '../../components/track/conversation.tsx';
import { Help } from '../../components/track/help.tsx';
import { TwoThirds } from '../../components/two-thirds.tsx';
import { emptyForm, errorFor, typed } from '../../http/form-state.ts';
import { parseForm } from '../../http/parse-form.ts';
import { t } from '../../language/t.ts';
import { markMessagesRead } from '../../services/following/mark-messages-read.ts';
import { requesterConversation } from '../../services/following/requester-conversation.ts';
import { requesterMessageForm, sendRequesterMessage } from '../../services/following/send-requester-message.ts';
import { newId } from '../../services/new-id.ts';
import type { Route } from './+types/messages.ts';
import { caseAddress, ownCase } from './own-case.ts';
import { refusedForm } from './refused-form.ts';

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { app, own } = await ownCase({ request, context, params });
  if (request.method === 'GET') await markMessagesRead(app, own);
  return {
    said: requesterConversation(own),
    back: caseAddress(own.state.record.received.reference),
    isSent: new URL(request.url).searchParams.get('done') === 'sent',
    commandId: newId(),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { app, own } = await ownCase({ request, context, params });
  const form = await parseForm(request, requesterMessageForm);
  if (!form.ok) return data({ values: form.values, errors: form.errors }, { status: 400 });
  const sent = await sendRequesterMessage(app, own, form.value);
  if (!sent.ok) return refusedForm(sent, form.value, 'body');
  return redirect(`${caseAddress(own.state.record.received.reference, 'messages')}?done=sent`, 303);
}

export default function Messages({ loaderData, actionData }: Route.ComponentProps) {
  const { said, back, isSent, commandId } = loaderData;
  const state = actionData ?? emptyForm;
  return (
    <Page title={t`Messages`} back={back} errors={state.errors}>
      <TwoThirds>
        {isSent && actionData === undefined ? (
          <NotificationBanner type="success">{t`We have your message`}</NotificationBanner>
        ) : null}
        <h1 className="govuk-heading-l">{t`Messages`}</h1>
        <Form hidden={{ commandId }}>
          <Textarea
            name="body"
            label={t`Your message`}
            labelSize="m"
            hint={t`Only our team can read it`}
            value={typed(state, 'body')}
            error={errorFor(state, 'body')}
          />
          <Button preventDoubleClick>{t`Send message`}</Button>
        </Form>
        <h2 className="govuk-heading-m">{t`What was said so far`}</h2>
        <Conversation said={said} />
        <Help />
      </TwoThirds>
    </Page>
  );
}
