import { data, redirect } from 'react-router';
import { FormPage } from '../../components/form-page.tsx';
import { DateInput, type DatePart } from '../../components/govuk/date-input.tsx';
import { PasswordInput } from '../../components/govuk/password-input.tsx';
import { TextInput } from '../../components/govuk/text-input.tsx';
import { Page } from '../../components/page.tsx';
import { TwoThirds } from '../../components/two-thirds.tsx';
import { appContext, factsContext } from '../../http/app-context.ts';
import { clearCookie, cookieNames, readCookie } from '../../http/cookies.ts';
import { type DateParts, readDateParts } from '../../http/date-parts.ts';
import { emptyForm, errorFor, type FieldError, type FormState, typed } from '../../http/form-state.ts';
import { readForm } from '../../http/read-form.ts';
import { startRequesterSession } from '../../http/requester-session.ts';
import { inOwnLanguage, t } from '../../language/t.ts';
import { codeOf, isBrowserSecret, spacedCode } from '../../services/following/follow-code.ts';
import { lookFollowLink, openFollowLink } from '../../services/following/open-follow-link.ts';
import type { Route } from './+types/open.ts';

/** Looks only: programs that check mail open every link, and some press every button. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const browser = readCookie(request, cookieNames.browser) ?? '';
  const looked = await lookFollowLink(context.get(appContext), params.token, browser);
  if (!looked.ok)
    return data(
      { asksFor: null, asksBirth: false, sentence: inOwnLanguage(looked.sentence), code: '' },
      { status: 404 },
    );
  const canFill = looked.asksFor === 'code' && looked.isAskingBrowser && isBrowserSecret(browser);
  const code = canFill ? spacedCode(codeOf(browser)) : '';
  return { asksFor: looked.asksFor, asksBirth: looked.asksBirth, sentence: '', code };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { values } = await readForm(request, ['passphrase']);
  const field = values.has('passphrase') ? 'passphrase' : 'code';
  const given = values.get(field)?.[0] ?? '';
  const part = (name: string) => values.get(`born-${name}`)?.[0] ?? '';
  const parts = { day: part('day'), month: part('month'), year: part('year') };
  const typedIn = field === 'code' ? { code: given, ...bornFields(parts) } : {};
  const again = (error: FieldError, status: number) => data({ values: typedIn, errors: [error] }, { status });
  // Nothing was given, so nothing is counted: a program that presses buttons must not end the link.
  if (given.trim() === '') {
    return again({ field, message: field === 'code' ? t`Enter the code` : t`Enter your passphrase` }, 400);
  }
  const born = readDateParts(parts, t`Your date of birth`);
  if (!born.ok) return again({ field: 'born', message: born.message, part: born.part }, 400);
  const typedThings = { secret: given.slice(0, 300), bornOn: born.value === '' ? null : born.value };
  const opened = await openFollowLink(app, params.token, typedThings, context.get(factsContext).client);
  if (!opened.ok) {
    if (opened.code === 'no-birth')
      return again({ field: 'born', message: inOwnLanguage(opened.sentence), part: 'day' }, 400);
    const status = opened.code === 'limited' ? 429 : opened.code === 'gone' ? 404 : 422;
    return again({ field, message: inOwnLanguage(opened.sentence) }, status);
  }
  const headers = new Headers();
  headers.append('Set-Cookie', await startRequesterSession(app, opened.submissionId));
  headers.append('Set-Cookie', clearCookie(cookieNames.browser));
  return redirect('/track/cases', { status: 303, headers });
}

const dateParts: readonly DatePart[] = ['day', 'month', 'year'];
const partOf = ({ errors }: FormState): DatePart | undefined =>
  dateParts.find((part) => errors.some((error) => error.field === 'born' && error.part === part));
const bornFields = ({ day, month, year }: DateParts) => ({ 'born-day': day, 'born-month': month, 'born-year': year });

/** The link from the e-mail: it opens nothing without the second thing, which the e-mail does not hold. */
export default function Open({ loaderData: { asksFor, asksBirth, sentence, code }, actionData }: Route.ComponentProps) {
  const state = actionData ?? emptyForm;
  if (asksFor === null) {
    return (
      <Page title={t`This link does not work`} back="/track">
        <TwoThirds>
          <h1 className="govuk-heading-l">{t`This link does not work`}</h1>
          <p className="govuk-body">{sentence}</p>
          <p className="govuk-body">
            <a className="govuk-link" href="/track">
              {t`Ask for a new link`}
            </a>
          </p>
        </TwoThirds>
      </Page>
    );
  }
  return (
    <FormPage
      title={asksFor === 'code' ? t`Enter your code` : t`Enter your passphrase`}
      state={state}
      button={t`Continue`}
      intro={<h1 className="govuk-heading-l">{asksFor === 'code' ? t`Enter your code` : t`Enter your passphrase`}</h1>}
    >
      {asksFor === 'code' ? (
        <TextInput
          name="code"
          label={t`Code`}
          hint={t`It is shown in the browser where you asked for the link. It has 9 letters and numbers`}
          value={typed(state, 'code', code)}
          error={errorFor(state, 'code')}
          width={20}
          autoComplete="off"
          spellCheck={false}
        />
      ) : (
        <PasswordInput
          name="passphrase"
          label={t`Passphrase`}
          hint={t`The words you chose or wrote down when you asked. Capital letters do not matter`}
          error={errorFor(state, 'passphrase')}
        />
      )}
      {asksBirth ? (
        <DateInput
          name="born"
          legend={t`Your date of birth`}
          hint={t`As you told us when you asked. For example, 27 3 1987`}
          values={{
            day: typed(state, 'born-day'),
            month: typed(state, 'born-month'),
            year: typed(state, 'born-year'),
          }}
          error={errorFor(state, 'born')}
          errorPart={partOf(state)}
        />
      ) : null}
      <p className="govuk-body">
        {t`If you cannot find it,`}{' '}
        <a className="govuk-link" href="/contact">
          {t`contact us`}
        </a>
        {t`. After 5 wrong tries the link stops working, and you can ask for a new one.`}
      </p>
    </FormPage>
  );
}
