import type { ReactNode } from 'react';

export interface TimelineItem {
  id: string | number;
  title: ReactNode;
  by?: ReactNode;
  /** ISO date or instant, for machines. */
  at: string;
  /** The same in words. */
  when: string;
  children?: ReactNode;
}

/** What happened, newest first. */
export function Timeline({ items, headingLevel = 2 }: { items: readonly TimelineItem[]; headingLevel?: 2 | 3 | 4 }) {
  const Heading = headingLevel === 2 ? 'h2' : headingLevel === 3 ? 'h3' : 'h4';
  return (
    <div className="moj-timeline">
      {items.map(({ id, title, by, at, when, children }) => (
        <div key={id} className="moj-timeline__item">
          <div className="moj-timeline__header">
            <Heading className="moj-timeline__title">{title}</Heading>{' '}
            {by ? <p className="moj-timeline__byline">by {by}</p> : null}
          </div>
          <p className="moj-timeline__date">
            <time dateTime={at}>{when}</time>
          </p>
          {children ? <div className="moj-timeline__description">{children}</div> : null}
        </div>
      ))}
    </div>
  );
}
