import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { PasswordInput } from '../../../components/govuk/password-input.tsx';

export interface LockedDocumentProps {
  readonly id: string;
  readonly name: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly error: string | undefined;
}

/** Asks for the password of a PDF. */
export function LockedDocument({ id, name, hidden, error }: LockedDocumentProps) {
  return (
    <Form hidden={{ ...hidden, do: 'unlock', documentId: id }}>
      <PasswordInput
        name="password"
        id={`password-${id}`}
        label={`Password of ${name}`}
        hint="It opens the file once, and is not kept. From then on a copy without a password is read."
        autoComplete="off"
        error={error}
      />
      <Button variant="secondary">Open it</Button>
    </Form>
  );
}
