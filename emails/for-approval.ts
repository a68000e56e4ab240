import { aboutWork, layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To staff: a decision waits for their approval. */
export const forApproval: MailTemplate = (props) =>
  layout(
    {
      subject: aboutWork(props, 'for your approval'),
      paragraphs: ['This is waiting for your approval.'],
      goTo: 'Open it here:',
    },
    props,
  );
