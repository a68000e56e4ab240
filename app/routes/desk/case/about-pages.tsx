/** Lists about the pages of an answer. */
export function AboutPages({ base, waiting }: { base: string; waiting: number }) {
  return (
    <>
      <p className="govuk-body">
        <a className="govuk-link" href={`${base}/comments`}>
          Comments on pages
        </a>{' '}
        ({waiting} waiting)
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={`${base}/doubts`}>
          List of doubts: what could still give away what is taken out
        </a>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={`${base}/redactions`}>
          Redaction log: what is taken out, by whom and why
        </a>
      </p>
    </>
  );
}
