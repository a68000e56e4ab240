import { aboutRequest, aboutRequestInWelsh, inEither } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: what they had been told is ready cannot be opened any more. Nothing says what it is, nor why. */
export const answerTakenBack: MailTemplate = (props) =>
  inEither(
    {
      en: {
        subject: aboutRequest(props, 'we have taken our reply back'),
        paragraphs: [
          'We told you that our reply to your request, or part of it, was ready.',
          'We have taken that back to check it. You cannot open it at the moment.',
          'You do not need to do anything. We will tell you when something changes.',
        ],
        goTo: 'See where your request stands here:',
      },
      cy: {
        subject: aboutRequestInWelsh(props, 'nid yw ein hateb ar gael ar hyn o bryd'),
        paragraphs: [
          'Fe ddywedom wrthych fod ein hateb i’ch cais, neu ran ohono, yn barod.',
          'Rydym wedi tynnu hwnnw yn ôl er mwyn ei wirio. Ni allwch ei agor ar hyn o bryd.',
          'Nid oes angen i chi wneud dim. Byddwn yn dweud wrthych pan fydd rhywbeth yn newid.',
        ],
        goTo: 'Gweld beth sy’n digwydd gyda’ch cais yma:',
      },
    },
    props,
  );
