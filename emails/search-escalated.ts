import { aboutWork, layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To whoever is above those who answer for a place: a search asked of them is long overdue. */
export const searchEscalated: MailTemplate = (props) =>
  layout(
    {
      subject: aboutWork(props, 'a search is long overdue'),
      paragraphs: [
        'A search was asked of somebody who works for you. We have had no answer for long.',
        'Please see that they answer. That nothing was found is an answer too.',
        'Do not alter or destroy anything it may be about. That is the law.',
        'If you cannot sign in, ask the team that runs this page which search it is.',
      ],
      goTo: 'See what was asked, and by when:',
    },
    props,
  );
