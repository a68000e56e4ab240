import { useActionData, useSearchParams } from 'react-router';
import { NotificationBanner } from '../../../components/govuk/notification-banner.tsx';
import { actPages, isActName } from '../acts/index.ts';

/** What was just done to the case with a form of its own, on the page it leads back to. Gone once something else is sent from there. */
export function DoneBanner() {
  const [asked] = useSearchParams();
  const isSent = useActionData() !== undefined;
  const done = asked.get('done') ?? '';
  if (isSent || !isActName(done)) return null;
  return (
    <NotificationBanner type="success" title="Done" id="done">
      {actPages[done].title}
    </NotificationBanner>
  );
}
