import type { ReactNode } from 'react';
import type { FormState } from '../http/form-state.ts';
import { Form, type FormProps } from './form.tsx';
import { Button, type ButtonProps } from './govuk/button.tsx';
import { Page } from './page.tsx';

export interface FormPageProps extends Omit<FormProps, 'children' | 'id'> {
  title: string;
  back?: string | undefined;
  before?: ReactNode;
  /** What was sent came to nothing, and why. */
  refused?: ReactNode;
  state: FormState;
  /** What the button does, in words: "Continue", "Send my request". */
  button: string;
  buttonVariant?: ButtonProps['variant'];
  /** Before the form: the h1, unless a label or legend is it. */
  intro?: ReactNode;
  children: ReactNode;
  /** Below the form: another way to the same thing. */
  after?: ReactNode;
}

/** A page that asks: errors first, then the fields, then one button. */
export function FormPage(props: FormPageProps) {
  const { title, back, before, refused, state, button, buttonVariant, intro, children, after, ...form } = props;
  return (
    <Page title={title} back={back} before={before} errors={state.errors} refused={refused}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {intro}
          <Form {...form}>
            {children}
            <Button variant={buttonVariant} preventDoubleClick>
              {button}
            </Button>
          </Form>
          {after}
        </div>
      </div>
    </Page>
  );
}
