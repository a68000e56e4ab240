import type { CivilDate } from '../../machines/dates.ts';
import { yearsOf } from '../language/counts.ts';
import { languageNow } from '../language/speaker.ts';
import { t } from '../language/t.ts';
import type { Profile } from '../profile.ts';
import { regulatorOn } from '../profile.ts';
import { howLong } from './parts/how-long.ts';

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

const each = (values: readonly (readonly string[])[]): string[] => [...new Set(values.flat())];

/**
 * How a body uses personal data, from its record systems and its retention schedule (UK GDPR Art 15(1)(a)–(h), 15(2)); what
 * the body wrote there as it wrote it.
 */
export function processingOf(body: Profile): Processing {
  const { systems, automatedDecisions, transfers, terms, requestYears } = body;
  const named = new Set(systems.flatMap(({ retention }) => retention));
  const rules = body.retention.filter(({ id }) => named.has(id));
  return {
    purposes: each(systems.map(({ purposes }) => purposes)),
    categories: each(systems.map(({ holds }) => holds)),
    recipients: each(systems.map(({ recipients }) => recipients)),
    retention: [
      ...rules.map((rule) => ({ what: rule.category, howLong: howLong(rule) })),
      ...(systems.some(({ retention }) => retention.length === 0)
        ? [{ what: t`Other records`, howLong: t`only while we need them. We look at that regularly` }]
        : []),
      {
        what: t`The papers of this request`,
        howLong: t`for ${yearsOf(requestYears)} after it is closed`,
      },
    ],
    sources: each(systems.map(({ sources }) => sources)),
    automatedDecisions:
      automatedDecisions.length === 0
        ? t`No. People make our decisions. No computer decides alone.`
        : automatedDecisions.map(({ what, how, effect }) => t`Yes: ${what}. ${how}. ${effect}.`).join(' '),
    transfers:
      transfers.length === 0
        ? t`No. We keep this information in the United Kingdom.`
        : transfers.map(({ to, safeguard }) => t`Yes, to ${to}. What protects it there: ${safeguard}.`).join(' '),
    terms,
  };
}

/** The body's own words in the language that is spoken: in Welsh those it has in Welsh. */
export function ownWords(body: Profile): {
  readonly name: string;
  readonly team: string;
  readonly openingHours: string;
} {
  const welsh = languageNow() === 'cy' ? body.welsh : null;
  return welsh ?? { name: body.name, team: body.team, openingHours: body.contact.openingHours };
}

/** The facts a letter written on a day needs, from the body's profile, in the language that is spoken. */
export function controllerFacts(body: Profile, writtenOn: CivilDate): ControllerFacts {
  const { email, phone, address } = body.contact;
  const { name, openingHours } = ownWords(body);
  const regulator = regulatorOn(body, writtenOn);
  return {
    name,
    email,
    phone,
    address,
    openingHours,
    dpo: body.dpo,
    regulator: languageNow() === 'cy' ? { ...regulator, name: regulator.welshName ?? regulator.name } : regulator,
    support: body.support,
    processing: processingOf(body),
  };
}
