import { retentionSchedules } from '../../../machines/retention/schedules.ts';
import { commissioner } from '../regulators.ts';
import type { WrittenProfile } from '../shape.ts';
import { careSystem, careTerms, complaintsSystem, paperStore } from './common.ts';

const post = ['Hartmere County Council', 'Shire Hall', 'Hartmere', 'ZZ2 2BB'];

/** County children’s services with a complaints team. */
export const b: WrittenProfile = {
  name: 'Hartmere County Council Children’s Services',
  shortName: 'Hartmere Children’s Services',
  nation: 'england-and-wales',
  team: 'Complaints and Information',
  website: 'https://hartmere.example.org',
  contact: {
    email: 'information@hartmere.example.org',
    phone: '07700 900200',
    address: ['Complaints and Information', ...post],
    openingHours: 'Monday to Thursday, 8.30am to 5pm, Friday to 4pm',
    replyDays: 5,
  },
  dpo: {
    name: 'Data Protection Officer',
    email: 'dpo@hartmere.example.org',
    address: ['Data Protection Officer', ...post],
  },
  regulators: [commissioner],
  isInSch3Para8: true,
  languages: ['en'],
  colours: { brand: '#14463c', surface: '#f1f6f4', border: '#7fa79c' },
  charges: { mayAskFee: false, mostPounds: 1 },
  services: ['Children’s social care', 'Family support', 'Youth service'],
  systems: [
    careSystem({
      id: 'care-records',
      name: 'Children’s services records',
      owner: 'Assistant Director, Children’s Services',
      retention: ['children-in-care', 'adoption-order'],
    }),
    complaintsSystem({
      id: 'complaints',
      name: 'Complaints and representations',
      owner: 'Complaints Manager',
      retention: [],
    }),
    paperStore({
      id: 'archive',
      name: 'County record store',
      owner: 'County Archivist',
      retention: ['children-in-care', 'adoption-order'],
    }),
  ],
  retention: [...retentionSchedules['county-services']],
  terms: careTerms,
  parallelRoutes: [],
  support: [
    {
      what: 'Free help to complain about a council',
      text: 'Hartmere Advice',
      href: 'https://advice.example.org/hartmere',
    },
  ],
};
