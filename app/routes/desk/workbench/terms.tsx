import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { z } from 'zod';
import { exemptionCodes } from '../../../../machines/exemptions/index.ts';
import { SavedBanner } from '../../../components/desk/saved-banner.tsx';
import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { InsetText } from '../../../components/govuk/inset-text.tsx';
import { TextInput } from '../../../components/govuk/text-input.tsx';
import { NotSearched } from '../../../components/review/not-searched.tsx';
import { TermHits } from '../../../components/review/term-hits.tsx';
import type { FieldError } from '../../../http/form-state.ts';
import { parseForm } from '../../../http/parse-form.ts';
import type { Acted } from '../../../services/act.ts';
import { askedTerm, keepTerm } from '../../../services/file/asked-terms.ts';
import { packCase, searchSoFar } from '../../../services/file/search-case.ts';
import { unsearchable } from '../../../services/file/unsearchable.ts';
import { viewSnippets } from '../../../services/file/view-snippets.ts';
import { markTerm } from '../../../services/redaction/mark-term.ts';
import { undoReview } from '../../../services/redaction/undo-review.ts';
import styles from '../../../styles/workbench.scss?url';
import { openCasePage } from '../case/case-head.ts';
import { CasePage } from '../case/case-page.tsx';
import type { Route } from './+types/terms.ts';
import { lastPicked, whyOnlyLook } from './now.ts';
import { savedWords, sayingSaved } from './saved-words.ts';

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

/** So many hits stand on one page of the list; marking all of them reaches the rest. */
const mostShown = 100;

const form = z.object({
  commandId: z.uuid('Load the page again, then repeat what you wanted to do'),
  term: z.string('Enter the words to search for').trim().max(200),
  do: z.enum(['search', 'all', 'ticked', 'undo']).default('search'),
  code: z.enum(exemptionCodes, 'Choose an exemption').optional(),
  citation: z.string().max(300).optional(),
  hits: z.array(z.string().max(100)),
});

/** The first hit to list, from 0. */
const fromIn = (query: URLSearchParams): number => Number(/^\d{1,8}$/.exec(query.get('from') ?? '')?.[0] ?? 0);

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const query = new URL(request.url).searchParams;
  const of = query.get('of');
  const term = of === null ? null : askedTerm(app, actor, of);
  const from = fromIn(query);
  const searched = term === null ? null : await searchSoFar(app, loaded, term, { from, most: mostShown });
  // While the words are typed, so that the first search waits for nothing.
  if (term === null) void packCase(app, loaded);
  // The snippets are unredacted material: who read them in which document is on record, once a day.
  const shown = searched?.documents.filter(({ places }) => places.length > 0) ?? [];
  const ids = shown.map(({ id }) => id);
  if (ids.length > 0) await viewSnippets(app, actor, loaded.caseId, ids);
  return {
    head,
    of,
    term: term ?? '',
    isForgotten: of !== null && term === null,
    isLooking: term !== null && searched === null,
    found: searched && { ...searched, from, most: mostShown },
    done: savedWords(query.get('done'), loaded, actor),
    blind: unsearchable(loaded.state.file),
    commandId: randomUUID(),
    picked: lastPicked(loaded, actor),
    whyNot: whyOnlyLook(loaded, actor),
  };
}

/** Each answer leads to an address of its own, so that one comes back to what was found from a page that was looked at. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const { caseId } = loaded;
  const sent = await parseForm(request, form);
  if (!sent.ok) return data({ errors: sent.errors, code: null }, { status: 422 });
  const { term, commandId, code, citation, hits } = sent.value;
  const wanted = sent.value.do;
  const wrong = (field: string, message: string, status = 422) =>
    data({ errors: [{ field, message }] as FieldError[], code: code ?? null }, { status });
  // What was marked is taken back also where the words it was found by are forgotten.
  if (term === '' && wanted !== 'undo') return wrong('term', 'Enter the words to search for');
  const query = new URL(request.url).searchParams;
  const asked = query.get('of') ?? '';
  // The term is sent as a form, never in the address: it is somebody's name.
  const isKept = term === '' || askedTerm(app, actor, asked) === term;
  const of = isKept ? asked : keepTerm(app, caseId, actor, term, wanted === 'search' ? null : asked);
  const here = `/desk/cases/${caseId}/terms?of=${of}`;

  if (wanted === 'search') return redirect(`${here}#found`, 303);
  let acted: Acted | { ok: false; sentence: string };
  if (wanted === 'undo') acted = await undoReview(app, actor, { caseId, commandId });
  else {
    if (!code) return wrong('code', 'Choose an exemption');
    if (wanted === 'ticked' && hits.length === 0) return wrong('hits', 'Tick the places to mark');
    const only = wanted === 'ticked' ? hits : null;
    acted = await markTerm(app, actor, { caseId, commandId }, { term, code, citation: citation || null, only });
  }
  if (!acted.ok) return wrong('hits', acted.sentence, 409);
  const from = fromIn(query);
  return redirect(sayingSaved(from > 0 ? `${here}&from=${from}` : here, acted.loaded, actor), 303);
}

export default function Terms({ loaderData, actionData }: Route.ComponentProps) {
  const { head, commandId, of, term, found, isForgotten, isLooking, picked, whyNot, blind } = loaderData;
  const { errors, code } = actionData ?? { errors: [], code: null };
  const done = actionData ? null : loaderData.done;
  const here = `/desk/cases/${head.id}/terms?of=${of}`;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <CasePage head={head} tab="documents" title="Search all documents" errors={errors}>
      {done ? <SavedBanner sentences={[done]} mayUndo={whyNot === null} hidden={{ commandId, term }} /> : null}
      {isForgotten ? (
        <div id="found">
          <InsetText>
            <p className="govuk-body">
              <strong>
                The words that were searched for here are no longer kept. Enter them again to search for them.
              </strong>
            </p>
            <p className="govuk-body">
              They are often somebody’s name, so no address holds them. They are kept for whoever searches, and for a
              quarter of an hour after they last looked. What was marked stays marked.
            </p>
          </InsetText>
        </div>
      ) : null}
      <Form hidden={{ commandId }}>
        <TextInput
          name="term"
          label="Words to search for"
          hint="Whole words, in any case, with or without accents, also across lines. What cannot be searched is listed below."
          value={term}
          error={errorOf('term')}
          spellCheck={false}
          autoComplete="off"
          width="two-thirds"
        />
        <Button name="do" value="search">
          Search
        </Button>
      </Form>
      {found ? (
        <TermHits
          {...found}
          {...{ term, commandId, whyNot, here }}
          base={`/desk/cases/${head.id}`}
          code={code ?? picked.code}
          citation={picked.citation}
          errors={{ code: errorOf('code'), hits: errorOf('hits') }}
        />
      ) : null}
      {isLooking ? (
        <InsetText>
          <p className="govuk-body" role="status">
            The pages are being made ready to be searched. In a large case this takes some seconds the first time.{' '}
            <a href={here}>Look again</a> in a moment.
          </p>
        </InsetText>
      ) : null}
      <NotSearched blind={blind} base={`/desk/cases/${head.id}`} />
    </CasePage>
  );
}
