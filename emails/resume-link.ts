import { inEither, worksUntil, worksUntilInWelsh } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To someone who saved a half-filled form: a link to carry on. */
export const resumeLink: MailTemplate = (props) =>
  inEither(
    {
      en: {
        subject: 'Your link to carry on',
        paragraphs: ['You asked us to keep what you wrote so far.', worksUntil(props)],
        goTo: 'Carry on here:',
      },
      cy: {
        subject: 'Eich dolen i barhau',
        paragraphs: ['Gwnaethoch ofyn i ni gadw’r hyn rydych wedi’i ysgrifennu hyd yma.', worksUntilInWelsh(props)],
        goTo: 'Parhewch yma:',
      },
    },
    props,
  );
