import type { ReactNode } from 'react';
import type { FieldError } from '../../http/form-state.ts';
import { t } from '../../language/t.ts';

/**
 * What is wrong with the form, first thing in `main`. Each entry links to the element whose id is the field's name; an
 * empty field name is a message without a link.
 */
export function ErrorSummary({
  errors,
  title = t`There is a problem`,
  children,
}: {
  errors: readonly FieldError[];
  title?: string;
  children?: ReactNode;
}) {
  return (
    <div className="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {children === undefined ? null : <p>{children}</p>}
          {errors.length > 0 ? (
            <ul className="govuk-list govuk-error-summary__list">
              {errors.map(({ field, message, part }) => (
                <li key={`${field} ${message}`}>
                  {field === '' ? (
                    message
                  ) : (
                    <a href={`#${part === undefined ? field : `${field}-${part}`}`}>{message}</a>
                  )}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
    </div>
  );
}
