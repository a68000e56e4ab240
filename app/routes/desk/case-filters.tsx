import { phases } from '../../../machines/case.ts';
import { formatMonth } from '../../../machines/dates.ts';
import { ageBands } from '../../../machines/figures/rates.ts';
import { rights } from '../../../machines/people.ts';
import { rightRules } from '../../../machines/rights/index.ts';
import { askers, askerWords } from '../../../machines/sorting/askers.ts';
import { Filter, type SelectedFilter } from '../../components/desk/filter.tsx';
import { Select } from '../../components/govuk/select.tsx';
import { type ListFilters, notSet } from '../../services/case/list-cases.ts';
import { outcomeWords, phaseWords } from './words.ts';

type Staff = readonly { readonly id: string; readonly name: string }[];

/** The address of the list with some of its filters changed. */
export function addressOf(filters: ListFilters, change: Readonly<Record<string, string | null>>): string {
  const { afterOn: _, afterChance: __, afterId: ___, ...kept } = filters;
  const wanted = Object.entries({ ...kept, ...change }).filter(([, value]) => value !== null && value !== '');
  const query = new URLSearchParams(wanted.map(([name, value]) => [name, String(value)]));
  return query.size === 0 ? '/desk' : `/desk?${query}`;
}

const timeWords = {
  late: 'Overdue',
  due: 'Not yet due',
  soon: 'Due soon',
  later: 'Due later',
  none: 'No date yet',
} as const;
const showWords = { open: 'Open', closed: 'Answered or closed', all: 'All' } as const;

const resultWords = {
  'in-time': 'Answered in time',
  late: 'Answered late',
  'no-answer': 'Ended without an answer',
} as const;

/** What only a figure narrows the list by: kept when another filter is applied. */
const fromFigures = [
  'requests',
  'received',
  'since',
  'ended',
  'endedSince',
  'result',
  'outcome',
  'extended',
  'pages',
  'age',
] as const;

/** What the list is narrowed by now, each with the address that takes it away. */
export function selectedFilters(filters: ListFilters, staff: Staff): SelectedFilter[] {
  const without = (name: string) => addressOf(filters, { [name]: null });
  const one = (category: string, name: string, text: string | null | undefined): SelectedFilter[] =>
    text ? [{ category, chosen: [{ text, href: without(name) }] }] : [];
  const nameOf = (who: string | null) => (who === 'me' ? 'Me' : staff.find(({ id }) => id === who)?.name);
  return [
    ...one('Search', 'find', filters.find),
    ...one('Show', 'show', filters.show === 'open' ? null : showWords[filters.show]),
    ...one('Deadline', 'time', filters.time && timeWords[filters.time]),
    ...one('Right', 'right', filters.right && rightRules[filters.right].name),
    ...one('Status', 'phase', filters.phase && phaseWords[filters.phase]),
    ...one('Officer', 'owner', filters.owner === 'nobody' ? 'Nobody yet' : nameOf(filters.owner)),
    ...one('Reviewer', 'reviewer', nameOf(filters.reviewer)),
    ...one('Messages', 'unread', filters.unread && 'New only'),
    ...one('Kind', 'requests', filters.requests && 'Without complaints'),
    ...one('Received in', 'received', filters.received && formatMonth(filters.received)),
    ...one('Received since', 'since', filters.since && formatMonth(filters.since)),
    ...one('Answered or ended in', 'ended', filters.ended && formatMonth(filters.ended)),
    ...one('Answered or ended since', 'endedSince', filters.endedSince && formatMonth(filters.endedSince)),
    ...one('Result', 'result', filters.result && resultWords[filters.result]),
    ...one('Outcome', 'outcome', filters.outcome && outcomeWords[filters.outcome]),
    ...one('Time', 'extended', filters.extended && 'Extended'),
    ...one('Service', 'service', filters.service === notSet ? 'Not set' : filters.service),
    ...one('Who asks', 'asker', filters.asker === notSet ? 'Not set' : filters.asker && askerWords[filters.asker]),
    ...one('Pages', 'pages', filters.pages && 'To decide on'),
    ...one('Order', 'order', filters.order && 'Likeliest to be late first'),
    ...one('Age', 'age', ageBands.find(({ key }) => key === filters.age)?.words),
  ];
}

/** What the list of cases can be narrowed by. */
export function CaseFilters({
  filters,
  staff,
  services,
}: {
  filters: ListFilters;
  staff: Staff;
  services: readonly string[];
}) {
  const any = { value: '', text: 'Any' };
  const from = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, text]) => ({ value, text }));
  return (
    <Filter action="/desk" clearHref="/desk" selected={selectedFilters(filters, staff)}>
      {fromFigures.map((name) =>
        filters[name] === null ? null : <input key={name} type="hidden" name={name} value={filters[name]} />,
      )}
      <Select
        name="order"
        label="Order"
        value={filters.order ?? ''}
        options={[
          { value: '', text: 'Soonest due first' },
          { value: 'chance', text: 'Likeliest to be late first' },
        ]}
      />
      <Select name="show" label="Show" value={filters.show} options={from(showWords)} />
      <Select name="time" label="Deadline" value={filters.time ?? ''} options={[any, ...from(timeWords)]} />
      <Select
        name="right"
        label="Right"
        value={filters.right ?? ''}
        options={[any, ...rights.map((value) => ({ value, text: rightRules[value].name }))]}
      />
      <Select
        name="phase"
        label="Status"
        value={filters.phase ?? ''}
        options={[any, ...phases.map((value) => ({ value, text: phaseWords[value] }))]}
      />
      <Select
        name="owner"
        label="Officer"
        value={filters.owner ?? ''}
        options={[
          any,
          { value: 'me', text: 'Me' },
          { value: 'nobody', text: 'Nobody yet' },
          ...staff.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <Select
        name="reviewer"
        label="Reviewer"
        value={filters.reviewer ?? ''}
        options={[any, { value: 'me', text: 'Me' }, ...staff.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      <Select
        name="service"
        label="Service"
        value={filters.service ?? ''}
        options={[
          any,
          ...services.map((service) => ({ value: service, text: service })),
          // One that left the body's list still has its cases.
          ...[filters.service].flatMap((now) =>
            now === null || now === notSet || services.includes(now) ? [] : [{ value: now, text: now }],
          ),
          { value: notSet, text: 'Not set' },
        ]}
      />
      <Select
        name="asker"
        label="Who asks"
        value={filters.asker ?? ''}
        options={[
          any,
          ...askers.map((value) => ({ value, text: askerWords[value] })),
          { value: notSet, text: 'Not set' },
        ]}
      />
      <Select
        name="unread"
        label="Messages"
        value={filters.unread ?? ''}
        options={[any, { value: 'yes', text: 'New only' }]}
      />
    </Filter>
  );
}
