import type { FieldError } from '../../http/form-state.ts';
import { t } from '../../language/t.ts';
import { Button } from '../govuk/button.tsx';
import { InsetText } from '../govuk/inset-text.tsx';
import { PasswordInput } from '../govuk/password-input.tsx';
import { Radios } from '../govuk/radios.tsx';

/**
 * Choosing the second thing that opens the answer. Doing without is possible; a code then comes another way. The field for
 * a passphrase of one's own stands below, not revealed by its answer: what the script adds to a revealing radio button is
 * not allowed there by ARIA.
 */
export function PassphrasePage(props: {
  title: string;
  suggestion: string;
  has: boolean;
  how: string;
  errors: readonly FieldError[];
}) {
  const { title, suggestion, has, how, errors } = props;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        {t`A passphrase keeps other people out, even if they can read your email. You will need it to see how your request is getting on, and to open our answer from another device.`}
      </p>
      <p className="govuk-body">{t`We suggest these words. Write them down and keep them somewhere safe:`}</p>
      <InsetText>
        <strong lang="en">{suggestion}</strong>
      </InsetText>
      <form method="post" noValidate>
        <input type="hidden" name="suggestion" value={suggestion} />
        <Radios
          name="how"
          legend={t`How do you want to open your answer?`}
          legendSize="m"
          error={errorOf('how')}
          value={how}
          choices={[
            ...(has ? [{ value: 'keep', text: t`With the passphrase I already chose` }] : []),
            { value: 'suggested', text: t`With the words you suggest`, hint: t`I have written them down` },
            {
              value: 'own',
              text: t`With a passphrase of my own`,
            },
            {
              value: 'none',
              text: t`Without a passphrase`,
              hint: t`You will need this browser, or to ask us for another way`,
            },
          ]}
        />
        <PasswordInput
          name="passphrase"
          label={t`Your own passphrase, if you chose to use one`}
          hint={t`At least 12 characters. A few words that do not belong together are best`}
          error={errorOf('passphrase')}
          autoComplete="new-password"
        />
        <Button>{t`Continue`}</Button>
      </form>
    </>
  );
}
