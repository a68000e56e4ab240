import { aboutRequest, aboutRequestInWelsh, inEither } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: proof of identity or of authority is needed, which the message itself does not say. */
export const identityOrAuthorityNeeded: MailTemplate = (props) =>
  inEither(
    {
      en: {
        subject: aboutRequest(props, 'we need something from you'),
        paragraphs: ['We need something from you before we can go on.', 'Please do not send anything by e-mail.'],
        goTo: 'See what we need, and how to send it, here:',
      },
      cy: {
        subject: aboutRequestInWelsh(props, 'mae angen rhywbeth gennych'),
        paragraphs: [
          'Mae angen rhywbeth gennych arnom cyn y gallwn fynd ymlaen.',
          'Peidiwch ag anfon dim drwy e-bost.',
        ],
        goTo: 'Gweld beth sydd ei angen arnom, a sut i’w anfon, yma:',
      },
    },
    props,
  );
