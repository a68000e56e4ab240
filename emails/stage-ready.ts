import { aboutRequest, aboutRequestInWelsh, inEither } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: a part of the answer can be opened, and more is to come. Nothing says what it is. */
export const stageReady: MailTemplate = (props) =>
  inEither(
    {
      en: {
        subject: aboutRequest(props, 'part of our reply is ready'),
        paragraphs: [
          'Part of our reply to your request is ready. Only you can open it.',
          'More is to come. Where you read it, we say what, and when we expect to send it.',
          'Choose a time and a place where you feel safe to read.',
        ],
        goTo: 'Read it when the time is right for you, here:',
      },
      cy: {
        subject: aboutRequestInWelsh(props, "mae rhan o'n hateb yn barod"),
        paragraphs: [
          'Mae rhan o’n hateb i’ch cais yn barod. Dim ond chi all ei hagor.',
          'Mae rhagor i ddod. Lle byddwch yn ei darllen, rydym yn dweud beth, a phryd rydym yn disgwyl ei anfon.',
          'Dewiswch amser a lle rydych yn teimlo’n ddiogel i ddarllen.',
        ],
        goTo: 'Darllenwch hi pan fydd yr amser yn iawn i chi, yma:',
      },
    },
    props,
  );
