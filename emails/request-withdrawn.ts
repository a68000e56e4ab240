import { aboutRequest, aboutRequestInWelsh, inEither } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: the request was withdrawn, so that nobody else can stop it unseen. */
export const requestWithdrawn: MailTemplate = (props) =>
  inEither(
    {
      en: {
        subject: aboutRequest(props, 'it is stopped'),
        paragraphs: [
          'You told us to stop your request, and we have stopped it.',
          'You can make a new request at any time.',
        ],
        goTo: 'See it, or tell us that this was not you, here:',
      },
      cy: {
        subject: aboutRequestInWelsh(props, 'mae wedi stopio'),
        paragraphs: [
          'Gwnaethoch ddweud wrthym am stopio eich cais, ac rydyn ni wedi’i stopio.',
          'Gallwch wneud cais newydd unrhyw bryd.',
        ],
        goTo: 'Ei weld, neu ddweud wrthym nad chi wnaeth hyn, yma:',
      },
    },
    props,
  );
