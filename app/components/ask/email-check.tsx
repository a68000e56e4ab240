import { Button } from '../govuk/button.tsx';
import { TextInput } from '../govuk/text-input.tsx';

export interface EmailCheckProps {
  title: string;
  email: string;
  state: 'not-asked' | 'waiting' | 'checked';
  /** Until when the code works, in words. */
  until: string | null;
  error?: string | undefined;
}

/** Checking an address with a code that is sent to it. Nothing is sent before it is asked for, and nobody has to. */
export function EmailCheck({ title, email, state, until, error }: EmailCheckProps) {
  const intro = {
    'not-asked':
      'We can send you a code, so that you know our emails will reach you and nobody else. You do not have to do this.',
    waiting: 'We sent a code. If it does not come within 10 minutes, look in your spam folder.',
    checked: 'You typed the code we sent. We know that our emails reach you.',
  }[state];
  return (
    <>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{intro}</p>
      <p className="govuk-body">
        Your email address is <strong>{email}</strong>{' '}
        <a className="govuk-link" href="/ask/your-email">
          Change<span className="govuk-visually-hidden"> your email address</span>
        </a>
      </p>
      <form method="post" noValidate>
        {state === 'waiting' ? (
          <>
            <TextInput
              name="code"
              label="Enter the code"
              hint={`6 numbers. It works until ${until ?? ''}`}
              width={10}
              inputMode="numeric"
              autoComplete="one-time-code"
              spellCheck={false}
              error={error}
            />
            <div className="govuk-button-group">
              <Button name="act" value="check">
                Check the code
              </Button>
              <Button name="act" value="send" variant="secondary">
                Send a new code
              </Button>
              <Button name="act" value="skip" variant="secondary">
                Continue without a code
              </Button>
            </div>
          </>
        ) : state === 'not-asked' ? (
          <div className="govuk-button-group">
            <Button name="act" value="send">
              Send me a code
            </Button>
            <Button name="act" value="skip" variant="secondary">
              Continue without a code
            </Button>
          </div>
        ) : (
          <Button name="act" value="skip">
            Continue
          </Button>
        )}
      </form>
    </>
  );
}
