import { layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';
import { watchCounts, watchLines } from './watch-lines.ts';

/** To staff, at once: a date is today or tomorrow, or has passed. */
export const urgent: MailTemplate = (props) => {
  const watched = props.watched ?? [];
  return layout(
    {
      subject: `Urgent: ${watchCounts(watched).all}`,
      paragraphs: ['This cannot wait.', ...watchLines(watched)],
      goTo: 'See what to do today:',
    },
    props,
  );
};
