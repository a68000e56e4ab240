import { aboutWork, layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To staff: a search they asked for has not been answered. */
export const searchOpen: MailTemplate = (props) =>
  layout(
    {
      subject: aboutWork(props, 'a search is still open'),
      paragraphs: ['A search you asked for has not been answered.'],
      goTo: 'See which one here:',
    },
    props,
  );
