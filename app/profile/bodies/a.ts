import { retentionSchedules } from '../../../machines/retention/schedules.ts';
import { commissioner } from '../regulators.ts';
import type { WrittenProfile } from '../shape.ts';
import { carersSystem, careSystem, careTerms, complaintsSystem, paperStore } from './common.ts';

const post = ['Northfold Children’s Trust', '1 Market Square', 'Northfold', 'ZZ1 1AA'];

/** A city children’s trust. The demonstration is about it unless another body is asked for. */
export const a: WrittenProfile = {
  name: 'Northfold Children’s Trust',
  shortName: 'Northfold Children’s Trust',
  nation: 'england-and-wales',
  team: 'Information Requests',
  website: 'https://northfold.example.org',
  contact: {
    email: 'requests@northfold.example.org',
    phone: '07700 900100',
    address: ['Information Requests', ...post],
    openingHours: 'Monday to Friday, 9am to 5pm',
    replyDays: 3,
  },
  dpo: {
    name: 'Data Protection Officer',
    email: 'dpo@northfold.example.org',
    address: ['Data Protection Officer', ...post],
  },
  regulators: [commissioner],
  isInSch3Para8: true,
  welsh: {
    name: 'Ymddiriedolaeth Plant Northfold',
    shortName: 'Ymddiriedolaeth Plant Northfold',
    serviceName: 'Gofyn am eich gwybodaeth',
    team: 'Ceisiadau am Wybodaeth',
    openingHours: 'Dydd Llun i ddydd Gwener, 9am i 5pm',
  },
  namesContacts: true,
  services: ['Children’s social care', 'Early help', 'Fostering', 'Leaving care', 'Special educational needs'],
  systems: [
    careSystem({
      id: 'care-records',
      name: 'Children’s case records',
      owner: 'Head of Children’s Social Care',
      retention: ['children-in-care', 'children-in-need'],
    }),
    careSystem({
      id: 'adoption-records',
      name: 'Adoption records',
      owner: 'Adoption Records Manager',
      retention: ['adoption-order', 'adoption-no-order'],
    }),
    carersSystem({
      id: 'fostering',
      name: 'Fostering records',
      owner: 'Fostering Manager',
      retention: ['foster-carers'],
    }),
    complaintsSystem({
      id: 'complaints',
      name: 'Customer relations records',
      owner: 'Customer Relations Manager',
      retention: ['complaints', 'complaints-policy'],
    }),
    paperStore({
      id: 'paper-store',
      name: 'Paper files in the store',
      owner: 'Records Manager',
      managerEmail: 'head.of.records@northfold.example',
      retention: ['children-in-care', 'children-in-need', 'adoption-order'],
    }),
  ],
  retention: [...retentionSchedules['city-trust']],
  terms: careTerms,
  parallelRoutes: [
    {
      when: 'You were adopted and want your adoption records',
      text: 'Adoption records team',
      href: 'https://northfold.example.org/adoption-records',
    },
  ],
  support: [
    {
      what: 'Someone independent who helps you say what you want',
      text: 'Advocacy for children and care leavers',
      href: 'https://northfold.example.org/advocacy',
    },
  ],
};
