import { data } from 'react-router';
import { z } from 'zod';
import { readHolidayFile } from '../../../../machines/clock/holiday-file.ts';
import { calendarsWith, nationHolidays } from '../../../../machines/clock/holidays.ts';
import { daysBetween, formatDay } from '../../../../machines/dates.ts';
import { days } from '../../../../machines/said.ts';
import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { FileUpload } from '../../../components/govuk/file-upload.tsx';
import { Scroll, Table } from '../../../components/govuk/table.tsx';
import { Textarea } from '../../../components/govuk/textarea.tsx';
import { Page } from '../../../components/page.tsx';
import { appContext } from '../../../http/app-context.ts';
import { errorFor, type FormState, typed } from '../../../http/form-state.ts';
import { parseForm } from '../../../http/parse-form.ts';
import { goTo } from '../../../http/staff-asking.ts';
import { staffContext } from '../../../http/staff-guard.ts';
import { takeOverHolidays } from '../../../services/body/adopt-holidays.ts';
import { holidayEffect, isNews, type MovedDate } from '../../../services/body/holiday-effect.ts';
import type { Route } from './+types/bank-holidays.ts';

/** The published list has about 20 kB. */
const mostBytes = 1_000_000;

export function loader({ context }: Route.LoaderArgs) {
  const { profile } = context.get(appContext);
  const { nation, bankHolidays } = profile;
  const { years } = calendarsWith(nation, bankHolidays[nation])[nation];
  return {
    own: Object.keys(bankHolidays[nation] ?? {}),
    years: Object.entries(years)
      .slice(-3)
      .map(([year, list]) => ({ year, list: list.map(({ date, name }) => ({ day: formatDay(date), name })) })),
  };
}

const intents = z.object({ intent: z.enum(['show', 'accept'], { error: 'Choose what to do' }) });
const accepting = z.object({
  version: z.coerce.number('Load the page again').int().positive(),
  holidays: z.string('Load the page again').max(200_000),
  note: z.string('Say why').trim().min(1, 'Say where the list comes from').max(500),
});

interface Shown extends FormState {
  readonly offered?: {
    readonly version: number;
    readonly holidays: string;
    readonly years: readonly string[];
    readonly moved: readonly { reference: string; what: string; from: string; to: string; way: string }[];
  };
}

