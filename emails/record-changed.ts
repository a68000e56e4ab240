import { layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the DPO and administrators, at once: the check of all chains found that the record was changed. */
export const recordChanged: MailTemplate = (props) =>
  layout(
    {
      subject: 'Urgent: the daily check found something',
      paragraphs: [
        'The daily check of the log found something that was changed or removed from outside.',
        'Do not restore or repair anything yet. Copy everything first.',
      ],
      goTo: 'See what was found:',
    },
    props,
  );
