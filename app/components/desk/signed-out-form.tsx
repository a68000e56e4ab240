import { SummaryList } from '../govuk/summary-list.tsx';
import { Textarea } from '../govuk/textarea.tsx';
import { Page } from '../page.tsx';
import { TwoThirds } from '../two-thirds.tsx';

export interface SignedOutFormProps {
  readonly returnTo: string;
  readonly typed: readonly { readonly name: string; readonly text: string }[];
  readonly withheld: boolean;
}

/** Sentences, rather than a number or what a choice is called. */
const isWritten = ({ text }: { text: string }): boolean => /\s/.test(text) || text.length > 30;

/** The session of staff was over when their form came: they are told, and get back what they typed, to copy. */
export function SignedOutForm({ returnTo, typed, withheld }: SignedOutFormProps) {
  const written = typed.filter(isWritten);
  const short = typed.filter((one) => !isWritten(one));
  return (
    <Page title="You were signed out">
      <TwoThirds>
        <h1 className="govuk-heading-l">You were signed out</h1>
        <p className="govuk-body">
          Your sign-in ended before this reached us. Nothing was changed, and what you typed is not saved.
        </p>
        {typed.length === 0 ? null : (
          <>
            <h2 className="govuk-heading-m">What you typed</h2>
            <p className="govuk-body">It is shown only here and only now. Copy what you need before you go on.</p>
            {written.map(({ name, text }, place) => (
              <Textarea
                key={place}
                name={`typed-${place}`}
                label={name}
                value={text}
                rows={Math.min(12, 3 + Math.ceil(text.length / 70))}
                autoComplete="off"
              />
            ))}
            {short.length === 0 ? null : (
              <SummaryList rows={short.map(({ name, text }) => ({ key: name, value: text }))} />
            )}
          </>
        )}
        {withheld ? <p className="govuk-body">Files are not shown here and have to be chosen again.</p> : null}
        <p className="govuk-body">
          <a className="govuk-link" href={`/sign-in?returnTo=${encodeURIComponent(returnTo)}`}>
            Sign in and go back to the page
          </a>
        </p>
      </TwoThirds>
    </Page>
  );
}
