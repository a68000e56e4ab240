import { inEither, worksOnce, worksOnceInWelsh } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: a one-time link. It opens nothing without a second thing this message does not hold. */
export const followLink: MailTemplate = (props) =>
  inEither(
    {
      en: {
        subject: 'Your link',
        paragraphs: [
          'Someone asked for this link. We hope it was you.',
          worksOnce(props),
          'You also need the code from the page where you asked, or your passphrase.',
        ],
        goTo: 'Open your link here:',
      },
      cy: {
        subject: 'Eich dolen',
        paragraphs: [
          'Gofynnodd rhywun am y ddolen hon. Gobeithio mai chi oedd hynny.',
          worksOnceInWelsh(props),
          'Mae angen hefyd y cod o’r dudalen lle gwnaethoch ofyn, neu eich cyfrinymadrodd.',
        ],
        goTo: 'Agorwch eich dolen yma:',
      },
    },
    props,
  );
