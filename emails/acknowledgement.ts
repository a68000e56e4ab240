import { aboutRequest, aboutRequestInWelsh, inEither } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: the request has arrived. */
export const acknowledgement: MailTemplate = (props) =>
  inEither(
    {
      en: {
        subject: aboutRequest(props, 'we have it'),
        paragraphs: ['We have your request. Please keep its reference.', 'You do not need to do anything now.'],
        goTo: 'See what happens next here:',
      },
      cy: {
        subject: aboutRequestInWelsh(props, 'mae wedi dod i law'),
        paragraphs: ['Mae eich cais gennym ni. Cadwch ei gyfeirnod.', 'Nid oes angen i chi wneud dim nawr.'],
        goTo: 'Gweld beth sy’n digwydd nesaf yma:',
      },
    },
    props,
  );
