import { data } from 'react-router';
import { z } from 'zod';
import { civilDate, formatDate } from '../../../../machines/dates.ts';
import { caseId } from '../../../../machines/ids.ts';
import { CaseReference } from '../../../components/desk/case-reference.tsx';
import { NotificationBanner } from '../../../components/govuk/notification-banner.tsx';
import { Scroll, Table } from '../../../components/govuk/table.tsx';
import { Page } from '../../../components/page.tsx';
import { appContext } from '../../../http/app-context.ts';
import { errorFor, type FormState } from '../../../http/form-state.ts';
import { instantWords } from '../../../http/instant-words.ts';
import { goTo } from '../../../http/staff-asking.ts';
import { staffActorContext, staffContext } from '../../../http/staff-guard.ts';
import { dueForDisposal } from '../../../services/disposal/due-for-disposal.ts';
import { scheduleOf } from '../../../services/disposal/keeping-rules.ts';
import { onTheWay } from '../../../services/disposal/on-the-way.ts';
import { proposeDisposal } from '../../../services/disposal/propose-disposal.ts';
import { staffNames } from '../../desk/case/case-head.ts';
import { holdWords } from '../../desk/hold-words.ts';
import type { Route } from './+types/disposal.ts';
import { forEachChosen, newCommandId, refusals } from './for-each-chosen.ts';
import { ChooseCases, shownCase } from './parts.tsx';

