import { aboutRequest, aboutRequestInWelsh, inEither } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester, without their asking: how far the work is stands on their page. */
export const progress: MailTemplate = (props) =>
  inEither(
    {
      en: {
        subject: aboutRequest(props, 'how far we are'),
        paragraphs: [
          'We are working on your request. We have written on your page how far we are.',
          'You do not need to do anything.',
        ],
        goTo: 'Read it here:',
      },
      cy: {
        subject: aboutRequestInWelsh(props, 'pa mor bell ydyn ni'),
        paragraphs: [
          'Rydyn ni’n gweithio ar eich cais. Rydyn ni wedi ysgrifennu ar eich tudalen pa mor bell ydyn ni.',
          'Nid oes angen i chi wneud dim.',
        ],
        goTo: 'Darllenwch hynny yma:',
      },
    },
    props,
  );
