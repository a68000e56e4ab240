import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { NotificationBanner } from '../../../components/govuk/notification-banner.tsx';
import { wentWords } from '../words.ts';
import type { CaseHead } from './case-head.ts';

/** For half an hour after a release: to whom the answer went, and one button that takes it back. */
export function RecallBanner({ head: { id, version, recall } }: { head: CaseHead }) {
  if (recall === null) return null;
  const { to, how, at, until, isDownloaded, stages, commandId } = recall;
  const what = stages === 0 ? 'The answer' : `Stage ${stages} of the answer`;
  return (
    <NotificationBanner title="Just released" id="recall">
      <p className="govuk-notification-banner__heading">
        {what} went to {to}, {wentWords[how]}, at {at}.
      </p>
      <p className="govuk-body">
        Is it the wrong person, or a wrong page? Take it back. From that moment nobody can open it.{' '}
        {stages > 1 ? `Stages 1 to ${stages} are taken back together. ` : ''}
        {isDownloaded ? 'It has been downloaded already: tell the DPO as well.' : ''}
        {how === 'portal' ? '' : 'Paper is not stopped by this: tell the DPO as well.'}
      </p>
      <Form
        action={`/desk/cases/${id}/acts/recall-answer`}
        hidden={{ commandId, version, reason: 'Taken back from the case page within half an hour of its release.' }}
      >
        <Button variant="warning" preventDoubleClick>
          Take it back now
        </Button>
      </Form>
      <p className="govuk-body govuk-!-margin-bottom-0">
        This stands here until {until}. Later it can be taken back too, with a reason.
      </p>
    </NotificationBanner>
  );
}
