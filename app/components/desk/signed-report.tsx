/** Where the report of the checks of a file, its signature and the key to check it with are, for somebody outside. */
export function SignedReport({
  base,
  signed: { report, signature },
  words,
}: {
  /** Of the case. */
  base: string;
  signed: { readonly report: string; readonly signature: string };
  /** What the report is called here. */
  words: string;
}) {
  return (
    <>
      <a className="govuk-link" href={`${base}/files/${report}`}>
        {words}
      </a>
      ,{' '}
      <a className="govuk-link" href={`${base}/files/${signature}`}>
        its signature
      </a>{' '}
      and{' '}
      <a className="govuk-link" href="/report-key.pem">
        the public key
      </a>
    </>
  );
}
