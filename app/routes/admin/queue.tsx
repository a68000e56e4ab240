import { data } from 'react-router';
import { z } from 'zod';
import { Form } from '../../components/form.tsx';
import { Button } from '../../components/govuk/button.tsx';
import { NotificationBanner } from '../../components/govuk/notification-banner.tsx';
import { Scroll, Table } from '../../components/govuk/table.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import type { FormState } from '../../http/form-state.ts';
import { instantWords } from '../../http/instant-words.ts';
import { parseForm } from '../../http/parse-form.ts';
import { goTo } from '../../http/staff-asking.ts';
import { staffContext } from '../../http/staff-guard.ts';
import { givenUp, tryAgain } from '../../services/staff/given-up.ts';
import { refusedForm } from '../sign-in/forms.ts';
import type { Route } from './+types/queue.ts';

const form = z.object({ item: z.coerce.number('Choose what to try again').int().positive() });

export async function loader({ context, url }: Route.LoaderArgs) {
  const rows = await givenUp(context.get(appContext));
  return {
    rows: rows.map(({ givenUpAt, ...row }) => ({ ...row, when: instantWords(givenUpAt) })),
    again: url.searchParams.get('done') === 'again',
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await parseForm(request, form);
  if (!sent.ok) return data<FormState>(sent, { status: 400 });
  const done = await tryAgain(context.get(appContext), context.get(staffContext), sent.value.item);
  return done.ok
    ? goTo('/admin/queue?done=again')
    : data<FormState>(refusedForm({}, '', done.sentence), { status: 409 });
}

/** Messages and other work that did not succeed, for whoever can put right why. */
export default function Queue({ loaderData, actionData }: Route.ComponentProps) {
  const { rows, again } = loaderData;
  const errors = actionData?.errors ?? [];
  return (
    <Page title="Work that did not succeed" back="/admin" errors={errors}>
      {again && errors.length === 0 ? (
        <NotificationBanner type="success">It is tried again now.</NotificationBanner>
      ) : null}
      <h1 className="govuk-heading-l">Work that did not succeed</h1>
      {rows.length === 0 ? (
        <p className="govuk-body">
          Nothing was given up. Messages and other work are tried ten times, over most of a day.
        </p>
      ) : (
        <Scroll label="Work that did not succeed">
          <Table
            caption="Given up after the last try, the newest first"
            captionSize="m"
            head={[
              { text: 'What' },
              { text: 'Given up' },
              { text: 'Tries', numeric: true },
              { text: 'Why' },
              { text: <span className="govuk-visually-hidden">What you can do</span> },
            ]}
            rows={rows.map((row) => [
              row.what,
              row.when,
              row.attempts,
              row.reason,
              <Form key={row.id} hidden={{ item: row.id }}>
                <Button variant="secondary">
                  Try again<span className="govuk-visually-hidden">: {row.what}</span>
                </Button>
              </Form>,
            ])}
          />
        </Scroll>
      )}
    </Page>
  );
}
