import type { CaseState } from '../../../../machines/case.ts';
import { askers, askerWords, saidAsker } from '../../../../machines/sorting/askers.ts';
import { proposedService } from '../../../../machines/sorting/sorting.ts';
import type { ActField } from '../../../components/desk/act-field.tsx';
import type { Profile } from '../../../profile.ts';
import { sortRequest } from '../../../services/case/sort-request.ts';
import { type ActPages, page } from './act-page.ts';

/** A service that left the body's list stays to be chosen in the cases that have it. */
const servicesFor = ({ services }: Profile, { sorting }: CaseState): readonly string[] =>
  sorting.service === null || services.includes(sorting.service) ? services : [...services, sorting.service];

const proposed = ({ services }: Profile, state: CaseState) =>
  state.sorting.service === null ? proposedService(state, services) : null;

const fieldsFor = (body: Profile, state: CaseState): readonly ActField[] => [
  {
    type: 'select',
    name: 'service',
    label: 'Which service is it about?',
    hint: proposed(body, state)?.because ?? 'The one whose records are most of it',
    isOptional: true,
    options: [
      { value: '', text: 'Not set' },
      ...servicesFor(body, state).map((service) => ({ value: service, text: service })),
    ],
  },
  {
    type: 'select',
    name: 'asker',
    label: 'Who asks?',
    hint: undefined,
    isOptional: true,
    options: [
      { value: '', text: `As the request says: ${askerWords[saidAsker(state.record.received)].toLowerCase()}` },
      ...askers.map((asker) => ({ value: asker, text: askerWords[asker] })),
    ],
  },
];

/** What a request is counted under. */
export const sortingActs = {
  sort: page(sortRequest, {
    group: 'work',
    title: 'Say which service it is about, and who asks',
    lead: ['Figures and reports count it there. No date moves and nobody is told. You can change it at any time.'],
    fields: [],
    fieldsFor,
    valuesFor: (state, body) => ({
      service: state.sorting.service ?? proposed(body, state)?.service ?? '',
      asker: state.sorting.asker ?? '',
    }),
    submit: 'Put on record',
  }),
} as const satisfies ActPages;
