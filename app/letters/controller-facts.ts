import type { CivilDate } from '../../machines/dates.ts';
import type { Profile } from '../profile.ts';
import { regulatorOn } from '../profile.ts';

/** What a body must tell about its own use of personal data (UK GDPR Art 15(1)(a)–(h) and 15(2)). */
export interface Processing {
  readonly purposes: readonly string[];
  readonly categories: readonly string[];
  readonly recipients: readonly string[];
  readonly retention: readonly { readonly what: string; readonly howLong: string }[];
  readonly sources: readonly string[];
  readonly automatedDecisions: string;
  readonly transfers: string;
  /** Words of the trade that stand in the records, explained. */
  readonly terms: readonly { readonly term: string; readonly meaning: string }[];
}

/** Who writes, who watches over them, who helps, and how personal data is used there. */
export interface ControllerFacts {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly address: readonly string[];
  readonly openingHours: string;
  readonly dpo: { readonly name: string; readonly email: string; readonly address: readonly string[] };
  readonly regulator: {
    readonly name: string;
    readonly complaintPage: string;
    readonly phone: string;
    readonly address: readonly string[];
  };
  readonly support: readonly { readonly what: string; readonly text: string; readonly href: string }[];
  readonly processing: Processing;
}

/** How the made-up trust uses personal data. */
export const northfoldProcessing: Processing = {
  purposes: [
    'To keep children safe and to support families, as the law asks us to.',
    'To plan and review the care of children who live away from home.',
    'To support young people after they leave care.',
    'To answer questions and complaints, and to check that our work is good.',
  ],
  categories: [
    'Names, dates of birth, addresses and family members.',
    'What people told us, and what our workers saw and thought.',
    'Assessments, plans, reviews and decisions.',
    'Health, school and, sometimes, police or court information.',
  ],
  recipients: [
    'Schools, doctors and other health services.',
    'The police, courts and other councils, when the law asks for it or a child may be at risk.',
    'Foster carers and children’s homes.',
    'Inspectors and companies that keep our computer systems running for us.',
  ],
  retention: [
    { what: 'Records of children in care', howLong: 'until the 75th birthday' },
    { what: 'Records of adoption', howLong: 'for 100 years from the adoption order' },
    { what: 'Other records of work with a child', howLong: 'for 25 years from birth' },
    { what: 'The papers of this request', howLong: 'for 3 years after it is closed' },
  ],
  sources: [
    'The person themselves, their family and their carers.',
    'Schools, health services, the police and the courts.',
    'Other councils, and people who were worried about a child.',
  ],
  automatedDecisions: 'No. People make our decisions. No computer decides alone.',
  transfers: 'No. We keep this information in the United Kingdom.',
  terms: [
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
  ],
};

/**
 * The facts a letter written on a day needs, from the body's profile.
 * @param processing how this body uses personal data; the made-up trust's by default
 */
export function controllerFacts(
  body: Profile,
  writtenOn: CivilDate,
  processing: Processing = northfoldProcessing,
): ControllerFacts {
  const { email, phone, address, openingHours } = body.contact;
  return {
    name: body.name,
    email,
    phone,
    address,
    openingHours,
    dpo: body.dpo,
    regulator: regulatorOn(body, writtenOn),
    support: body.support,
    processing,
  };
}
