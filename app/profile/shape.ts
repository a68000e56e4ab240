import { z } from 'zod';
import { usualCauses } from '../../machines/breach/causes.ts';
import { nationHolidays } from '../../machines/clock/holidays.ts';
import { disposing } from '../../machines/disposal/keeping.ts';
import { language } from '../../machines/language.ts';
import { nation } from '../../machines/people.ts';
import { practice } from '../../machines/practice.ts';
import { retentionSchedule } from '../../machines/retention/rule.ts';
import { retentionSchedules } from '../../machines/retention/schedules.ts';
import { ruleWords } from '../../machines/retention/words.ts';
import { watching } from '../../machines/watching/settings.ts';
import { type Helpline, helpline, knownHelplines } from '../helplines.ts';
import { colours } from './colours.ts';
import { regulators } from './regulators.ts';
import { recordSystems } from './system.ts';
import { address, email, line, slug, webAddress } from './words.ts';

const link = z.object({ text: line, href: webAddress });

const contact = z.object({
  email,
  phone: line,
  address,
  openingHours: line,
  /** Working days within which a message is answered. */
  replyDays: z.int().positive().max(30),
});

/** The body's own words in Welsh, where they differ from the English ones. */
const welsh = z.object({
  name: line,
  shortName: line,
  serviceName: line,
  team: line,
  openingHours: line,
});

/** What a body takes in return. Asking is free; the law knows one exception (UK GDPR Art 12(5)), which a body may waive. */
const charges = z.object({
  /** Where a request is manifestly unfounded or excessive: ask for a fee, or refuse only. */
  mayAskFee: z.boolean(),
  /** The most a fee may be, in pounds: what answering costs the body. */
  mostPounds: z.int().positive().max(10_000),
});

/** How large one file of an answer may be: small enough for a phone, where nothing is said. A larger answer comes in parts. */
const answerParts = z.object({
  mostPages: z.int().min(10).max(5_000),
  mostMegabytes: z.int().min(5).max(500),
});

/** Whether whoever approves may look at a sample of the pages, and how large it is. Off unless the body decides on it. */
const sampling = z.object({
  isAllowed: z.boolean().default(false),
  percent: z.int().min(5).max(100).default(20),
});

/** A decision a computer makes alone (UK GDPR Arts 15(1)(h), 22A). */
const automatedDecision = z.object({ what: line, how: line, effect: line });

/** A country personal data is sent to, and what protects it there (UK GDPR Arts 15(2), 44A–49). */
const transfer = z.object({ to: line, safeguard: line });

/** Why dates are missed, in the body's own list. A code stays when its words change. */
const causes = z
  .array(z.object({ code: slug, name: line }))
  .min(1)
  .max(40)
  .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, 'two causes have the same code');

/** What differs from one public body to the next. Configuration, never code. */
export const profile = z
  .object({
    name: line,
    /** For the header, where the full name is too long. */
    shortName: line,
    nation,
    /** Stands in titles, tabs and histories: it must not say what kind of records the body holds. */
    serviceName: line.default('Request your information'),
    website: webAddress,
    /** Who signs letters: a team, never a person. */
    team: line,
    contact,
    dpo: z.object({ name: line, email, address }),
    regulators,
    /**
     * It is a body of DPA 2018 Sch 3 para 8, or processes for one that is: paras 10 and 11 are open to it. A question of
     * law to be answered before it is set.
     */
    isInSch3Para8: z.boolean().default(false),
    languages: z.array(language).min(1).default(['en', 'cy']),
    welsh: welsh.nullable().default(null),
    colours: colours.prefault({}),
    /** When it reminds and warns, and what it aims at itself. */
    practice: practice.prefault({}),
    /** Bank holidays taken over from the official list, where they differ from those this program was built with. */
    bankHolidays: nationHolidays.default({}),
    /** Whom it tells of which warning, when and how loud. */
    watching: watching.prefault({}),
    sampling: sampling.prefault({}),
    charges: charges.prefault({ mayAskFee: true, mostPounds: 500 }),
    answerParts: answerParts.prefault({ mostPages: 1_000, mostMegabytes: 50 }),
    /** Whether a requester may be told the first name of who works on their request; else only what they do. */
    namesContacts: z.boolean().default(false),
    /** Days of silence after which a requester is told, without asking, how far the work is. */
    tellEveryDays: z.int().min(3).max(60).default(14),
    /** The body's services and teams: where documents are placed, and what requests are counted under. */
    services: z.array(line).min(1),
    /** Where records are. */
    systems: recordSystems,
    /** How long which records are kept. */
    retention: retentionSchedule.default([...retentionSchedules['city-trust']]),
    /** Years for which the papers of a request are kept after it is closed. */
    requestYears: z.int().positive().max(20).default(3),
    /** What a missed date can be put down to. Counted by code. */
    lateCauses: causes.default([...usualCauses]),
    /** When papers of a request that came to nothing go, and how long a destruction can be stopped. */
    disposal: disposing.prefault({}),
    automatedDecisions: z.array(automatedDecision).default([]),
    transfers: z.array(transfer).default([]),
    /** Words of the trade that stand in the records, explained. */
    terms: z.array(z.object({ term: line, meaning: z.string().trim().min(1).max(400) })).default([]),
    /** Routes beside this one, for example to adoption records, where another team or law applies. */
    parallelRoutes: z.array(link.extend({ when: line })),
    /** People to talk to who are not the body: advocacy, support. */
    support: z.array(link.extend({ what: line })),
    /** Numbers for who needs help now; those of the nation unless given. */
    helplines: z.array(helpline).min(1).optional(),
  })
  .superRefine(({ systems, retention }, { addIssue }) => {
    const rules = new Set(retention.map(({ id }) => id));
    systems.forEach((system, at) => {
      const unknown = system.retention.filter((id) => !rules.has(id));
      if (unknown.length > 0)
        addIssue({
          code: 'custom',
          path: ['systems', at, 'retention'],
          message: `“${system.name}” names retention rules that the schedule does not have: ${unknown.join(', ')}`,
        });
    });
  });
export type Profile = z.infer<typeof profile>;
/** A profile as it is written down, before defaults are filled in. */
export type WrittenProfile = z.input<typeof profile>;

/** Whom people can phone who need help now. */
export const helplinesOf = (body: Profile): readonly Helpline[] => body.helplines ?? knownHelplines(body.nation);

/** The rules of a body's schedule by their ids, as answers to choose from. */
export const rulesOf = ({ retention }: Profile): Readonly<Record<string, string>> =>
  Object.fromEntries(retention.map((rule) => [rule.id, ruleWords(rule)]));
