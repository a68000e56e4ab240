import { t } from '../../language/t.ts';
import { scriptWords } from './script-words.ts';

/** What the component's script says while it counts the Shift key and leaves. */
const words = () => ({
  activated: t`Loading.`,
  'timed-out': t`Exit this page expired.`,
  'press-two-more-times': t`Shift, press 2 more times to exit.`,
  'press-one-more-time': t`Shift, press 1 more time to exit.`,
});

/** The red button that stays at the top: leaves at once, without JavaScript too. With it, Shift three times does the same. */
export function ExitThisPage({ href }: { href: string }) {
  return (
    <div className="govuk-exit-this-page" data-module="govuk-exit-this-page" {...scriptWords(words)}>
      {/* biome-ignore lint/a11y/useSemanticElements: the component's script needs a link, and so does everyone without it */}
      <a
        href={href}
        role="button"
        draggable={false}
        className="govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
        data-module="govuk-button"
        rel="nofollow noreferrer"
      >
        <span className="govuk-visually-hidden">{t`Emergency`}</span> {t`Exit this page`}
      </a>
    </div>
  );
}

/** The same way out for the keyboard: right after the skip link, seen only with the focus on it. */
export function ExitThisPageSecondaryLink({ href }: { href: string }) {
  return (
    <section aria-label={t`Quick exit`}>
      <a
        href={href}
        className="govuk-skip-link govuk-js-exit-this-page-skiplink"
        data-module="govuk-skip-link"
        rel="nofollow noreferrer"
      >
        {t`Exit this page quickly`}
      </a>
    </section>
  );
}
