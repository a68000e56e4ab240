import { aboutRequest, layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: proof of identity or of authority is needed, which the message itself does not say. */
export const identityOrAuthorityNeeded: MailTemplate = (props) =>
  layout(
    {
      subject: aboutRequest(props, 'we need something from you'),
      paragraphs: ['We need something from you before we can go on.', 'Please do not send anything by e-mail.'],
      goTo: 'See what we need, and how to send it, here:',
    },
    props,
  );
