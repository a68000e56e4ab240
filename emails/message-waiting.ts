import { aboutRequest, layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: a message waits in the portal. */
export const messageWaiting: MailTemplate = (props) =>
  layout(
    {
      subject: aboutRequest(props, 'you have a message'),
      paragraphs: ['We have sent you a message about your request.'],
      goTo: 'Read it here:',
    },
    props,
  );
