import { retentionSchedules } from '../../../machines/retention/schedules.ts';
import { commissioner } from '../regulators.ts';
import type { WrittenProfile } from '../shape.ts';
import { carersSystem, careSystem, careTerms, complaintsSystem } from './common.ts';

const post = ['Saltmarshire County Council', 'County Offices', 'Saltmarsh', 'ZZ4 4DD'];

/** A county council with a customer feedback team and a supplier in the European Union. */
export const d: WrittenProfile = {
  name: 'Saltmarshire County Council',
  shortName: 'Saltmarshire County Council',
  nation: 'england-and-wales',
  team: 'Customer Feedback and Information',
  website: 'https://saltmarshire.example.org',
  contact: {
    email: 'feedback@saltmarshire.example.org',
    phone: '07700 900400',
    address: ['Customer Feedback and Information', ...post],
    openingHours: 'Monday to Friday, 8am to 6pm',
    replyDays: 2,
  },
  dpo: {
    name: 'Data Protection Officer',
    email: 'dpo@saltmarshire.example.org',
    address: ['Data Protection Officer', ...post],
  },
  regulators: [commissioner],
  isInSch3Para8: true,
  languages: ['en'],
  colours: { brand: '#1c3f66', surface: '#f2f6fb', border: '#86a3c3' },
  charges: { mayAskFee: true, mostPounds: 250 },
  services: ['Children’s social care', 'Adult social care', 'Schools and learning', 'Libraries'],
  systems: [
    careSystem({
      id: 'care-records',
      name: 'Children’s social care system',
      owner: 'Head of Safeguarding',
      retention: ['children-in-care', 'children-in-need', 'adoption-order', 'adoption-no-order'],
    }),
    carersSystem({ id: 'carers', name: 'Carer approvals', owner: 'Placements Manager', retention: ['foster-carers'] }),
    complaintsSystem({
      id: 'feedback',
      name: 'Customer feedback system',
      owner: 'Customer Feedback Manager',
      retention: ['complaints', 'compliments'],
    }),
    {
      id: 'newsletter',
      name: 'Newsletter list',
      owner: 'Communications Manager',
      holds: ['Names and email addresses of people who want our news.'],
      purposes: ['To send news to people who asked for it.'],
      article6: ['a'],
      retention: [],
      recipients: ['The company that sends our emails for us.'],
      sources: [],
    },
  ],
  retention: [...retentionSchedules['county-council']],
  transfers: [
    { to: 'the European Union', safeguard: 'UK rules that say the law there protects personal data well enough' },
  ],
  terms: careTerms,
  parallelRoutes: [
    {
      when: 'You want records of a school',
      text: 'Schools answer for their own records',
      href: 'https://saltmarshire.example.org/schools',
    },
  ],
  support: [
    {
      what: 'Independent help for children and families',
      text: 'Saltmarshire Family Advice',
      href: 'https://advice.example.org/saltmarshire',
    },
  ],
};
