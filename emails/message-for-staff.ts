import { aboutWork, layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To staff: the requester wrote. */
export const messageForStaff: MailTemplate = (props) =>
  layout(
    {
      subject: aboutWork(props, 'a message for you'),
      paragraphs: ['A message is waiting for you.'],
      goTo: 'Read it here:',
    },
    props,
  );
