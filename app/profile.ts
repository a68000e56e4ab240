import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { civilDate } from '../machines/dates.ts';
import { nation } from '../machines/people.ts';
import { type Helpline, helpline, knownHelplines } from './helplines.ts';

const line = z.string().trim().min(1).max(200);
const email = z.email().max(254);
const link = z.object({ text: line, href: z.url({ protocol: /^https?$/ }) });
/** The lines of an address, as they stand on an envelope. */
const address = z.array(line).min(1).max(8);

const regulator = z.object({
  /** The first day on which letters name this one: names and addresses of regulators change with the law. */
  from: civilDate,
  name: line,
  website: z.url({ protocol: /^https$/ }),
  complaintPage: z.url({ protocol: /^https$/ }),
  phone: line,
  address,
});
export type Regulator = z.infer<typeof regulator>;

/** What differs from one public body to the next. Configuration, never code. */
export const profile = z.object({
  name: line,
  /** For the header, where the full name is too long. */
  shortName: line,
  nation,
  /** Stands in titles, tabs and histories: it must not say what kind of records the body holds. */
  serviceName: line.default('Request your information'),
  website: z.url({ protocol: /^https?$/ }),
  /** Who signs letters: a team, never a person. */
  team: line,
  contact: z.object({
    email,
    phone: line,
    address,
    openingHours: line,
    /** Working days within which a message is answered. */
    replyDays: z.int().positive(),
  }),
  dpo: z.object({ name: line, email, address }),
  regulators: z.array(regulator).min(1),
  /** The body's services and teams, as they appear when a request says where records may be. */
  services: z.array(line).min(1),
  /** Routes beside this one, for example to adoption records, where another team or law applies. */
  parallelRoutes: z.array(link.extend({ when: line })),
  /** People to talk to who are not the body: advocacy, support. */
  support: z.array(link.extend({ what: line })),
  /** Numbers for who needs help now; those of the nation unless given. */
  helplines: z.array(helpline).min(1).optional(),
});
export type Profile = z.infer<typeof profile>;

/** The made-up trust that the demo and the tests are about. Only the regulator is real. */
export const northfold: Profile = profile.parse({
  name: 'Northfold Children’s Trust',
  shortName: 'Northfold Children’s Trust',
  nation: 'england-and-wales',
  team: 'Information Requests',
  website: 'https://northfold.example.org',
  contact: {
    email: 'requests@northfold.example.org',
    phone: '07700 900100',
    address: ['Information Requests', 'Northfold Children’s Trust', '1 Market Square', 'Northfold', 'ZZ1 1AA'],
    openingHours: 'Monday to Friday, 9am to 5pm',
    replyDays: 3,
  },
  dpo: {
    name: 'Data Protection Officer',
    email: 'dpo@northfold.example.org',
    address: ['Data Protection Officer', 'Northfold Children’s Trust', '1 Market Square', 'Northfold', 'ZZ1 1AA'],
  },
  regulators: [
    {
      from: '2018-05-25',
      name: 'Information Commissioner’s Office',
      website: 'https://ico.org.uk',
      complaintPage: 'https://ico.org.uk/make-a-complaint',
      phone: '0303 123 1113',
      address: ['Wycliffe House', 'Water Lane', 'Wilmslow', 'Cheshire', 'SK9 5AF'],
    },
  ],
  services: ['Children’s social care', 'Early help', 'Fostering', 'Leaving care', 'Special educational needs'],
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
});

/**
 * The profile of the body.
 * @param file JSON of the shape of `profile`; undefined for the made-up trust
 * @throws when the file cannot be read or does not fit: a server must not start with half a body
 */
export function readProfile(file: string | undefined): Profile {
  return file === undefined ? northfold : profile.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Whom people can phone who need help now. */
export const helplinesOf = (body: Profile): readonly Helpline[] => body.helplines ?? knownHelplines(body.nation);

/** The regulator to name in something written on a day: the last one whose `from` is not after it. */
export function regulatorOn(body: Profile, on: string): Regulator {
  const inOrder = [...body.regulators].sort((a, b) => (a.from < b.from ? -1 : 1));
  const named = inOrder.findLast((one) => one.from <= on) ?? inOrder[0];
  if (named === undefined) throw new Error('a profile has at least one regulator');
  return named;
}
