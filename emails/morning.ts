import { layout } from './layout.ts';
import type { MailTemplate } from './mail.ts';
import { watchCounts, watchLines } from './watch-lines.ts';

/** To staff, in the morning: what came up in their cases, in one message. */
export const morning: MailTemplate = (props) => {
  const watched = props.watched ?? [];
  const { all, urgent } = watchCounts(watched);
  return layout(
    {
      subject: `This morning: ${all}${urgent > 0 ? `, ${urgent} urgent` : ''}`,
      paragraphs: [`There is news about ${all}. The most urgent comes first.`, ...watchLines(watched)],
      goTo: 'See what to do today:',
    },
    props,
  );
};
