import { data } from 'react-router';
import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { Textarea } from '../../../components/govuk/textarea.tsx';
import { Page } from '../../../components/page.tsx';
import { appContext } from '../../../http/app-context.ts';
import { errorFor, type FormState, typed } from '../../../http/form-state.ts';
import { parseForm, typedForm } from '../../../http/parse-form.ts';
import { goTo } from '../../../http/staff-asking.ts';
import { staffContext } from '../../../http/staff-guard.ts';
import type { Profile } from '../../../profile.ts';
import { changeProfile } from '../../../services/body/change-profile.ts';
import type { Route } from './+types/section.ts';
import { ProfileFieldInput } from './field-input.tsx';
import { changed, errorsOf, newElement, placeOf, removed, schemaOf, valuesOf } from './section-form.ts';
import { isSection, type Section, sections } from './sections.ts';

const sectionOf = (name: string): Section => {
  if (!isSection(name)) throw data(null, { status: 404 });
  return sections[name];
};
const askedFor = (url: URL): string => url.searchParams.get('of') ?? newElement;

function here(profile: Profile, section: Section, of: string): number | 'whole' {
  const place = placeOf(profile, section, of);
  if (place === null) throw data(null, { status: 404 });
  return place;
}

export function loader({ context, params, url }: Route.LoaderArgs) {
  const { profile, profiles } = context.get(appContext);
  const section = sectionOf(params.section);
  const of = askedFor(url);
  const place = here(profile, section, of);
  return {
    title: section.title,
    lead: section.lead,
    fields: section.fields(profile),
    values: valuesOf(profile, section, place),
    version: profiles.version,
    canRemove: section.list !== undefined && of !== newElement,
  };
}

export async function action({ request, context, params, url }: Route.ActionArgs) {
  const app = context.get(appContext);
  const section = sectionOf(params.section);
  const of = askedFor(url);
  const fields = section.fields(app.profile);
  const as = await typedForm(request.clone());
  const form = await parseForm(request, schemaOf(fields));
  if (!form.ok) return data<FormState>(form, { status: 400 });
  const { version, note, intent, ...values } = form.value;
  const done = await changeProfile(app, context.get(staffContext), {
    version,
    note,
    change: (current) => {
      const place = placeOf(current, section, of);
      if (place === null) return null;
      return intent === 'remove' ? removed(current, section, place) : changed(current, section, place, values);
    },
  });
  if (done.ok) return goTo('/admin/profile?done=saved');
  const place = placeOf(app.profile, section, of) ?? 'whole';
  const errors =
    done.faults === undefined ? [{ field: '', message: done.sentence }] : errorsOf(fields, section, place, done.faults);
  return data<FormState>({ ...as, errors }, { status: 409 });
}

/** One part of the profile as a form. Each change says why. */
export default function ProfileSection({ loaderData, actionData }: Route.ComponentProps) {
  const { title, lead, fields, values, version, canRemove } = loaderData;
  const state: FormState = actionData ?? { values, errors: [] };
  return (
    <Page title={title} back="/admin/profile" errors={state.errors}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">{title}</h1>
          {lead.map((sentence) => (
            <p className="govuk-body" key={sentence}>
              {sentence}
            </p>
          ))}
          <Form hidden={{ version }}>
            {fields.map((field) => (
              <ProfileFieldInput key={field.path} field={field} state={state} />
            ))}
            <Textarea
              name="note"
              label="Why is it changed?"
              hint="Kept with the version"
              rows={2}
              value={typed(state, 'note')}
              error={errorFor(state, 'note')}
            />
            <Button name="intent" value="save" preventDoubleClick>
              Save
            </Button>{' '}
            {canRemove ? (
              <Button name="intent" value="remove" variant="warning" preventDoubleClick>
                Remove
              </Button>
            ) : null}
          </Form>
        </div>
      </div>
    </Page>
  );
}