const place = z.object({ closedOn: civilDate, id: caseId });
/** Of the destroyed ones, the last so many; all of them stand in the audit. */
const mostGone = 25;

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const from = place.safeParse({ closedOn: url.searchParams.get('closedOn'), id: url.searchParams.get('id') });
  const { due, next } = await dueForDisposal(app, from.success ? from.data : null);
  const [proposed, agreed, held, gone] = await Promise.all([
    onTheWay(app, 'proposed'),
    onTheWay(app, 'agreed'),
    onTheWay(app, 'held'),
    app.store.disposals.gone(mostGone),
  ]);
  const mayAct = context.get(staffContext).roles.includes('dpo');
  const names = mayAct ? await staffNames(app) : new Map<string, string>();
  const nameOf = (id: string) => names.get(id) ?? 'a member of staff';
  return {
    commandId: newCommandId(),
    mayAct,
    done: url.searchParams.get('done') === 'yes',
    schedule: scheduleOf(app.profile),
    waitDays: app.profile.disposal.waitDays,
    due: due
      .filter(({ kept }) => kept === null)
      .map(({ row, rule, keptUntil }) => shownCase(row, `${rule}, so until ${formatDate(keptUntil)}.`)),
    kept: due.flatMap(({ row, kept }) =>
      kept === null ? [] : [{ id: row.id, reference: row.reference, why: kept.sentence, citation: kept.citation }],
    ),
    next: next && `?${new URLSearchParams({ ...next })}`,
    proposed: proposed.map(({ row, disposal }) => ({
      id: row.id,
      reference: row.reference,
      who: disposal.proposed && `${nameOf(disposal.proposed.by)} on ${formatDate(disposal.proposed.on)}`,
    })),
    agreed: agreed.map(({ row, disposal }) => ({
      id: row.id,
      reference: row.reference,
      who: disposal.agreed && `${nameOf(disposal.agreed.by)} on ${formatDate(disposal.agreed.on)}`,
      until: disposal.agreed && formatDate(disposal.agreed.waitsUntil),
    })),
    held: held.map(({ row, disposal }) => ({
      id: row.id,
      reference: row.reference,
      holds: disposal.holds.map(({ kind, on }) => `${holdWords[kind]}, since ${formatDate(on)}`).join('. '),
    })),
    gone: gone.map(({ id, reference, destroyedAt }) => ({ id, reference, when: instantWords(destroyedAt) })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  if (!context.get(staffContext).roles.includes('dpo')) throw data(null, { status: 403 });
  const result = await forEachChosen(request, context.get(appContext), context.get(staffActorContext), proposeDisposal);
  if (!result.ok) return data<FormState>(result.form, { status: 422 });
  return result.refused.length === 0
    ? goTo('/dpo/disposal?done=yes')
    : data<FormState>({ values: {}, errors: refusals(result.refused) }, { status: 409 });
}

/** What may be destroyed, what waits for a second person, what can still be stopped, what is held, and what is gone. */
export default function Disposal({ loaderData, actionData }: Route.ComponentProps) {
  const { due, kept, next, proposed, agreed, held, gone, mayAct } = loaderData;
  const errors = actionData?.errors ?? [];
  const open = (id: string, reference: string, at: string) => (
    <CaseReference key="ref" to={`/desk/cases/${id}${at}`} mayOpen={mayAct}>
      {reference}
    </CaseReference>
  );
  return (
    <Page title="Keeping and destroying" back="/dpo" errors={errors}>
      {loaderData.done && errors.length === 0 ? (
        <NotificationBanner type="success">Proposed. A second person has to agree.</NotificationBanner>
      ) : null}
      <h1 className="govuk-heading-l">Keeping and destroying</h1>
      <p className="govuk-body">
        Papers of a request are kept no longer than needed (UK GDPR Art 5(1)(e)). The DPO proposes, somebody else
        agrees, then it can be stopped for {loaderData.waitDays} days. After that the key of the case is destroyed:
        nobody can read it again, and 30 days later, when the last copies of keys are deleted, in no backup either.
      </p>
      <h2 className="govuk-heading-m">How long what is kept</h2>
      <ul className="govuk-list govuk-list--bullet">
        {loaderData.schedule.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {due.length === 0 ? (
        <>
          <h2 className="govuk-heading-m">Due</h2>
          <p className="govuk-body">Nothing is due{next === null ? '' : ' on this page'}.</p>
        </>
      ) : mayAct ? (
        <ChooseCases
          legend="Due"
          hint="Choose what can be destroyed. Nothing of it has to be opened for that."
          cases={due}
          button="Propose that these are destroyed"
          commandId={loaderData.commandId}
          error={errorFor({ values: {}, errors }, 'cases')}
          intent="propose"
        />
      ) : (
        <Table
          caption="Due"
          captionSize="m"
          head={[{ text: 'Reference' }, { text: 'Why' }]}
          rows={due.map(({ reference, facts }) => [reference, facts])}
          firstCellIsHeader
        />
      )}
      {next === null ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href={`/dpo/disposal${next}`}>
            Those that ended later
          </a>
        </p>
      )}
      <Cases
        caption="Past their time, and kept all the same"
        head={['Reference', 'Why']}
        rows={kept.map((one) => [
          open(one.id, one.reference, ''),
          `${one.why}${one.citation === null ? '' : ` (${one.citation})`}`,
        ])}
      />
      <Cases
        caption="Waiting for a second person"
        head={['Reference', 'Proposed by']}
        rows={proposed.map((one) => [open(one.id, one.reference, '/acts/stop-disposal'), one.who])}
      />
      {proposed.length > 0 && mayAct ? (
        <p className="govuk-body">
          <a className="govuk-link" href="/desk/disposal">
            Agree to what somebody else proposed
          </a>
        </p>
      ) : null}
      <Cases
        caption="Agreed, and can be stopped until"
        head={['Reference', 'Agreed by', 'Can be stopped until']}
        rows={agreed.map((one) => [open(one.id, one.reference, '/acts/stop-disposal'), one.who, one.until])}
      />
      <Cases
        caption="Held"
        head={['Reference', 'What holds them']}
        rows={held.map((one) => [open(one.id, one.reference, '/acts/lift-hold'), one.holds])}
      />
      <Cases
        caption="Destroyed last"
        head={['Reference', 'When']}
        rows={gone.map((one) => [open(one.id, one.reference, '/destroyed'), one.when])}
      />
    </Page>
  );
}

function Cases({
  caption,
  head,
  rows,
}: {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly React.ReactNode[])[];
}) {
  return rows.length === 0 ? null : (
    <Scroll label={caption}>
      <Table caption={caption} captionSize="m" head={head.map((text) => ({ text }))} rows={rows} firstCellIsHeader />
    </Scroll>
  );
}
