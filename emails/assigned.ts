import { aboutWork, layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To staff: a case was assigned to them. */
export const assigned: MailTemplate = (props) =>
  layout(
    {
      subject: aboutWork(props, 'given to you'),
      paragraphs: ['This is now yours.'],
      goTo: 'Open it here:',
    },
    props,
  );
