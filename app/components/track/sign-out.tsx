import { t } from '../../language/t.ts';
import { Form } from '../form.tsx';
import { Button } from '../govuk/button.tsx';

/** Signing out, for whoever shares a device and is in no hurry; the red button is for those who are. */
export function SignOut() {
  return (
    <Form action="/track/sign-out">
      <Button variant="secondary">{t`Sign out`}</Button>
    </Form>
  );
}
