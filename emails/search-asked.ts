import { aboutWork, layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To whoever answers for a place: a search was asked of them. What to look for stands behind the sign-in only. */
export const searchAsked: MailTemplate = (props) =>
  layout(
    {
      subject: aboutWork(props, 'a search was asked of you'),
      paragraphs: [
        'A search was asked of you.',
        'Do not alter or destroy anything it may be about. That is the law.',
        'If you cannot sign in, ask the team that runs this page for the notice on paper.',
      ],
      goTo: 'See what to look for, and by when:',
    },
    props,
  );
