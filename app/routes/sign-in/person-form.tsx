import type { ReactNode } from 'react';
import { Button } from '../../components/govuk/button.tsx';
import { TextInput } from '../../components/govuk/text-input.tsx';
import { Page } from '../../components/page.tsx';
import { errorFor, type FormState, typed } from '../../http/form-state.ts';

export interface PersonFormProps {
  title: string;
  /** Where the back link leads; none without it. */
  back?: string | undefined;
  /** What stands between heading and form. */
  intro?: ReactNode;
  form: FormState;
  /** Whether people fill in their own name and address, which their browser may know. */
  own: boolean;
  button: string;
  /** What is asked after name and address. */
  children: ReactNode;
}

/** The page on which somebody with an account begins: their name, their address, and what the page asks beside them. */
export function PersonForm({ title, back, intro, form, own, button, children }: PersonFormProps) {
  return (
    <Page title={title} back={back} errors={form.errors}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">{title}</h1>
          {intro}
          <form method="post" noValidate>
            <TextInput
              name="name"
              label="Full name"
              autoComplete={own ? 'name' : 'off'}
              spellCheck={false}
              value={typed(form, 'name')}
              error={errorFor(form, 'name')}
            />
            <TextInput
              name="email"
              label="E-mail address"
              type="email"
              autoComplete={own ? 'username' : 'off'}
              spellCheck={false}
              value={typed(form, 'email')}
              error={errorFor(form, 'email')}
            />
            {children}
            <Button preventDoubleClick>{button}</Button>
          </form>
        </div>
      </div>
    </Page>
  );
}
