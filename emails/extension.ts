import { aboutRequest, aboutRequestInWelsh, inEither } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: the time to answer is extended; why and until when stands in the letter (Art 12A(3)–(4)). */
export const extension: MailTemplate = (props) =>
  inEither(
    {
      en: {
        subject: aboutRequest(props, 'we need more time'),
        paragraphs: ['We need more time for your request. We have written to you about it.'],
        goTo: 'See why, and the new date, here:',
      },
      cy: {
        subject: aboutRequestInWelsh(props, 'mae angen mwy o amser arnom'),
        paragraphs: ['Mae angen mwy o amser arnom ar gyfer eich cais. Rydyn ni wedi ysgrifennu atoch am hyn.'],
        goTo: 'Gweld pam, a’r dyddiad newydd, yma:',
      },
    },
    props,
  );
