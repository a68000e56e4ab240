import { data, redirect } from 'react-router';
import { z } from 'zod';
import { ContactBlock } from '../../components/contact-block.tsx';
import { FormPage } from '../../components/form-page.tsx';
import { InsetText } from '../../components/govuk/inset-text.tsx';
import { TextInput } from '../../components/govuk/text-input.tsx';
import { appContext, factsContext } from '../../http/app-context.ts';
import { cookieNames, setCookie } from '../../http/cookies.ts';
import { emptyForm, errorFor, typed } from '../../http/form-state.ts';
import { parseForm } from '../../http/parse-form.ts';
import { readRequesterSession } from '../../http/requester-session.ts';
import { inOwnLanguage, t } from '../../language/t.ts';
import { mailAddress } from '../../mail/address.ts';
import { askFollowLink } from '../../services/following/ask-follow-link.ts';
import { linkLifetime } from '../../services/following/open-follow-link.ts';
import type { Route } from './+types/ask.ts';

const form = z.object({
  reference: z
    .string()
    .min(1, 'Enter your reference')
    .max(40, 'Enter a reference like RD-7K3M-2Q9P')
    .regex(/[0-9A-Za-z]/, 'Enter a reference like RD-7K3M-2Q9P'),
  email: z
    .string()
    .transform((text) => text.replaceAll(/\s/g, ''))
    .refine((text) => text !== '', 'Enter your email address')
    .refine(
      (text) => text === '' || mailAddress(text) !== null,
      'Enter an email address in the correct format, like name@example.com',
    ),
});

export async function loader({ request, context }: Route.LoaderArgs) {
  return { isOpen: (await readRequesterSession(context.get(appContext), request)) !== null };
}

/** Whatever was typed, the same answer: who has no request here must not learn who has. */
export async function action({ request, context }: Route.ActionArgs) {
  const parsed = await parseForm(request, form);
  if (!parsed.ok) return data({ values: parsed.values, errors: parsed.errors }, { status: 400 });
  const asked = await askFollowLink(context.get(appContext), parsed.value, context.get(factsContext).client);
  if (!asked.ok) {
    return data(
      { values: parsed.value, errors: [{ field: '', message: inOwnLanguage(asked.sentence) }] },
      { status: 429 },
    );
  }
  const cookie = setCookie(cookieNames.browser, asked.browser, { sameSite: 'Lax', maxAge: linkLifetime / 1000 });
  return redirect('/track/code', { status: 303, headers: { 'Set-Cookie': cookie } });
}

/** Where following begins: the reference, and the address the link goes to. */
export default function Ask({ loaderData: { isOpen }, actionData }: Route.ComponentProps) {
  const state = actionData ?? emptyForm;
  return (
    <FormPage
      title={t`Follow your request`}
      back="/"
      state={state}
      button={t`Send me a link`}
      after={
        <>
          <h2 className="govuk-heading-m">{t`If you have no reference, or no email`}</h2>
          <p className="govuk-body">{t`Contact us. We find another way with you.`}</p>
          <ContactBlock />
        </>
      }
      intro={
        <>
          <h1 className="govuk-heading-l">{t`Follow your request`}</h1>
          {isOpen ? (
            <InsetText>
              {t`A request is open in this browser:`}{' '}
              <a className="govuk-link" href="/track/cases">
                {t`go to it`}
              </a>
              .
            </InsetText>
          ) : null}
          <p className="govuk-body">
            {t`See how your request is getting on, send us messages, and read our answer. We send a link to the email address you gave us when you asked.`}
          </p>
        </>
      }
    >
      <TextInput
        name="reference"
        label={t`Your reference`}
        hint={t`It looks like RD-7K3M-2Q9P. It is in our emails and letters`}
        value={typed(state, 'reference')}
        error={errorFor(state, 'reference')}
        width={20}
        spellCheck={false}
        autoComplete="off"
      />
      <TextInput
        name="email"
        type="email"
        label={t`Your email address`}
        hint={t`The one you gave us when you asked`}
        value={typed(state, 'email')}
        error={errorFor(state, 'email')}
        spellCheck={false}
        autoComplete="email"
      />
    </FormPage>
  );
}
