import { aboutRequest, aboutRequestInWelsh, inEither } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: the answer can be opened. Nothing says what it is. */
export const answerReady: MailTemplate = (props) =>
  inEither(
    {
      en: {
        subject: aboutRequest(props, 'our reply is ready'),
        paragraphs: [
          'Our reply to your request is ready. Only you can open it.',
          'Choose a time and a place where you feel safe to read.',
        ],
        goTo: 'Read it when the time is right for you, here:',
      },
      cy: {
        subject: aboutRequestInWelsh(props, 'mae ein hateb yn barod'),
        paragraphs: [
          'Mae ein hateb i’ch cais yn barod. Dim ond chi all ei agor.',
          'Dewiswch amser a lle rydych yn teimlo’n ddiogel i ddarllen.',
        ],
        goTo: 'Darllenwch ef pan fydd yr amser yn iawn i chi, yma:',
      },
    },
    props,
  );
