import { aboutRequest, layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: the answer can be opened. Nothing says what it is. */
export const answerReady: MailTemplate = (props) =>
  layout(
    {
      subject: aboutRequest(props, 'our reply is ready'),
      paragraphs: [
        'Our reply to your request is ready. Only you can open it.',
        'Choose a time and a place where you feel safe to read.',
      ],
      goTo: 'Read it when the time is right for you, here:',
    },
    props,
  );
