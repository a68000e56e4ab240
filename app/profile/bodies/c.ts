import { retentionSchedules } from '../../../machines/retention/schedules.ts';
import { commissioner } from '../regulators.ts';
import type { WrittenProfile } from '../shape.ts';
import { careSystem, careTerms, complaintsSystem, paperStore } from './common.ts';

const post = ['Calderwick Children’s Services Trust', '40 Canal Street', 'Calderwick', 'ZZ3 3CC'];

/** A metropolitan children’s services trust that worked on paper, by phone and e-mail until now. */
export const c: WrittenProfile = {
  name: 'Calderwick Children’s Services Trust',
  shortName: 'Calderwick Children’s Trust',
  nation: 'england-and-wales',
  team: 'Information Governance',
  website: 'https://calderwick.example.org',
  contact: {
    email: 'your-data@calderwick.example.org',
    phone: '07700 900300',
    address: ['Information Governance', ...post],
    openingHours: 'Monday to Friday, 9am to 4.30pm',
    replyDays: 3,
  },
  dpo: {
    name: 'Data Protection Officer',
    email: 'dpo@calderwick.example.org',
    address: ['Data Protection Officer', ...post],
  },
  regulators: [commissioner],
  isInSch3Para8: false,
  languages: ['en'],
  colours: { brand: '#5b1f3d', surface: '#faf3f6', border: '#b98aa0' },
  namesContacts: true,
  services: ['Children’s social care', 'Early help', 'Fostering and adoption', 'Youth justice'],
  systems: [
    careSystem({
      id: 'care-records',
      name: 'Social care records',
      owner: 'Director of Social Care',
      retention: ['children-in-care', 'adoption-order'],
    }),
    paperStore({
      id: 'paper-files',
      name: 'Paper files, Canal Street',
      owner: 'Records Officer',
      retention: ['children-in-care', 'adoption-order'],
    }),
    complaintsSystem({ id: 'complaints', name: 'Comments and complaints', owner: 'Quality Manager', retention: [] }),
    {
      id: 'recruitment',
      name: 'Recruitment',
      owner: 'Head of People',
      holds: ['Applications for jobs, interviews and references.'],
      purposes: ['To choose the people who work for us.'],
      article6: ['b', 'c'],
      article9: ['b'],
      retention: ['applicants-unsuccessful', 'applicants-successful'],
      recipients: [],
      sources: ['The person who applied, and people who gave a reference.'],
    },
  ],
  retention: [...retentionSchedules['metropolitan-trust']],
  terms: careTerms,
  parallelRoutes: [],
  support: [
    {
      what: 'Someone independent who speaks up with you',
      text: 'Calderwick Voice',
      href: 'https://voice.example.org/calderwick',
    },
  ],
};
