import { aboutRequest, layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: the time to answer is extended; why and until when stands in the letter (Art 12A(3)–(4)). */
export const extension: MailTemplate = (props) =>
  layout(
    {
      subject: aboutRequest(props, 'we need more time'),
      paragraphs: ['We need more time for your request. We have written to you about it.'],
      goTo: 'See why, and the new date, here:',
    },
    props,
  );
