import { t } from '../../language/t.ts';
import { Button } from '../govuk/button.tsx';
import { TextInput } from '../govuk/text-input.tsx';
import { Marked } from '../marked.tsx';

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
    'not-asked': t`We can send you a code, so that you know our emails will reach you and nobody else. You do not have to do this.`,
    waiting: t`We sent a code. If it does not come within 10 minutes, look in your spam folder.`,
    checked: t`You typed the code we sent. We know that our emails reach you.`,
  }[state];
  return (
    <>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{intro}</p>
      <p className="govuk-body">
        <Marked text={t`Your email address is [${email}]`}>{(words) => <strong>{words}</strong>}</Marked>{' '}
        <a className="govuk-link" href="/ask/your-email">
          {t`Change`}
          <span className="govuk-visually-hidden"> {t`your email address`}</span>
        </a>
      </p>
      <form method="post" noValidate>
        {state === 'waiting' ? (
          <>
            <TextInput
              name="code"
              label={t`Enter the code`}
              hint={t`6 numbers. It works until ${until ?? ''}`}
              width={10}
              inputMode="numeric"
              autoComplete="one-time-code"
              spellCheck={false}
              error={error}
            />
            <div className="govuk-button-group">
              <Button name="act" value="check">
                {t`Check the code`}
              </Button>
              <Button name="act" value="send" variant="secondary">
                {t`Send a new code`}
              </Button>
              <Button name="act" value="skip" variant="secondary">
                {t`Continue without a code`}
              </Button>
            </div>
          </>
        ) : state === 'not-asked' ? (
          <div className="govuk-button-group">
            <Button name="act" value="send">
              {t`Send me a code`}
            </Button>
            <Button name="act" value="skip" variant="secondary">
              {t`Continue without a code`}
            </Button>
          </div>
        ) : (
          <Button name="act" value="skip">
            {t`Continue`}
          </Button>
        )}
      </form>
    </>
  );
}
