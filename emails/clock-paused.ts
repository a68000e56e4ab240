import { aboutRequest, aboutRequestInWelsh, inEither } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: a question is waiting and the clock stands still until it is answered (Art 12A(5)). */
export const clockPaused: MailTemplate = (props) =>
  inEither(
    {
      en: {
        subject: aboutRequest(props, 'we have a question'),
        paragraphs: [
          'We have a question for you. Our time to reply is paused until you answer.',
          'If you are not sure what to say, tell us that. It is an answer too.',
        ],
        goTo: 'Read and answer the question here:',
      },
      cy: {
        subject: aboutRequestInWelsh(props, 'mae gennym gwestiwn'),
        paragraphs: [
          'Mae gennym gwestiwn i chi. Mae ein hamser i ateb wedi’i oedi nes i chi ateb.',
          'Os nad ydych yn siŵr beth i’w ddweud, dywedwch hynny wrthym. Mae hynny’n ateb hefyd.',
        ],
        goTo: 'Darllenwch y cwestiwn a’i ateb yma:',
      },
    },
    props,
  );
