import { data } from 'react-router';
import { z } from 'zod';
import { civilDate, formatDate, londonDate } from '../../../machines/dates.ts';
import { staffId } from '../../../machines/ids.ts';
import { type ActGroup, actGroups, onlyWords } from '../../../machines/rota/act-groups.ts';
import type { RotaChange } from '../../../machines/rota/changes.ts';
import { watcher } from '../../../machines/watching/codes.ts';
import { NotificationBanner } from '../../components/govuk/notification-banner.tsx';
import { Scroll, Table } from '../../components/govuk/table.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { emptyForm, type FormState } from '../../http/form-state.ts';
import { instantWords } from '../../http/instant-words.ts';
import { parseForm, typedForm } from '../../http/parse-form.ts';
import { goTo } from '../../http/staff-asking.ts';
import { staffContext } from '../../http/staff-guard.ts';
import { newId } from '../../services/new-id.ts';
import { changeRota, mayForOthers, rotaOf } from '../../services/staff/rota.ts';
import { rotaHistory } from '../../services/staff/rota-history.ts';
import { staffWithRole } from '../../services/staff/staff-directory.ts';
import type { Route } from './+types/away.ts';
import { AbsenceForm, DelegationForm } from './away-forms.tsx';

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const me = context.get(staffContext);
  const forAll = mayForOthers(me.roles);
  const today = londonDate(app.clock.now());
  const team = await staffWithRole(app, 'officer', 'reviewer', 'dpo');
  const names = new Map<string, string>([...team, me].map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? 'Someone who has left';
  const { absences, delegations } = await rotaOf(app);
  const isShown = (...ids: readonly string[]) => forAll || ids.includes(me.id);
  const person = ({ id, name }: { id: string; name: string }) => ({ id, name });
  const others = team.filter(({ id }) => id !== me.id).map(person);
  return {
    done: url.searchParams.has('done'),
    ids: { absence: newId(), delegation: newId() },
    people: [{ id: me.id, name: `${me.name} (you)` }, ...(forAll ? others : [])],
    // An auditor, who has no work another could do, learns no names here.
    team: forAll ? team.map(person) : me.roles.some((role) => role !== 'auditor') ? others : [],
    absences: absences
      .filter(({ staffId: id, to }) => to >= today && isShown(id))
      .map(({ id, staffId: who, from, to }) => ({ id, who: nameOf(who), span: spanOf(from, to) })),
    delegations: delegations
      .filter(({ staffId: id, toId, to }) => to >= today && isShown(id, toId))
      .map(({ id, staffId: who, toId, roles, only, from, to }) => ({
        ...{ id, who: nameOf(who), standIn: nameOf(toId), roles: asWords(roles, only) },
        ...{ span: spanOf(from, to), isMine: forAll || who === me.id },
      })),
    history: (await rotaHistory(app, forAll ? null : me.id))
      .slice(0, 50)
      .map(({ at, by, words }) => [instantWords(at), by, words]),
  };
}

const spanOf = (from: Parameters<typeof formatDate>[0], to: typeof from) => `${formatDate(from)} to ${formatDate(to)}`;

const roleWords = { officer: 'officer', reviewer: 'reviewer', dpo: 'data protection officer' } as const;

const asWords = (roles: readonly (keyof typeof roleWords)[], only: readonly ActGroup[] | undefined): string =>
  `${roles.map((role) => roleWords[role]).join(', ')}${only ? `: only for ${onlyWords(only)}` : ''}`;

const id = z.string('Load the page again').min(1).max(64);
const day = (missing: string) => z.string(missing).pipe(civilDate);
const intents = z.object({
  intent: z.enum(['absence', 'delegation', 'end-absence', 'end-delegation'], { error: 'Choose what to do' }),
});
const absence = z.object({
  id,
  who: staffId.optional(),
  from: day('Enter the first day'),
  to: day('Enter the last day'),
});
const delegation = z.object({
  id,
  whose: staffId.optional(),
  standIn: z.string('Choose who stands in').min(1, 'Choose who stands in').pipe(staffId),
  as: z.array(watcher).min(1, 'Choose at least one'),
  only: z.array(z.enum(actGroups)).default([]),
  begins: day('Enter the first day'),
  ends: day('Enter the last day'),
});
const ending = z.object({ id });

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const me = context.get(staffContext);
  const as = await typedForm(request.clone());
  const read = await changeOf(request, me.id);
  if (!read.ok) return data<FormState>(read, { status: 400 });
  const done = await changeRota(app, me, read.change);
  if (done.ok) return goTo('/account/away?done');
  return data<FormState>({ ...as, errors: [{ field: '', message: done.sentence }] }, { status: 409 });
}

