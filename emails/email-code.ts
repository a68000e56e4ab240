import { layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the address somebody typed: a code that shows that it is theirs. */
export const emailCode: MailTemplate = (props) =>
  layout(
    {
      subject: 'Your code',
      paragraphs: [
        `Your code is ${props.code ?? ''}.`,
        'Type it on the page where you asked for it.',
        `It works once, until ${props.validUntil ?? 'a newer one is sent'}.`,
      ],
      goTo: 'If you closed that page, open it again in the same browser:',
    },
    props,
  );
