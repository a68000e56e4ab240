import { layout, worksOnce } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To a new member of staff: a one-time link to choose a password. */
export const invitation: MailTemplate = (props) =>
  layout(
    {
      subject: 'Your invitation',
      paragraphs: ['You are invited to sign in for the first time.', worksOnce(props)],
      goTo: 'Accept it here:',
    },
    props,
  );
