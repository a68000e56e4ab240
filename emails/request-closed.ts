import { aboutRequest, layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: the request is closed. */
export const requestClosed: MailTemplate = (props) =>
  layout(
    {
      subject: aboutRequest(props, 'it is closed'),
      paragraphs: [
        'We have closed your request.',
        'If you think this is wrong, you can tell us. You can also make a new request at any time.',
      ],
      goTo: 'See what we wrote to you here:',
    },
    props,
  );
