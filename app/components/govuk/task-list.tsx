import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface Task {
  title: string;
  /** Absent while it cannot be started. */
  href?: string | undefined;
  hint?: ReactNode;
  /** "Completed" as plain text, anything open as a `Tag`. */
  status: ReactNode;
  cannotStartYet?: boolean | undefined;
}

/** What is to be done, and how far it is. */
export function TaskList({ tasks, id = 'task-list' }: { tasks: readonly Task[]; id?: string }) {
  return (
    <ul className="govuk-task-list">
      {tasks.map((task, index) => (
        <Item key={task.title} task={task} id={`${id}-${index + 1}`} />
      ))}
    </ul>
  );
}

function Item({ task: { title, href, hint, status, cannotStartYet }, id }: { task: Task; id: string }) {
  const described = hint ? `${id}-hint ${id}-status` : `${id}-status`;
  return (
    <li className={classNames('govuk-task-list__item', href !== undefined && 'govuk-task-list__item--with-link')}>
      <div className="govuk-task-list__name-and-hint">
        {href === undefined ? (
          <div>{title}</div>
        ) : (
          <a className="govuk-link govuk-task-list__link" href={href} aria-describedby={described}>
            {title}
          </a>
        )}
        {hint ? (
          <div id={`${id}-hint`} className="govuk-task-list__hint">
            {hint}
          </div>
        ) : null}
      </div>
      <div
        className={classNames('govuk-task-list__status', cannotStartYet && 'govuk-task-list__status--cannot-start-yet')}
        id={`${id}-status`}
      >
        {status}
      </div>
    </li>
  );
}
