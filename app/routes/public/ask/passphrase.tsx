import { data, redirect } from 'react-router';
import { PassphrasePage } from '../../../components/ask/passphrase-page.tsx';
import { Page } from '../../../components/page.tsx';
import { appContext } from '../../../http/app-context.ts';
import { draftToken } from '../../../http/draft-cookie.ts';
import { readForm } from '../../../http/read-form.ts';
import { t } from '../../../language/t.ts';
import { askAddress, lastPage, openPage } from '../../../questions/way.ts';
import { choosePassphrase } from '../../../services/asking/choose-passphrase.ts';
import { loadDraft } from '../../../services/asking/draft-store.ts';
import { suggestPassphrase } from '../../../services/asking/passphrase.ts';
import type { Route } from './+types/passphrase.ts';

export async function loader({ request, context }: Route.LoaderArgs) {
  const loaded = await loadDraft(context.get(appContext), draftToken(request));
  if (loaded === null) throw redirect('/ask/carry-on', 303);
  const { draft } = loaded;
  if (draft.sent !== null) throw redirect('/ask/sent', 303);
  return {
    suggestion: suggestPassphrase(),
    has: draft.passphraseHash !== null,
    back: askAddress(lastPage(draft.answers)),
    how: '',
    errors: [],
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const token = draftToken(request);
  const { values } = await readForm(request, ['passphrase', 'suggestion']);
  const loaded = await loadDraft(app, token);
  if (loaded === null) return redirect('/ask/carry-on', 303);
  const how = values.get('how')?.[0] ?? '';
  const suggestion = values.get('suggestion')?.[0] ?? suggestPassphrase();
  const has = loaded.draft.passphraseHash !== null;
  const again = (field: string, message: string) =>
    data(
      {
        suggestion,
        has,
        back: askAddress(lastPage(loaded.draft.answers)),
        how,
        errors: [{ field, message }],
      },
      { status: 422 },
    );
  if (!['suggested', 'own', 'none', ...(has ? ['keep'] : [])].includes(how)) {
    return again('how', t`Select how you want to open your answer`);
  }
  if (how !== 'keep') {
    const chosen = how === 'none' ? null : how === 'suggested' ? suggestion : (values.get('passphrase')?.[0] ?? '');
    const result = await choosePassphrase(app, token, chosen);
    if (!result.ok) {
      if (result.code === 'problem') return again('passphrase', result.message);
      return redirect(result.code === 'sent' ? '/ask/sent' : '/ask/carry-on', 303);
    }
    const open = openPage(result.draft);
    return redirect(open === null ? '/ask/check' : askAddress(open), 303);
  }
  return redirect('/ask/check', 303);
}

export default function Passphrase({ loaderData, actionData }: Route.ComponentProps) {
  const shown = actionData ?? loaderData;
  const title = t`Choose a passphrase to open your answer`;
  return (
    <Page title={title} back={shown.back} errors={shown.errors}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PassphrasePage title={title} {...shown} />
        </div>
      </div>
    </Page>
  );
}
