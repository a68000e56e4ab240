import { aboutWork, layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To staff: the due date is near. */
export const dueSoon: MailTemplate = (props) =>
  layout(
    {
      subject: aboutWork(props, 'due soon'),
      paragraphs: ['This is due soon.'],
      goTo: 'Open it here:',
    },
    props,
  );
