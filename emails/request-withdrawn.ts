import { aboutRequest, layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: the request was withdrawn, so that nobody else can stop it unseen. */
export const requestWithdrawn: MailTemplate = (props) =>
  layout(
    {
      subject: aboutRequest(props, 'it is stopped'),
      paragraphs: [
        'You told us to stop your request, and we have stopped it.',
        'You can make a new request at any time.',
      ],
      goTo: 'See it, or tell us that this was not you, here:',
    },
    props,
  );
