import type { WrittenProfile } from '../shape.ts';

type System = WrittenProfile['systems'][number];

/** The law obliges or allows a social work body to hold it: public task and legal obligation, care and public interest. */
const careBases = { article6: ['c', 'e'], article9: ['g', 'h'] } satisfies Partial<System>;

const careHolds = [
  'Names, dates of birth, addresses and family members.',
  'What people told us, and what our workers saw and thought.',
  'Assessments, plans, reviews and decisions.',
  'Health, school and, sometimes, police or court information.',
];
const carePurposes = [
  'To keep children safe and to support families, as the law asks us to.',
  'To plan and review the care of children who live away from home.',
  'To support young people after they leave care.',
];
const careRecipients = [
  'Schools, doctors and other health services.',
  'The police, courts and other councils, when the law asks for it or a child may be at risk.',
  'Foster carers and children’s homes.',
  'Inspectors and companies that keep our computer systems running for us.',
];
const careSources = [
  'The person themselves, their family and their carers.',
  'Schools, health services, the police and the courts.',
  'Other councils, and people who were worried about a child.',
];

/** Where social workers write. */
export const careSystem = (own: Pick<System, 'id' | 'name' | 'owner' | 'retention'>): System => ({
  ...careBases,
  holds: careHolds,
  purposes: carePurposes,
  recipients: careRecipients,
  sources: careSources,
  sensitivity: 'child-or-adoption',
  ...own,
});

/** Files on paper from before, in a store. */
export const paperStore = (own: Pick<System, 'id' | 'name' | 'owner' | 'managerEmail' | 'retention'>): System => ({
  ...careSystem(own),
  isOnPaper: true,
});

/** Complaints and what was learnt from them. */
export const complaintsSystem = (own: Pick<System, 'id' | 'name' | 'owner' | 'retention'>): System => ({
  article6: ['c', 'e'],
  article9: ['g'],
  holds: ['Complaints, what we found, and what we answered.'],
  purposes: ['To answer questions and complaints, and to check that our work is good.'],
  recipients: ['The Ombudsman, when someone complains to them.'],
  sources: ['The person who complained, and workers who were asked.'],
  ...own,
});

/** Foster carers and adopters: approval, reviews. */
export const carersSystem = (own: Pick<System, 'id' | 'name' | 'owner' | 'retention'>): System => ({
  ...careBases,
  holds: ['Assessments and reviews of people who foster or adopt.'],
  purposes: ['To find, check and support people who foster or adopt.'],
  recipients: ['Fostering and adoption panels.'],
  sensitivity: 'health-or-care',
  sources: ['Carers, people who know them, and the police checks the law asks for.'],
  ...own,
});

/** What stands in care files and needs explaining. */
export const careTerms: WrittenProfile['terms'] = [
  {
    term: 'Section 20, section 47',
    meaning:
      'Parts of the Children Act 1989: a child looked after by agreement, an enquiry to see whether a child is safe.',
  },
  { term: 'LAC', meaning: '“Looked-after child”: a child in care.' },
  { term: 'IRO', meaning: 'Independent reviewing officer: the person who leads the reviews of a child in care.' },
  {
    term: 'Strategy discussion',
    meaning: 'A meeting of workers from different services to plan how to keep a child safe.',
  },
];
