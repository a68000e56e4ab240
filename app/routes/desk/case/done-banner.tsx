import { useActionData, useSearchParams } from 'react-router';
import { NotificationBanner } from '../../../components/govuk/notification-banner.tsx';
import { actPages, isActName } from '../acts/index.ts';
import { actDoneWords, doneAt, doneWords } from './done-words.ts';

/** What was just done to the case, on the page it leads to, which begins there. Gone once something else is sent from there. */
export function DoneBanner() {
  const [asked] = useSearchParams();
  const isSent = useActionData() !== undefined;
  const words = wordsOf(asked.get('done') ?? '');
  if (isSent || words === null) return null;
  return (
    <NotificationBanner type="success" title="Done" id="done-title" anchor={doneAt}>
      {words}
    </NotificationBanner>
  );
}

const isDone = (name: string): name is keyof typeof doneWords => Object.hasOwn(doneWords, name);

const wordsOf = (name: string): string | null =>
  isActName(name) ? (actDoneWords[name] ?? actPages[name].title) : isDone(name) ? doneWords[name] : null;