/** What a form says, or what is wrong with it. */
async function changeOf(
  request: Request,
  me: z.infer<typeof staffId>,
): Promise<{ ok: true; change: RotaChange } | ({ ok: false } & FormState)> {
  const form = await parseForm(request.clone(), intents);
  if (!form.ok) return form;
  switch (form.value.intent) {
    case 'absence': {
      const sent = await parseForm(request, absence);
      if (!sent.ok) return sent;
      const { who = me, ...rest } = sent.value;
      return { ok: true, change: { type: 'absence.recorded', staffId: who, ...rest } };
    }
    case 'delegation': {
      const sent = await parseForm(request, delegation);
      if (!sent.ok) return sent;
      const { whose = me, standIn, as: roles, only, begins, ends, id: itsId } = sent.value;
      const span = { from: begins, to: ends, ...(only.length > 0 && { only }) };
      return {
        ok: true,
        change: { type: 'delegation.given', id: itsId, staffId: whose, toId: standIn, roles, ...span },
      };
    }
    default: {
      const sent = await parseForm(request, ending);
      if (!sent.ok) return sent;
      const type = form.value.intent === 'end-absence' ? 'absence.taken-back' : 'delegation.ended';
      return { ok: true, change: { type, id: sent.value.id } };
    }
  }
}

function TakeBack({ id: of, intent, what }: { id: string; intent: string; what: string }) {
  return (
    <form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={of} />
      <button type="submit" className="rd-link-button">
        Take back<span className="govuk-visually-hidden">: {what}</span>
      </button>
    </form>
  );
}

/** When one is away, and who stands in: one's own; for administrators and the DPO everybody's. */
export default function Away({ loaderData, actionData }: Route.ComponentProps) {
  const { absences, delegations, history, people, team, ids, done } = loaderData;
  const state = actionData ?? emptyForm;
  return (
    <Page title="Away and standing in" back="/account" errors={state.errors}>
      {done && state.errors.length === 0 ? (
        <NotificationBanner type="success">Saved. It counts from now on.</NotificationBanner>
      ) : null}
      <h1 className="govuk-heading-l">Away and standing in</h1>
      <p className="govuk-body">
        The forecast counts only days somebody is there. Whoever stands in is told the warnings, sees the cases, and
        what they do says for whom. Never write why somebody is away.
      </p>
      {absences.length === 0 ? null : (
        <Scroll label="Away">
          <Table
            caption="Away"
            captionSize="m"
            head={[{ text: 'Who' }, { text: 'When' }, { text: 'Change' }]}
            rows={absences.map(({ id: of, who, span }) => [
              who,
              span,
              <TakeBack key={of} id={of} intent="end-absence" what={`${who}, ${span}`} />,
            ])}
            firstCellIsHeader
          />
        </Scroll>
      )}
      {delegations.length === 0 ? null : (
        <Scroll label="Standing in">
          <Table
            caption="Standing in"
            captionSize="m"
            head={[{ text: 'Who stands in' }, { text: 'For' }, { text: 'As' }, { text: 'When' }, { text: 'Change' }]}
            rows={delegations.map(({ id: of, who, standIn, roles, span, isMine }) => [
              standIn,
              who,
              roles,
              span,
              isMine ? (
                <TakeBack key={of} id={of} intent="end-delegation" what={`${standIn} for ${who}, ${span}`} />
              ) : null,
            ])}
            firstCellIsHeader
          />
        </Scroll>
      )}
      <h2 className="govuk-heading-m">Add an absence</h2>
      <AbsenceForm state={state} id={ids.absence} people={people} />
      {team.length === 0 ? null : (
        <>
          <h2 className="govuk-heading-m">Let somebody stand in</h2>
          <DelegationForm state={state} id={ids.delegation} people={people} team={team} />
        </>
      )}
      {history.length === 0 ? null : (
        <Scroll label="What was said, and by whom">
          <Table
            caption="What was said, and by whom"
            captionSize="m"
            head={[{ text: 'When' }, { text: 'By' }, { text: 'What' }]}
            rows={history}
          />
        </Scroll>
      )}
    </Page>
  );
}
