import { aboutRequest, aboutRequestInWelsh, inEither } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: a question is waiting; the clock does not stand still for it. */
export const questionAsked: MailTemplate = (props) =>
  inEither(
    {
      en: {
        subject: aboutRequest(props, 'we have a question'),
        paragraphs: [
          'We have a question for you. Your answer helps us.',
          'If you are not sure what to say, tell us that. It is an answer too.',
        ],
        goTo: 'Read and answer the question here:',
      },
      cy: {
        subject: aboutRequestInWelsh(props, 'mae gennym gwestiwn'),
        paragraphs: [
          'Mae gennym gwestiwn i chi. Mae eich ateb yn ein helpu.',
          'Os nad ydych yn siŵr beth i’w ddweud, dywedwch hynny wrthym. Mae hynny’n ateb hefyd.',
        ],
        goTo: 'Darllenwch y cwestiwn a’i ateb yma:',
      },
    },
    props,
  );
