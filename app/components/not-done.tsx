import type { ReactNode } from 'react';
import { NotificationBanner } from './govuk/notification-banner.tsx';

/** What was sent came to nothing: why, and with what right. `children`: where it can be put right. */
export const NotDone = (props: { sentence: string; citation?: string | null; children?: ReactNode }) => (
  <NotificationBanner title="Not done" role="alert">
    <p className="govuk-notification-banner__heading">{props.sentence}</p>
    {props.children}
    {props.citation ? <p className="govuk-body">{props.citation}</p> : null}
  </NotificationBanner>
);
