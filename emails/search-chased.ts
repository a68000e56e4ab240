import { aboutWork, layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To whoever answers for a place: a search asked of them has not been answered. */
export const searchChased: MailTemplate = (props) =>
  layout(
    {
      subject: aboutWork(props, 'we wait for your search'),
      paragraphs: [
        'A search was asked of you, and we have no answer yet.',
        'If nothing was found, say so. That is an answer too.',
        'Do not alter or destroy anything it may be about. That is the law.',
        'If you cannot sign in, answer the team that asked you.',
      ],
      goTo: 'See what to look for, and by when:',
    },
    props,
  );
