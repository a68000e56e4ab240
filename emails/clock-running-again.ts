import { aboutRequest, aboutRequestInWelsh, inEither } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: the answer to our question has arrived and the clock runs again. */
export const clockRunningAgain: MailTemplate = (props) =>
  inEither(
    {
      en: {
        subject: aboutRequest(props, 'we are working on it again'),
        paragraphs: [
          'Thank you for your answer. We are working on your request again.',
          'You do not need to do anything now.',
        ],
        goTo: 'See the new date here:',
      },
      cy: {
        subject: aboutRequestInWelsh(props, 'rydym yn gweithio arno eto'),
        paragraphs: [
          'Diolch am eich ateb. Rydyn ni’n gweithio ar eich cais eto.',
          'Nid oes angen i chi wneud dim nawr.',
        ],
        goTo: 'Gweld y dyddiad newydd yma:',
      },
    },
    props,
  );
