import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { z } from 'zod';
import { isLifted } from '../../../../machines/consulting/consulting.ts';
import { exemptionCodes } from '../../../../machines/exemptions/index.ts';
import type { Refusal } from '../../../../machines/refusal.ts';
import { calledBy, findPerson } from '../../../../machines/register/register.ts';
import { SavedBanner } from '../../../components/desk/saved-banner.tsx';
import { Places } from '../../../components/review/places.tsx';
import type { FieldError } from '../../../http/form-state.ts';
import { parseForm } from '../../../http/parse-form.ts';
import type { Acted } from '../../../services/act.ts';
import { viewSnippets } from '../../../services/file/view-snippets.ts';
import type { LoadedCase } from '../../../services/load-case.ts';
import { changeExemptionOf } from '../../../services/redaction/change-exemption.ts';
import { takeOff } from '../../../services/redaction/take-off.ts';
import { undoReview } from '../../../services/redaction/undo-review.ts';
import { acceptSuggestions, placeOf, rejectSuggestions } from '../../../services/register/accept-suggestions.ts';
import {
  groupOf,
  ofWhom,
  type PlacedSuggestion,
  suggestionsSoFar,
} from '../../../services/register/case-suggestions.ts';
import { marksOfPerson } from '../../../services/register/made-marks.ts';
import { countShared, leadTo, otherGrounds, sharedPages } from '../../../services/register/staying-marks.ts';
import styles from '../../../styles/workbench.scss?url';
import { openCasePage } from '../case/case-head.ts';
import { CasePage } from '../case/case-page.tsx';
import { kindWords } from '../person-words.ts';
import { lastPicked, whyOnlyLook } from '../workbench/now.ts';
import { savedWords, sayingSaved } from '../workbench/saved-words.ts';
import type { Route } from './+types/mentions.ts';
import { countWords, identifierKinds } from './counts.ts';
import { lookedWords, StillLooking } from './still-looking.tsx';

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

/** More places than this are not listed one by one; accepting all of them still reaches them. */
const mostShown = 500;
/** No more pages than this are led to at once: whoever goes through them comes back to the next. */
const mostShared = 10;

/** Whose places the address asks for; null where it is nobody of this case. */
function titleOf({ state }: LoadedCase, of: string): string | null {
  const kind = (['name', ...identifierKinds] as const).find((one) => groupOf(one) === of);
  const person = findPerson(state.register, of);
  return kind ? kindWords[kind] : person ? calledBy(person) : null;
}

function listed(found: readonly PlacedSuggestion[], groundsAt: ReturnType<typeof otherGrounds>) {
  const documents = new Map<string, { id: string; name: string; places: ListedPlace[] }>();
  for (const one of found.slice(0, mostShown)) {
    const group = documents.get(one.documentId) ?? { id: one.documentId, name: one.document, places: [] };
    documents.set(one.documentId, group);
    group.places.push({ ...placeRow(one), grounds: one.standing === 'marked' ? groundsAt(one) : [] });
  }
  return [...documents.values()];
}

interface ListedPlace extends ReturnType<typeof placeRow> {
  readonly grounds: readonly string[];
}

const placeRow = (one: PlacedSuggestion) => ({
  place: placeOf(one),
  ...{ page: one.page, at: one.at, words: one.words, before: one.before, after: one.after, why: one.why },
  standing: one.isSuggested || one.standing === 'marked' ? one.standing : ('stays' as const),
});

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const title = titleOf(loaded, params.who);
  if (title === null) throw data(null, { status: 404 });
  const soFar = await suggestionsSoFar(app, loaded);
  const found = ofWhom(soFar.all, params.who);
  const { state } = loaded;
  const person = findPerson(state.register, params.who);
  const made = person ? marksOfPerson(state.file, state.register, person, soFar.all) : [];
  const shared = person && soFar.isKnown ? sharedPages(state.file, state.register, person, soFar.all) : [];
  await viewSnippets(
    app,
    actor,
    loaded.caseId,
    found.slice(0, mostShown).map(({ documentId }) => documentId),
  );
  return {
    head,
    title,
    done: savedWords(new URL(request.url).searchParams.get('done'), loaded, actor),
    who: params.who,
    commandId: randomUUID(),
    picked: lastPicked(loaded, actor),
    whyNot: whyOnlyLook(loaded, actor),
    lookedThrough: soFar.isKnown ? null : lookedWords(soFar.pages, state.file),
    count: countWords(found),
    open: found.filter((one) => one.isSuggested && one.standing === 'open').length,
    marked: found.filter(({ standing }) => standing === 'marked').length,
    made: made.length,
    lifted: made.filter(isLifted).length,
    shared: {
      count: countShared(shared),
      pages: await Promise.all(shared.slice(0, mostShared).map((one) => leadTo(app, loaded.caseId, one))),
      more: Math.max(0, shared.length - mostShared),
    },
    isDisclosed: person?.balance?.decision === 'disclose',
    more: Math.max(0, found.length - mostShown),
    documents: listed(found, otherGrounds(state.file)),
  };
}

