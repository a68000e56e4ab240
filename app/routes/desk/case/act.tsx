import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { mayDo } from '../../../../machines/case.ts';
import { ActFieldInput } from '../../../components/desk/act-field.tsx';
import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { SummaryList } from '../../../components/govuk/summary-list.tsx';
import { WarningText } from '../../../components/govuk/warning-text.tsx';
import { NotDone } from '../../../components/not-done.tsx';
import { emptyForm } from '../../../http/form-state.ts';
import { typedForm } from '../../../http/parse-form.ts';
import { staffActorContext } from '../../../http/staff-guard.ts';
import { readCase } from '../../../services/read-case.ts';
import { otherRight } from '../acts/act-page.ts';
import { type ActPage, actPages, isActName } from '../acts/index.ts';
import type { Route } from './+types/act.ts';
import { openCasePage } from './case-head.ts';
import { CasePage } from './case-page.tsx';
import { doneAt } from './done-words.ts';
import { RemedyLink } from './remedy-link.tsx';

const actOf = (name: string) => {
  if (!isActName(name)) throw data(null, { status: 404 });
  return actPages[name];
};

const backTo = (caseId: string, { back }: ActPage): string => `/desk/cases/${caseId}${back ? `/${back}` : ''}`;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const act: ActPage = actOf(params.act);
  const { title, lead, submit, event } = act;
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const of = new URL(request.url).searchParams.get('of') ?? '';
  const actedOn = act.on?.(loaded.state, of, app.profile) ?? null;
  if (act.on && !actedOn) throw data(null, { status: 404 });
  const hindrance = otherRight(act, loaded.state) ?? mayDo(loaded.state, actor, event);
  return {
    head,
    title,
    lead,
    shows: actedOn?.rows ?? act.shows?.(loaded.state) ?? [],
    fields: actedOn?.fields ?? act.fieldsOf?.(loaded.state) ?? act.fieldsFor?.(app.profile, loaded.state) ?? act.fields,
    values: actedOn?.values ?? act.valuesFor?.(loaded.state, app.profile) ?? {},
    systems: app.profile.systems.map(({ name }) => name),
    submit,
    of: act.on ? of : null,
    back: backTo(loaded.caseId, act),
    whyNot: hindrance?.sentence ?? null,
    whyCode: hindrance?.code ?? '',
    commandId: randomUUID(),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const act: ActPage = actOf(params.act);
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const misplaced = otherRight(act, loaded.state);
  if (misplaced) return data({ form: await typedForm(request), refusal: misplaced }, { status: 409 });
  const ran = await act.run(app, actor, loaded.caseId, request);
  if (ran.done) {
    // Whoever had the case for this act alone may not read it now: what they did is said where they are let in.
    const mayRead = (await readCase(app, context.get(staffActorContext), loaded.caseId)).ok;
    throw redirect(`${mayRead ? backTo(loaded.caseId, act) : '/desk'}?done=${params.act}#${doneAt}`, 303);
  }
  const { form, refusal } = ran;
  return data({ form, refusal }, { status: refusal ? 409 : 422 });
}

export default function Act({ loaderData, actionData }: Route.ComponentProps) {
  const { head, title, lead, fields, values, systems, submit, whyNot, whyCode, commandId, of, shows, back } =
    loaderData;
  const state = actionData?.form ?? { ...emptyForm, values };
  const refusal = actionData?.refusal ?? null;
  return (
    <CasePage
      head={head}
      tab={null}
      title={title}
      errors={state.errors}
      refused={
        refusal ? (
          <NotDone {...refusal}>
            <RemedyLink caseId={head.id} code={refusal.code} />
          </NotDone>
        ) : null
      }
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {lead.map((sentence) => (
            <p key={sentence} className="govuk-body">
              {sentence}
            </p>
          ))}
          {shows.length > 0 ? <SummaryList rows={shows} /> : null}
          {whyNot ? (
            <>
              <WarningText>{whyNot}</WarningText>
              <RemedyLink caseId={head.id} code={whyCode} />
            </>
          ) : (
            <Form
              files={fields.some(({ type }) => type === 'file')}
              hidden={{ commandId, version: head.version, ...(of === null ? {} : { of }) }}
            >
              {fields.map((field) => (
                <ActFieldInput
                  key={field.name}
                  field={field}
                  state={state}
                  suggestions={field.name === 'system' ? systems : undefined}
                />
              ))}
              <Button preventDoubleClick>{submit}</Button>
            </Form>
          )}
          <p className="govuk-body">
            <a className="govuk-link" href={back}>
              Back to the case
            </a>
          </p>
        </div>
      </div>
    </CasePage>
  );
}