const refused = (field: string, message: string, status = 400) =>
  data<Shown>({ values: {}, errors: [{ field, message }] }, { status });

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const form = await parseForm(request.clone(), intents, { files: { list: { most: 1 } } });
  if (!form.ok) return data<Shown>(form, { status: 400 });
  if (form.value.intent === 'show') {
    const [file] = form.files.get('list') ?? [];
    if (!file) return refused('list', 'Choose the file bank-holidays.json');
    if (file.size > mostBytes) return refused('list', 'This file is too large to be the list of bank holidays');
    const read = readHolidayFile(new TextDecoder().decode(await file.bytes()));
    if (!read.ok) return refused('list', read.sentence);
    if (!isNews(app, read.holidays))
      return refused(
        'list',
        `The list names the days that are counted with already (${read.years.join(', ')}). There is nothing to take over`,
      );
    return data<Shown>(await offer(read.holidays));
  }
  const sent = await parseForm(request, accepting);
  const holidays = nationHolidays.safeParse(sent.ok ? jsonOf(sent.value.holidays) : undefined);
  if (!sent.ok) {
    const typedIn = nationHolidays.safeParse(jsonOf(String(sent.values.holidays ?? '')));
    return data<Shown>({ ...(typedIn.success ? await offer(typedIn.data) : {}), ...sent }, { status: 400 });
  }
  if (!holidays.success) return refused('', 'Choose the file again');
  const { version, note } = sent.value;
  const done = await takeOverHolidays(app, context.get(staffContext), { version, note, holidays: holidays.data });
  return done.ok ? goTo('/admin/profile?done=saved') : refused('', done.sentence, 409);

  async function offer(of: z.infer<typeof nationHolidays>): Promise<Shown & Required<Pick<Shown, 'offered'>>> {
    const moved = await holidayEffect(app, of);
    const years = Object.keys(of[app.profile.nation] ?? {});
    const offered = { version: app.profiles.version, holidays: JSON.stringify(of), years, moved: moved.map(inWords) };
    return { values: {}, errors: [], offered };
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const inWords = ({ reference, what, from, to }: MovedDate) => {
  const by = from === null || to === null ? 0 : daysBetween(from, to);
  return {
    ...{ reference, what },
    from: from === null ? 'none' : formatDay(from),
    to: to === null ? 'none' : formatDay(to),
    way: by === 0 ? 'Changes' : `${days(Math.abs(by))} ${by > 0 ? 'later' : 'earlier'}`,
  };
};

/** The bank holidays dates are counted with. A newer list is taken over only once its effect has been seen. */
export default function BankHolidays({ loaderData, actionData }: Route.ComponentProps) {
  const { years, own } = loaderData;
  const state: Shown = actionData ?? { values: {}, errors: [] };
  const { offered } = state;
  return (
    <Page title="Bank holidays" back="/admin/profile" errors={state.errors}>
      <h1 className="govuk-heading-l">Bank holidays</h1>
      {offered === undefined ? (
        <>
          <p className="govuk-body">
            A date that falls on a bank holiday moves to the next working day. This service was built with a list. When
            GOV.UK publishes another, download it from www.gov.uk/bank-holidays.json and choose it here. You see first
            which dates of open cases move.
          </p>
          <Form files hidden={{ intent: 'show' }}>
            <FileUpload
              name="list"
              label="The list of bank holidays"
              hint="bank-holidays.json"
              accept="application/json,.json"
              error={errorFor(state, 'list')}
            />
            <Button preventDoubleClick>Show what would change</Button>
          </Form>
          {years.map(({ year, list }) => (
            <Scroll key={year} label={`Bank holidays in ${year}`}>
              <Table
                caption={`${year}${own.includes(year) ? ', taken over from the official list' : ''}`}
                captionSize="m"
                head={[{ text: 'Day' }, { text: 'Bank holiday' }]}
                rows={list.map(({ day, name }) => [day, name])}
                firstCellIsHeader
              />
            </Scroll>
          ))}
        </>
      ) : (
        <>
          <p className="govuk-body-l">
            {offered.moved.length === 0
              ? 'No date of an open case moves.'
              : `${offered.moved.length} ${offered.moved.length === 1 ? 'date' : 'dates'} of open cases ${offered.moved.length === 1 ? 'moves' : 'move'}.`}
          </p>
          <p className="govuk-body">
            {offered.years.length === 0
              ? 'For your nation the list names the days this service was built with.'
              : `For your nation the list differs in ${offered.years.join(', ')}.`}{' '}
            It counts for requests from now on and for all open cases. What was answered stays as it was.
          </p>
          {offered.moved.length === 0 ? null : (
            <Scroll label="Dates that move">
              <Table
                caption="Dates that move"
                captionSize="m"
                stacked
                head={[
                  { text: 'Reference' },
                  { text: 'Date' },
                  { text: 'Now' },
                  { text: 'Then' },
                  { text: 'Which way' },
                ]}
                rows={offered.moved.map(({ reference, what, from, to, way }) => [reference, what, from, to, way])}
                firstCellIsHeader
              />
            </Scroll>
          )}
          <Form hidden={{ intent: 'accept', version: offered.version, holidays: offered.holidays }}>
            <Textarea
              name="note"
              label="Where does the list come from?"
              hint="Kept with the version, for example: GOV.UK, downloaded today"
              rows={2}
              value={typed(state, 'note')}
              error={errorFor(state, 'note')}
            />
            <Button preventDoubleClick>Take over these bank holidays</Button>
          </Form>
        </>
      )}
    </Page>
  );
}
