import { data } from 'react-router';
import { z } from 'zod';
import { Button } from '../../components/govuk/button.tsx';
import { InsetText } from '../../components/govuk/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { instantWords } from '../../http/instant-words.ts';
import { parseForm } from '../../http/parse-form.ts';
import { goTo } from '../../http/staff-asking.ts';
import { staffContext } from '../../http/staff-guard.ts';
import { endCalendar, makeCalendar } from '../../services/watching/calendar-feed.ts';
import type { Route } from './+types/calendar.ts';

const form = z.object({ intent: z.enum(['make', 'end'], { error: 'Choose what to do' }) });

export async function loader({ context }: Route.LoaderArgs) {
  const since = await context.get(appContext).store.calendars.since(context.get(staffContext).id);
  return { since: since === null ? null : instantWords(since) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { id } = context.get(staffContext);
  const sent = await parseForm(request, form);
  if (!sent.ok) return data({ link: null, errors: sent.errors }, { status: 400 });
  if (sent.value.intent === 'make') return { link: await makeCalendar(app, id), errors: [] };
  await endCalendar(app, id);
  return goTo('/account/calendar');
}

/** One's own dates in a calendar program. The address is shown once. */
export default function Calendar({ loaderData, actionData }: Route.ComponentProps) {
  const link = actionData?.link ?? null;
  const { since } = loaderData;
  return (
    <Page title="Dates in your calendar" back="/account" errors={actionData?.errors ?? []}>
      <h1 className="govuk-heading-l">Dates in your calendar</h1>
      <p className="govuk-body">
        A calendar program can read the dates of your cases from a secret address: when answers are due, and when a
        restriction or an exemption is to be looked at again. It shows references and kinds of dates, no names. A date
        that moves, moves there too, within some hours.
      </p>
      {link === null ? null : (
        <>
          <InsetText>
            <code className="rd-code">{link}</code>
          </InsetText>
          <p className="govuk-body">
            Give it to your calendar program, and to nobody else. It is shown only now. An address you had before no
            longer works.
          </p>
        </>
      )}
      {since === null || link !== null ? null : <p className="govuk-body">You have had an address since {since}.</p>}
      <form method="post">
        <input type="hidden" name="intent" value="make" />
        <Button preventDoubleClick>{since === null ? 'Make an address' : 'Make a new address'}</Button>
      </form>
      {since === null ? null : (
        <form method="post">
          <input type="hidden" name="intent" value="end" />
          <Button variant="secondary">Take the address away</Button>
        </form>
      )}
    </Page>
  );
}
