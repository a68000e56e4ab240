import { Form } from '../form.tsx';
import { Button } from '../govuk/button.tsx';
import { NotificationBanner } from '../govuk/notification-banner.tsx';

/**
 * What was just done to the pages of a case, with one button that takes it back.
 * @param hidden what the page's form needs besides, such as its command
 */
export function SavedBanner({
  sentences,
  mayUndo,
  hidden,
}: {
  sentences: readonly string[];
  mayUndo: boolean;
  hidden: Readonly<Record<string, string>>;
}) {
  return (
    <NotificationBanner type="success" title="Saved" id="saved" anchor="done">
      {sentences.map((sentence) => (
        <p key={sentence} className="govuk-notification-banner__heading">
          {sentence}
        </p>
      ))}
      {mayUndo ? (
        <Form hidden={hidden}>
          <Button variant="secondary" name="do" value="undo">
            Undo
          </Button>
        </Form>
      ) : null}
    </NotificationBanner>
  );
}
