import { classNames } from '../govuk/class-names.ts';
import { PassOver } from './inspector.tsx';
import type { SaverState } from './saver.ts';
import type { Review } from './use-review.ts';

interface NoticeProps extends Pick<Review, 'refusal' | 'passedOver' | 'dismiss' | 'saving' | 'retry' | 'isLate'> {
  form: string;
}

/**
 * What has to be seen wherever one is on the page: a refusal, that something is not saved, that a page does not come. On a phone the
 * inspector is screens below what was pressed, so this stays at the lower edge of the window until it is over or put away.
 */
export function Notice({ form, refusal, passedOver, dismiss, saving, retry, isLate }: NoticeProps) {
  const isUnsaved = saving.trouble !== null || saving.isSlow;
  const isShown = refusal !== null || passedOver !== null || isUnsaved || isLate;
  return (
    <div
      className={classNames(isShown && 'rd-notice', isShown && passedOver === null && 'rd-notice--wrong') || undefined}
    >
      <div role="alert">{refusal ? <p className="govuk-error-message">{refusal.sentence}</p> : null}</div>
      {/* Read out where everything that was done is. */}
      {passedOver ? <p className="govuk-body-s">{passedOver}</p> : null}
      {refusal || passedOver ? (
        <div className="rd-buttons">
          {refusal?.stuck ? <PassOver form={form} stuck={refusal.stuck} /> : null}
          <button type="button" className="rd-tool" onClick={dismiss}>
            Close this message
          </button>
        </div>
      ) : null}
      <div role="status">
        {isUnsaved ? <p className="govuk-body-s rd-notice__unsaved">{unsavedWords(saving)}</p> : null}
        {isLate ? (
          <p className="govuk-body-s rd-notice__unsaved">
            The page you turned to has not come yet. It is asked for until it comes; this one stays open.
          </p>
        ) : null}
      </div>
      {isUnsaved ? (
        <button type="button" className="rd-tool" onClick={retry}>
          Try again now
        </button>
      ) : null}
    </div>
  );
}

function unsavedWords({ pending: { length: waiting }, trouble }: SaverState): string {
  const changes = waiting === 1 ? '1 change waits' : `${waiting} changes wait`;
  if (trouble) return `Not saved: ${changes}. ${trouble} Trying again.`;
  const kept =
    waiting === 1 ? 'It is kept here and sent again until it is' : 'They are kept here and sent again until they are';
  return `Saving takes long: ${changes}. ${kept} saved. Leave this page open.`;
}
