/** The red button that stays at the top: leaves at once, without JavaScript too. With it, Shift three times does the same. */
export function ExitThisPage({ href }: { href: string }) {
  return (
    <div className="govuk-exit-this-page" data-module="govuk-exit-this-page">
      {/* biome-ignore lint/a11y/useSemanticElements: the component's script needs a link, and so does everyone without it */}
      <a
        href={href}
        role="button"
        draggable={false}
        className="govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
        data-module="govuk-button"
        rel="nofollow noreferrer"
      >
        <span className="govuk-visually-hidden">Emergency</span> Exit this page
      </a>
    </div>
  );
}

/** The same way out for the keyboard: right after the skip link, seen only with the focus on it. */
export function ExitThisPageSecondaryLink({ href }: { href: string }) {
  return (
    <section aria-label="Quick exit">
      <a
        href={href}
        className="govuk-skip-link govuk-js-exit-this-page-skiplink"
        data-module="govuk-skip-link"
        rel="nofollow noreferrer"
      >
        Exit this page quickly
      </a>
    </section>
  );
}
