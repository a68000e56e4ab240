import { data, redirect } from 'react-router';
import type { App } from '../../../app.ts';
import { QuestionPage } from '../../../components/ask/question-page.tsx';
import { UploadPage } from '../../../components/ask/upload-page.tsx';
import { Page } from '../../../components/page.tsx';
import { appContext } from '../../../http/app-context.ts';
import { draftToken } from '../../../http/draft-cookie.ts';
import { carriesFiles, publicUpload, requireWithin } from '../../../http/rate-limit.ts';
import { readForm, type SentForm } from '../../../http/read-form.ts';
import { t } from '../../../language/t.ts';
import { helplinesOf } from '../../../profile.ts';
import { pageOf } from '../../../questions/index.ts';
import type { Problem, ProofKind, Page as Question } from '../../../questions/kit.ts';
import { type Typed, typedOf } from '../../../questions/read.ts';
import { viewOf } from '../../../questions/view.ts';
import { askAddress, backAddress, nextAddress, openPage } from '../../../questions/way.ts';
import { addProof } from '../../../services/asking/add-proof.ts';
import type { Draft } from '../../../services/asking/draft.ts';
import { loadDraft } from '../../../services/asking/draft-store.ts';
import { removeProof } from '../../../services/asking/remove-proof.ts';
import { saveAnswer } from '../../../services/asking/save-answer.ts';
import type { Route } from './+types/page.ts';

const isChange = (request: Request) => new URL(request.url).searchParams.get('change') === '1';

const proofOf = (page: Question): ProofKind | null => {
  const [field] = page.fields;
  return field?.type === 'upload' ? field.proof : null;
};

/** Everything a page shows, from what the draft holds or what was just typed. */
function shown(
  { profile }: App,
  page: Question,
  draft: Draft,
  change: boolean,
  typed: Typed,
  problems: readonly Problem[] = [],
) {
  const proof = proofOf(page);
  return {
    view: viewOf(page, draft.answers, typed, problems, helplinesOf(profile)),
    back: backAddress(page.id, draft, change),
    files:
      proof === null
        ? null
        : draft.files.filter((file) => file.kind === proof).map(({ fileId, name }) => ({ fileId, name })),
  };
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const loaded = await loadDraft(app, draftToken(request));
  const page = pageOf(params.page);
  if (page === null) throw data(null, { status: 404 });
  if (loaded === null) throw redirect('/ask/carry-on', 303);
  if (loaded.draft.sent !== null) throw redirect('/ask/sent', 303);
  const { draft } = loaded;
  if (!page.shown(draft.answers)) {
    const open = openPage(draft);
    throw redirect(open === null ? '/ask/check' : askAddress(open), 303);
  }
  return shown(app, page, draft, isChange(request), typedOf(page, draft.answers));
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const page = pageOf(params.page);
  if (page === null) throw data(null, { status: 404 });
  if (carriesFiles(request)) await requireWithin(context, publicUpload);
  const form = await readForm(request);
  const token = draftToken(request);
  const change = isChange(request);
  const act = form.values.get('act')?.[0] ?? 'continue';
  const uploaded = await receiveFiles(app, token, page, form, act);
  if (uploaded !== null && (uploaded.stay || uploaded.problems.length > 0)) {
    if (uploaded.problems.length === 0) return redirect(askAddress(page.id, change), 303);
    return data(shown(app, page, uploaded.draft, change, {}, uploaded.problems), { status: 422 });
  }
  const saved = await saveAnswer(app, token, page.id, Object.fromEntries(form.values));
  if (saved.ok) {
    if (saved.turn !== null) return redirect(askAddress(saved.turn, change), 303);
    if (act === 'add') return redirect(askAddress(page.id, change), 303);
    return redirect(nextAddress(page.id, saved.draft, change), 303);
  }
  switch (saved.code) {
    case 'problems':
      return data(shown(app, page, saved.draft, change, Object.fromEntries(form.values), saved.problems), {
        status: 422,
      });
    case 'no-draft':
      return redirect('/ask/carry-on', 303);
    case 'sent':
      return redirect('/ask/sent', 303);
    case 'no-page':
      return redirect('/ask/check', 303);
  }
}

/** Takes in or gives back files of an upload page. Null where the page has none, or the draft is gone. */
async function receiveFiles(app: App, token: string, page: Question, form: SentForm, act: string) {
  const proof = proofOf(page);
  const [field] = page.fields;
  if (proof === null || field === undefined) return null;
  const [, removed] = /^remove:(.+)$/.exec(act) ?? [];
  if (removed !== undefined) {
    const draft = await removeProof(app, token, removed);
    return draft === null || draft.sent !== null ? null : { draft, problems: [], stay: true };
  }
  const files = form.files.get(field.name) ?? [];
  const added = await addProof(app, token, proof, files);
  if (!added.ok) return null;
  const missing = act === 'upload' && files.length === 0 ? [t`Select a file to upload`] : [];
  const problems = [...missing, ...added.problems].map((message) => ({ field: field.name, message }));
  return { draft: added.draft, problems, stay: act === 'upload' };
}

export default function AskPage({ loaderData, actionData }: Route.ComponentProps) {
  const { view, back, files } = actionData ?? loaderData;
  return (
    <Page title={view.h1} back={back} errors={view.errors}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {files === null ? <QuestionPage view={view} /> : <UploadPage view={view} files={files} />}
          <p className="govuk-body">
            <a className="govuk-link" href={`/ask/save?from=${view.id}`}>
              {t`Save and come back later`}
            </a>
          </p>
        </div>
      </div>
    </Page>
  );
}
