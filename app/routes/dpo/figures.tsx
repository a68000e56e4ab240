import { z } from 'zod';
import { formatDate, formatMonth, londonDate, type Month } from '../../../machines/dates.ts';
import { ageMessage, rateMessage, receivedMessage } from '../../../machines/figures/messages.ts';
import { ageBands, customaryRate, percent, receivedOf, strictRate } from '../../../machines/figures/rates.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import { Figure } from '../../components/charts/figure.tsx';
import { RateLine } from '../../components/charts/rate-line.tsx';
import { StackedBars } from '../../components/charts/stacked-bars.tsx';
import { Button } from '../../components/govuk/button.tsx';
import { Select } from '../../components/govuk/select.tsx';
import { SummaryList } from '../../components/govuk/summary-list.tsx';
import { type Column, Scroll, Table } from '../../components/govuk/table.tsx';
import { Page } from '../../components/page.tsx';
import { appContext } from '../../http/app-context.ts';
import { staffContext } from '../../http/staff-guard.ts';
import { causeWords } from '../../services/body/cause-words.ts';
import { notSet } from '../../services/case/list-cases.ts';
import { type Figures, figuresOf, monthsUntil } from '../../services/figures/figures.ts';
import { askerName, serviceWords } from '../../services/figures/sorted-figures.ts';
import { staffNames } from '../desk/case/case-head.ts';
import { outcomeWords } from '../desk/words.ts';
import type { Route } from './+types/figures.ts';
import { Causes, cells, opening, Rates, rateText, StandingTable, Waiting } from './figures-parts.tsx';

const spans = ['3', '6', '12', '24'] as const;
const asked = z.object({ months: z.enum(spans).catch('12') });

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { months } = asked.parse({ months: url.searchParams.get('months') });
  const span = monthsUntil(londonDate(app.clock.now()), Number(months));
  const figures = await figuresOf(app, span);
  const mayOpen = context.get(staffContext).roles.includes('dpo');
  const names = mayOpen ? await staffNames(app) : new Map<string, string>();
  const work = figures.open.work.map((one, index) => ({
    ...one,
    name: one.ownerId === null ? 'Nobody yet' : (names.get(one.ownerId) ?? `Person ${index + 1}`),
  }));
  const causes = figures.byCause.map(({ cause, n }) => ({ cause, n, name: causeWords(app, cause) }));
  return { figures, months, mayOpen, work, causes };
}

