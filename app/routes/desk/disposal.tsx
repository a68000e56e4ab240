import { data } from 'react-router';
import { formatDate } from '../../../machines/dates.ts';
import { NotificationBanner } from '../../components/govuk/notification-banner.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { errorFor, type FormState } from '../../http/form-state.ts';
import { goTo } from '../../http/staff-asking.ts';
import { type NotAllowed, staffActorContext, staffContext } from '../../http/staff-guard.ts';
import { agreeDisposal } from '../../services/disposal/agree-disposal.ts';
import { onTheWay } from '../../services/disposal/on-the-way.ts';
import { forEachChosen, newCommandId, refusals } from '../dpo/disposal/for-each-chosen.ts';
import { ChooseCases, shownCase } from '../dpo/disposal/parts.tsx';
import type { Route } from './+types/disposal.ts';
import { staffNames } from './case/case-head.ts';

function onlyApprovers(context: Route.LoaderArgs['context']): void {
  const { roles } = context.get(staffContext);
  if (roles.includes('reviewer') || roles.includes('dpo')) return;
  throw data<NotAllowed>(
    {
      title: 'You cannot use this page',
      sentence: 'A reviewer or the DPO agrees to what is destroyed. If you need to, ask an administrator.',
    },
    { status: 403 },
  );
}

export async function loader({ context, url }: Route.LoaderArgs) {
  onlyApprovers(context);
  const app = context.get(appContext);
  const me = context.get(staffContext).id;
  const names = await staffNames(app);
  const proposed = await onTheWay(app, 'proposed');
  return {
    commandId: newCommandId(),
    done: url.searchParams.get('done') === 'yes',
    waitDays: app.profile.disposal.waitDays,
    own: proposed.filter(({ disposal }) => disposal.proposed?.by === me).length,
    others: proposed.flatMap(({ row, disposal: { proposed: said } }) =>
      said === null || said.by === me
        ? []
        : [
            shownCase(
              row,
              `${said.rule}, so until ${formatDate(said.keptUntil)}. Proposed by ${names.get(said.by) ?? 'someone who has left'} on ${formatDate(said.on)}.`,
            ),
          ],
    ),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  onlyApprovers(context);
  const result = await forEachChosen(request, context.get(appContext), context.get(staffActorContext), agreeDisposal);
  if (!result.ok) return data<FormState>(result.form, { status: 422 });
  return result.refused.length === 0
    ? goTo('/desk/disposal?done=yes')
    : data<FormState>({ values: {}, errors: refusals(result.refused) }, { status: 409 });
}

/** The second person's page: what the DPO proposed to destroy. */
export default function AgreeToDisposal({ loaderData, actionData }: Route.ComponentProps) {
  const { others, own, waitDays } = loaderData;
  const errors = actionData?.errors ?? [];
  return (
    <Page title="Agree to what is destroyed" back="/desk" errors={errors}>
      {loaderData.done && errors.length === 0 ? (
        <NotificationBanner type="success">Agreed. It can be stopped for {waitDays} days.</NotificationBanner>
      ) : null}
      <h1 className="govuk-heading-l">Agree to what is destroyed</h1>
      <p className="govuk-body">
        No case is destroyed on the word of one person. Agree only if you know of no claim, complaint or inquiry that
        needs its papers. Whoever of the team does can stop it for {waitDays} days.
      </p>
      {others.length === 0 ? (
        <p className="govuk-body">Nothing waits for you.</p>
      ) : (
        <ChooseCases
          legend="Proposed by somebody else"
          hint="Choose those you agree to."
          cases={others}
          button="Agree that these are destroyed"
          commandId={loaderData.commandId}
          error={errorFor({ values: {}, errors }, 'cases')}
          intent="agree"
        />
      )}
      {own === 0 ? null : (
        <p className="govuk-body">
          {own === 1 ? 'One case was' : `${own} cases were`} proposed by you and {own === 1 ? 'waits' : 'wait'} for
          somebody else.
        </p>
      )}
    </Page>
  );
}
