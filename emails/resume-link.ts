import { layout, worksUntil } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To someone who saved a half-filled form: a link to carry on. */
export const resumeLink: MailTemplate = (props) =>
  layout(
    {
      subject: 'Your link to carry on',
      paragraphs: ['You asked us to keep what you wrote so far.', worksUntil(props)],
      goTo: 'Carry on here:',
    },
    props,
  );
