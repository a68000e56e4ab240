import { inEither } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the address somebody typed: a code that shows that it is theirs. */
export const emailCode: MailTemplate = (props) =>
  inEither(
    {
      en: {
        subject: 'Your code',
        paragraphs: [
          `Your code is ${props.code ?? ''}.`,
          'Type it on the page where you asked for it.',
          `It works once, until ${props.validUntil ?? 'a newer one is sent'}.`,
        ],
        goTo: 'If you closed that page, open it again in the same browser:',
      },
      cy: {
        subject: 'Eich cod',
        paragraphs: [
          `Eich cod yw ${props.code ?? ''}.`,
          'Teipiwch ef ar y dudalen lle gwnaethoch ofyn amdano.',
          `Mae’n gweithio unwaith, tan ${props.validUntil ?? 'i un mwy newydd gael ei anfon'}.`,
        ],
        goTo: 'Os gwnaethoch gau’r dudalen honno, agorwch hi eto yn yr un porwr:',
      },
    },
    props,
  );
