import { InsetText } from '../../components/govuk/inset-text.tsx';

/** A link that is shown this one time. */
export function LinkOnce({ link, name }: { link: string; name: string }) {
  return (
    <>
      <p className="govuk-body">
        Give this link to {name}, and to nobody else: whoever has it sets the password. It is shown only now, works
        once, and ends after 72 hours.
      </p>
      <InsetText>
        <code className="rd-code">{link}</code>
      </InsetText>
      <p className="govuk-body">
        <a className="govuk-link" href="/admin">
          Back to people
        </a>
      </p>
    </>
  );
}
