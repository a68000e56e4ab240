import { aboutRequest, layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: the answer to our question has arrived and the clock runs again. */
export const clockRunningAgain: MailTemplate = (props) =>
  layout(
    {
      subject: aboutRequest(props, 'we are working on it again'),
      paragraphs: [
        'Thank you for your answer. We are working on your request again.',
        'You do not need to do anything now.',
      ],
      goTo: 'See the new date here:',
    },
    props,
  );
