import { aboutRequest, layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: the request has arrived. */
export const acknowledgement: MailTemplate = (props) =>
  layout(
    {
      subject: aboutRequest(props, 'we have it'),
      paragraphs: ['We have your request. Please keep its reference.', 'You do not need to do anything now.'],
      goTo: 'See what happens next here:',
    },
    props,
  );
