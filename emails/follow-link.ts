import { layout, worksOnce } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: a one-time link. It opens nothing without a second thing this message does not hold. */
export const followLink: MailTemplate = (props) =>
  layout(
    {
      subject: 'Your link',
      paragraphs: [
        'Someone asked for this link. We hope it was you.',
        worksOnce(props),
        'You also need the code from the page where you asked, or your passphrase.',
      ],
      goTo: 'Open your link here:',
    },
    props,
  );
