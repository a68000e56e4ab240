import { aboutRequest, aboutRequestInWelsh, inEither } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: a message waits in the portal. */
export const messageWaiting: MailTemplate = (props) =>
  inEither(
    {
      en: {
        subject: aboutRequest(props, 'you have a message'),
        paragraphs: ['We have sent you a message about your request.'],
        goTo: 'Read it here:',
      },
      cy: {
        subject: aboutRequestInWelsh(props, 'mae gennych neges'),
        paragraphs: ['Rydyn ni wedi anfon neges atoch am eich cais.'],
        goTo: 'Darllenwch hi yma:',
      },
    },
    props,
  );
