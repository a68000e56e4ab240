import { randomUUID } from 'node:crypto';
import { data } from 'react-router';
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
import { packCase, searchSoFar } from '../../../services/file/search-case.ts';
import { unsearchable } from '../../../services/file/unsearchable.ts';
import { viewSnippets } from '../../../services/file/view-snippets.ts';
import type { LoadedCase } from '../../../services/load-case.ts';
import { markTerm } from '../../../services/redaction/mark-term.ts';
import { undoReview } from '../../../services/redaction/undo-review.ts';
import styles from '../../../styles/workbench.scss?url';
import { openCasePage } from '../case/case-head.ts';
import { CasePage } from '../case/case-page.tsx';
import type { Route } from './+types/terms.ts';
import { lastPicked, whyOnlyLook } from './now.ts';

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

/** So many hits stand on one page of the list; marking all of them reaches the rest. */
const mostShown = 100;

const nothing = { term: '', found: null, done: null, code: null, isLooking: false };

const form = z.object({
  commandId: z.uuid('Load the page again, then repeat what you wanted to do'),
  term: z.string('Enter the words to search for').trim().min(1, 'Enter the words to search for').max(200),
  do: z.enum(['search', 'all', 'ticked', 'undo']).default('search'),
  code: z.enum(exemptionCodes, 'Choose an exemption').optional(),
  citation: z.string().max(300).optional(),
  hits: z.array(z.string().max(100)),
  /** The first hit to list, from 0. */
  from: z.coerce.number().int().min(0).max(10_000_000).catch(0),
});

export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  // While the words are typed, so that the first search waits for nothing.
  void packCase(app, loaded);
  return {
    head,
    blind: unsearchable(loaded.state.file),
    commandId: randomUUID(),
    picked: lastPicked(loaded, actor),
    whyNot: whyOnlyLook(loaded, actor),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const { caseId } = loaded;
  const sent = await parseForm(request, form);
  if (!sent.ok) {
    return data({ ...nothing, errors: sent.errors }, { status: 422 });
  }
  const { term, commandId, code, citation, hits, from } = sent.value;
  const wanted = sent.value.do;
  const answer = async (errors: readonly FieldError[], done: string | null, now: LoadedCase = loaded, status = 200) => {
    // The term is sent as a form, never in the address: it is somebody's name.
    const searched = await searchSoFar(app, now, term, { from, most: mostShown });
    if (searched === null)
      return data({ ...{ term, errors, done, code: code ?? null, found: null }, isLooking: true }, { status });
    const found = { ...searched, from, most: mostShown };
    const shown = found.documents.filter(({ places }) => places.length > 0);
    // The snippets are unredacted material: who read them in which document is on record, once a day.
    await viewSnippets(
      app,
      actor,
      caseId,
      shown.map(({ id }) => id),
    );
    return data({ term, errors, found, done, code: code ?? null, isLooking: false }, { status });
  };
  const wrong = (field: string, message: string, status = 422) => answer([{ field, message }], null, loaded, status);

  if (wanted === 'search') return answer([], null);
  let acted: Acted | { ok: false; sentence: string };
  if (wanted === 'undo') acted = await undoReview(app, actor, { caseId, commandId });
  else {
    if (!code) return wrong('code', 'Choose an exemption');
    if (wanted === 'ticked' && hits.length === 0) return wrong('hits', 'Tick the places to mark');
    const only = wanted === 'ticked' ? hits : null;
    acted = await markTerm(app, actor, { caseId, commandId }, { term, code, citation: citation || null, only });
  }
  if (!acted.ok) return wrong('hits', acted.sentence, 409);
  const done = wanted === 'undo' ? 'Your last change was taken back.' : doneWords(acted);
  return answer([], done, acted.loaded);
}

function doneWords({ loaded }: Acted): string {
  const last = loaded.history.findLast(({ event }) => event.type === 'marks.added')?.event;
  const count = last?.type === 'marks.added' ? last.marks.length : 0;
  return `${count} ${count === 1 ? 'place' : 'places'} marked. One “undo” takes all of them back.`;
}

export default function Terms({ loaderData, actionData }: Route.ComponentProps) {
  const { head, commandId, picked, whyNot, blind } = loaderData;
  const { term, errors, found, done, code, isLooking } = actionData ?? { ...nothing, errors: [] };
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <CasePage head={head} tab="documents" title="Search all documents" errors={errors}>
      {done ? <SavedBanner sentences={[done]} mayUndo={whyNot === null} hidden={{ commandId, term }} /> : null}
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
          {...{ term, commandId, whyNot }}
          base={`/desk/cases/${head.id}`}
          code={code ?? picked.code}
          citation={picked.citation}
          errors={{ code: errorOf('code'), hits: errorOf('hits') }}
        />
      ) : null}
      {isLooking ? (
        <InsetText>
          <p className="govuk-body" role="status">
            The pages are being made ready to be searched. In a large case this takes some seconds the first time. Press
            Search again in a moment.
          </p>
        </InsetText>
      ) : null}
      <NotSearched blind={blind} base={`/desk/cases/${head.id}`} />
    </CasePage>
  );
}
