import { retentionSchedules } from '../../../machines/retention/schedules.ts';
import { commissioner } from '../regulators.ts';
import type { WrittenProfile } from '../shape.ts';
import { careSystem, careTerms, complaintsSystem, paperStore } from './common.ts';

const post = ['Rowanbridge for Children', '7 Weir Lane', 'Rowanbridge', 'ZZ5 5EE'];

/** A company that does children’s social care for several boroughs. */
export const e: WrittenProfile = {
  name: 'Rowanbridge for Children',
  shortName: 'Rowanbridge for Children',
  nation: 'england-and-wales',
  team: 'Individual Rights',
  serviceName: 'Individual rights requests',
  website: 'https://rowanbridge.example.org',
  contact: {
    email: 'rights@rowanbridge.example.org',
    phone: '07700 900500',
    address: ['Individual Rights', ...post],
    openingHours: 'Monday to Friday, 9am to 5.30pm',
    replyDays: 4,
  },
  dpo: {
    name: 'Data Protection Officer',
    email: 'dpo@rowanbridge.example.org',
    address: ['Data Protection Officer', ...post],
  },
  regulators: [commissioner],
  isInSch3Para8: true,
  languages: ['en'],
  colours: { brand: '#4a3b12', surface: '#f9f6ec', border: '#b3a269' },
  services: ['Overwell borough', 'Tillbrook borough', 'Weirside borough'],
  systems: [
    careSystem({
      id: 'care-records',
      name: 'Children’s social care records',
      owner: 'Director of Operations',
      retention: ['children-in-care', 'child-protection', 'child-in-need', 'adoption-order'],
    }),
    careSystem({
      id: 'disabled-children',
      name: 'Disabled children’s team records',
      owner: 'Head of the Disabled Children’s Team',
      retention: ['disabled-children'],
    }),
    complaintsSystem({ id: 'complaints', name: 'Feedback records', owner: 'Quality Lead', retention: [] }),
    paperStore({
      id: 'borough-stores',
      name: 'Paper files of the boroughs',
      owner: 'Records Lead',
      retention: ['children-in-care', 'child-protection'],
    }),
  ],
  retention: [...retentionSchedules['boroughs-company']],
  terms: careTerms,
  parallelRoutes: [],
  support: [
    {
      what: 'Someone on your side who is not us',
      text: 'Rowanbridge Advocates',
      href: 'https://advocates.example.org/rowanbridge',
    },
  ],
};