/** Buttons about all places, and about those that are ticked. */
const ofAll = ['all', 'off-all', 'ground-all', 'undo'] as const;
const ofTicked = ['ticked', 'reject', 'off-ticked', 'ground-ticked'] as const;
const onAnother = ['ground-all', 'ground-ticked'] as const;
const chooseOne = 'Choose an exemption';
const again = 'Load the page again, then repeat what you wanted to do';

const form = z.object({
  commandId: z.uuid(again),
  do: z.enum([...ofAll, ...ofTicked], again),
  code: z.enum(exemptionCodes, chooseOne).optional(),
  citation: z.string().max(300).optional(),
  place: z.array(z.string().max(200)),
});

export async function action({ context, params, request }: Route.ActionArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const { caseId } = loaded;
  const wrong = (errors: readonly FieldError[], status: number) => data({ errors }, { status });
  const sent = await parseForm(request, form);
  if (!sent.ok) return wrong(sent.errors, 422);
  const { commandId, code, place } = sent.value;
  const wanted = sent.value.do;
  // What rests on harm or crime comes to rest on what consent lifts only by somebody's choice.
  if (code === undefined && onAnother.some((one) => one === wanted)) {
    return wrong([{ field: 'code', message: chooseOne }], 422);
  }
  const isTicked = ofTicked.some((one) => one === wanted);
  if (isTicked && place.length === 0) return wrong([{ field: 'place', message: 'Tick the places' }], 422);
  const which = { of: params.who, only: isTicked ? place : null };
  const command = { caseId, commandId };
  const ground = { code: code ?? 'third-party', citation: sent.value.citation || null };
  const act = (): Promise<Acted | Refusal> => {
    switch (wanted) {
      case 'all':
      case 'ticked':
        return acceptSuggestions(app, actor, command, { on: null, ...which }, ground);
      case 'reject':
        return rejectSuggestions(app, actor, command, { on: null, ...which });
      case 'off-all':
      case 'off-ticked':
        return takeOff(app, actor, command, which);
      case 'ground-all':
      case 'ground-ticked':
        return changeExemptionOf(app, actor, command, which, ground);
      case 'undo':
        return undoReview(app, actor, command);
    }
  };
  const acted = await act();
  if (!acted.ok) return wrong([{ field: 'place', message: acted.sentence }], 409);
  return redirect(sayingSaved(`/desk/cases/${caseId}/people/${params.who}`, acted.loaded, actor), 303);
}

export default function Mentions({ loaderData: of, actionData }: Route.ComponentProps) {
  const { head, title, commandId, whyNot, count, lookedThrough } = of;
  const people = `/desk/cases/${head.id}/people`;
  const errors = actionData?.errors ?? [];
  const done = actionData ? null : of.done;
  return (
    <CasePage head={head} tab="people" title="Places of one entry" errors={errors}>
      {done ? <SavedBanner sentences={[done]} mayUndo={whyNot === null} hidden={{ commandId }} /> : null}
      <p className="govuk-body">
        <strong>{title}</strong>
        {lookedThrough === null ? `: ${count}` : ''}. <a href={people}>All people</a>
      </p>
      {lookedThrough === null ? (
        <Places
          {...of}
          base={`/desk/cases/${head.id}`}
          error={errors.find(({ field }) => field === 'place')?.message}
        />
      ) : (
        <StillLooking words={lookedThrough} again={`${people}/${of.who}`} />
      )}
    </CasePage>
  );
}
