import type { Right } from '../people.ts';
import { art12 } from './art12.ts';
import type { Exemption, ExemptionGroup } from './exemption.ts';
import { sch2Others } from './sch2-others.ts';
import { sch2Public } from './sch2-public.ts';
import { sch3 } from './sch3.ts';
import { sch4 } from './sch4.ts';

const rows = [...sch2Public, ...sch2Others, ...sch3, ...sch4, ...art12] as const;
export type ExemptionCode = (typeof rows)[number]['code'];

/** An exemption of this catalogue, whose code is one of its own. */
export type Listed = Exemption & { readonly code: ExemptionCode };

/** Everything the law of data protection lets, or makes, a body keep back, and what steers it. */
export const catalogue: readonly Listed[] = rows;

/** What is reached for every day, in the order of the number keys of the workbench. */
export const everyday = ['third-party', 'serious-harm', 'crime', 'privilege', 'other'] as const;

const isEveryday = (code: ExemptionCode): boolean => everyday.some((one) => one === code);
const byCode = new Map<string, Listed>(catalogue.map((row) => [row.code, row]));

const known = (code: ExemptionCode): Listed => {
  const row = byCode.get(code);
  if (!row) throw new Error(`no exemption ${code}`);
  return row;
};

/** The codes a redaction, a withheld page or a decision can rest on, the everyday ones first. */
export const exemptionCodes: readonly ExemptionCode[] = [
  ...everyday,
  ...catalogue.filter(({ code, isGround }) => isGround && !isEveryday(code)).map(({ code }) => code),
];

/** The codes that are considered on record in a case, by itself: all that may be used, gates among them. */
export const consideredCodes: readonly ExemptionCode[] = catalogue
  .filter(({ kind, doNotUse, code }) => kind !== 'deeming' && doNotUse === null && code !== 'unfounded-or-excessive')
  .map(({ code }) => code);

export const isExemptionCode = (code: string): code is ExemptionCode => byCode.has(code);

/** The exemption behind a stored code; a code no longer known reads as `other`. */
export const exemptionOf = (code: string): Listed => byCode.get(code) ?? known('other');

/** Names of the groups, as lists of exemptions are headed. */
export const groupWords: Readonly<Record<ExemptionGroup, string>> = {
  everyday: 'Used every day',
  harm: 'Harm and abuse',
  wishes: 'What the person wished',
  courts: 'Courts',
  bars: 'Barred by another law',
  public: 'Crime, legal duties, protecting the public',
  body: 'The body’s own affairs',
  research: 'Research and archives',
  limits: 'Limits and gates beside them',
};

const articleOf: Readonly<Record<Right, readonly string[]>> = {
  access: ['Art 15', 'Art 15(1)-(3)'],
  rectification: ['Art 16'],
  erasure: ['Art 17', 'Art 17(1)-(2)'],
  restriction: ['Art 18', 'Art 18(1)'],
  portability: ['Art 20', 'Art 20(1)-(2)'],
  objection: ['Art 21', 'Art 21(1)'],
  // No exemption of the Schedules reaches Arts 22A–22C or the complaint of DPA 2018 s.164A.
  'automated-decision': [],
  complaint: [],
};

/** Whether an exemption takes this right away. The free code names its own provision, so nobody but a person can say. */
export const liftsRight = ({ kind, lifts }: Pick<Exemption, 'kind' | 'lifts'>, right: Right): boolean =>
  kind === 'free' || lifts.some((article) => article === 'the whole request' || articleOf[right].includes(article));
