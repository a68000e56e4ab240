import { aboutRequest, layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';

/** To the requester: a question is waiting; the clock does not stand still for it. */
export const questionAsked: MailTemplate = (props) =>
  layout(
    {
      subject: aboutRequest(props, 'we have a question'),
      paragraphs: [
        'We have a question for you. Your answer helps us.',
        'If you are not sure what to say, tell us that. It is an answer too.',
      ],
      goTo: 'Read and answer the question here:',
    },
    props,
  );
