import { aboutRequest, layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester, without their asking: how far the work is stands on their page. */
export const progress: MailTemplate = (props) =>
  layout(
    {
      subject: aboutRequest(props, 'how far we are'),
      paragraphs: [
        'We are working on your request. We have written on your page how far we are.',
        'You do not need to do anything.',
      ],
      goTo: 'Read it here:',
    },
    props,
  );
