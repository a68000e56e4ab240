import { aboutRequest, aboutRequestInWelsh, inEither } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: the request is closed. */
export const requestClosed: MailTemplate = (props) =>
  inEither(
    {
      en: {
        subject: aboutRequest(props, 'it is closed'),
        paragraphs: [
          'We have closed your request.',
          'If you think this is wrong, you can tell us. You can also make a new request at any time.',
        ],
        goTo: 'See what we wrote to you here:',
      },
      cy: {
        subject: aboutRequestInWelsh(props, 'mae wedi cau'),
        paragraphs: [
          'Rydyn ni wedi cau eich cais.',
          'Os ydych yn meddwl bod hyn yn anghywir, gallwch ddweud wrthym. Gallwch hefyd wneud cais newydd unrhyw bryd.',
        ],
        goTo: 'Gweld beth wnaethon ni ei ysgrifennu atoch yma:',
      },
    },
    props,
  );
