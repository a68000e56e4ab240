import type { ReactNode } from 'react';
import { t } from '../../language/t.ts';
import { classNames } from './class-names.ts';

export interface NotificationBannerProps {
  /** `success`: what was just done; it is read out at once and takes the focus. */
  type?: 'success' | undefined;
  title?: string | undefined;
  /** `alert`: what was sent came to nothing; it is read out at once and takes the focus too. */
  role?: 'alert' | undefined;
  id?: string | undefined;
  /** Where the page that comes back begins: then it has the focus without a script too. */
  anchor?: string | undefined;
  /** A line of text, or elements of their own. */
  children: ReactNode;
}

/** What the person should know that is not about the page itself. */
export function NotificationBanner({
  type,
  title,
  role = type === 'success' ? 'alert' : undefined,
  id = 'govuk-notification-banner-title',
  anchor,
  children,
}: NotificationBannerProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name; the linter knows only one of them
    <div
      id={anchor}
      tabIndex={anchor === undefined ? undefined : -1}
      className={classNames('govuk-notification-banner', type && `govuk-notification-banner--${type}`)}
      role={role ?? 'region'}
      aria-labelledby={id}
      data-module="govuk-notification-banner"
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={id}>
          {title ?? (type === 'success' ? t`Success` : t`Important`)}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === 'string' ? <p className="govuk-notification-banner__heading">{children}</p> : children}
      </div>
    </div>
  );
}
