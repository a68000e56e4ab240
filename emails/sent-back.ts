import { aboutWork, layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To staff: the reviewer did not approve. */
export const sentBack: MailTemplate = (props) =>
  layout(
    {
      subject: aboutWork(props, 'sent back to you'),
      paragraphs: ['This was sent back to you with a note.'],
      goTo: 'Read the note here:',
    },
    props,
  );