export default function FiguresPage({ loaderData }: Route.ComponentProps) {
  const { figures, months, mayOpen, work, causes } = loaderData;
  const opens = opening(mayOpen);
  const ended = { requests: 'yes', endedSince: figures.span.from, show: 'closed' };
  const since = { requests: 'yes', since: figures.span.from };
  const number = (text: string): Column => ({ text, numeric: true });
  return (
    <Page title="Figures">
      <h1 className="govuk-heading-l">Figures</h1>
      <form method="get" action="/dpo/figures" className="rd-line-form">
        <Select
          name="months"
          label="Months"
          value={months}
          options={spans.map((value) => ({ value, text: `The last ${value} months` }))}
        />
        <Button variant="secondary">Show</Button>
      </form>
      <Rates figures={figures} />
      <SummaryList
        rows={[
          { key: 'Received', value: opens(figures.received, { ...since, show: 'all' }) },
          { key: 'Answered or ended', value: opens(figures.closed, ended) },
          { key: 'Extended', value: opens(figures.extended, { ...since, show: 'all', extended: 'yes' }) },
          {
            key: 'Days to the answer',
            value:
              figures.days.median === null
                ? 'Nothing was answered'
                : `Half within ${figures.days.median} days, nine in ten within ${figures.days.ninth} days`,
          },
          {
            key: 'Overdue now',
            value: (
              <>
                {opens(figures.open.counts.late, { time: 'late' })}
                {figures.open.oldestOverdueOn === null
                  ? ''
                  : `, the oldest received on ${formatDate(figures.open.oldestOverdueOn)}; ${figures.open.breached} past the statutory date`}
              </>
            ),
          },
          { key: 'Pages to decide on', value: opens(figures.open.pagesLeft, { pages: 'left' }) },
        ]}
      />

      <h2 className="govuk-heading-m">In time</h2>
      <Figure
        title={rateMessage(figures.byMonth)}
        subtitle="Requests answered in time, per cent, by the month they were received"
        chart={
          <RateLine
            name={`${rateMessage(figures.byMonth)}. The table below has the numbers.`}
            words={['Strict rate', 'Customary rate']}
            first={figures.byMonth.map(({ month, standing }) => ({
              label: formatMonth(month),
              rate: percent(strictRate(standing)),
            }))}
            second={figures.byMonth.map(({ month, standing }) => ({
              label: formatMonth(month),
              rate: percent(customaryRate(standing)),
            }))}
          />
        }
        table={
          <Scroll label="In time, by month received">
            <Table
              caption="By month received"
              captionHidden
              head={[
                { text: 'Received in' },
                ...['Received', 'In time', 'Late', 'Open, in time', 'Overdue', 'No date yet', 'No answer owed'].map(
                  number,
                ),
                number('Strict rate'),
              ]}
              rows={figures.byMonth.map(({ month, standing }) => [
                formatMonth(month),
                ...cells(standing, { requests: 'yes', received: month }, opens),
                rateText(standing),
              ])}
              firstCellIsHeader
            />
          </Scroll>
        }
      />
      <Figure
        title={receivedMessage(received(figures))}
        subtitle="Requests received, by month, and what became of them"
        chart={
          <StackedBars
            id="months"
            name={`${receivedMessage(received(figures))}. The table above has the numbers.`}
            keys={[
              { fill: 'solid', words: 'Answered in time, or ended' },
              { fill: 'striped', words: 'Answered late' },
              { fill: 'outlined', words: 'Open, in time or without a date' },
              { fill: 'dotted', words: 'Open and overdue' },
            ]}
            bars={figures.byMonth.map(({ month, standing: of }) => ({
              label: shortMonth(month),
              parts: [of.inTime + of.ended, of.late, of.openInTime + of.openWithoutDate, of.openOverdue],
            }))}
          />
        }
        table={null}
      />

      <StandingTable
        heading="By right"
        column="Right"
        rows={figures.byRight.map(({ right, ...one }) => ({
          name: rightRules[right].name,
          which: { right, since: figures.span.from },
          ...one,
        }))}
        opens={opens}
      />
      <StandingTable
        heading="By service"
        column="Service"
        rows={figures.sorted.byService.map((one) => ({
          name: serviceWords(one.value),
          which: { ...since, service: one.value === '' ? notSet : one.value },
          ...one,
        }))}
        opens={opens}
      />
      <StandingTable
        heading="By who asks"
        column="Who asks"
        rows={figures.sorted.byAsker.map((one) => ({
          name: askerName(one.value),
          which: { ...since, asker: one.value === '' ? notSet : one.value },
          ...one,
        }))}
        opens={opens}
      />

      <h2 className="govuk-heading-m">How they ended</h2>
      {figures.byOutcome.length === 0 ? (
        <p className="govuk-body">No request was answered or ended in these months.</p>
      ) : (
        <Table
          caption="Requests answered or ended in these months, by outcome"
          captionHidden
          head={[{ text: 'Outcome' }, number('Requests')]}
          rows={figures.byOutcome.map(({ outcome, n }) => [outcomeWords[outcome], opens(n, { ...ended, outcome })])}
          firstCellIsHeader
        />
      )}

      <Causes causes={causes} since={figures.span.from} />

      <h2 className="govuk-heading-m">What is open today</h2>
      <Figure
        title={ageMessage(figures.open.ages)}
        subtitle="Open cases, complaints too, by how long ago they were received"
        chart={
          <StackedBars
            id="ages"
            name={`${ageMessage(figures.open.ages)}. The table below has the numbers.`}
            keys={[
              { fill: 'solid', words: 'Not overdue' },
              { fill: 'striped', words: 'Overdue' },
            ]}
            bars={figures.open.ages.map(({ band, n, overdue }) => ({
              label: ageWords(band),
              parts: [n - overdue, overdue],
            }))}
          />
        }
        table={
          <Table
            caption="Open cases by age"
            captionHidden
            head={[{ text: 'Received' }, number('Open'), number('Overdue')]}
            rows={figures.open.ages.map(({ band, n, overdue }) => [
              ageWords(band),
              opens(n, { age: band }),
              opens(overdue, { age: band, time: 'late' }),
            ])}
            firstCellIsHeader
          />
        }
      />
      <Waiting waiting={figures.open.waiting} opens={opens} />
      <Scroll label="Workload">
        <Table
          caption="Workload"
          captionSize="m"
          head={[{ text: 'Officer' }, number('Open'), number('Overdue'), number('Pages to decide on')]}
          rows={work.map(({ name, ownerId, open, overdue, pagesLeft }) => [
            name,
            opens(open, { owner: ownerId ?? 'nobody' }),
            opens(overdue, { owner: ownerId ?? 'nobody', time: 'late' }),
            opens(pagesLeft, { owner: ownerId ?? 'nobody', pages: 'left' }),
          ])}
          firstCellIsHeader
        />
      </Scroll>
    </Page>
  );
}

const received = ({ byMonth }: Figures) =>
  byMonth.map(({ month, standing, closed }) => ({ month, closed, received: receivedOf(standing) }));

const shortMonth = (month: Month): string => `${formatMonth(month).slice(0, 3)} ${month.slice(0, 4)}`;
const ageWords = (band: string): string => ageBands.find(({ key }) => key === band)?.words ?? band;
