/**
 * The exemptions a redaction or a decision can rest on. `plain` is what the requester reads in the letter and hears in
 * place of a redaction, so it names nobody and tips nobody off; `label` is what the officer picks.
 */
export interface Exemption {
  readonly code: ExemptionCode;
  readonly label: string;
  readonly citation: string;
  readonly plain: string;
  /** Whether the letter names the provision, or stays general so that the ground gives nothing away. */
  readonly isNamed: boolean;
}

export const exemptionCodes = ['third-party', 'serious-harm', 'crime', 'privilege', 'other'] as const;
export type ExemptionCode = (typeof exemptionCodes)[number];

export const exemptions: Record<ExemptionCode, Exemption> = {
  'third-party': {
    code: 'third-party',
    label: 'Third party',
    citation: 'DPA 2018 Sch 2 para 16',
    plain: 'information about another person',
    isNamed: true,
  },
  'serious-harm': {
    code: 'serious-harm',
    label: 'Serious harm',
    citation: 'DPA 2018 Sch 3 paras 5 and 11',
    plain: 'information the law lets us keep back',
    isNamed: false,
  },
  crime: {
    code: 'crime',
    label: 'Crime',
    citation: 'DPA 2018 Sch 2 para 2(1)',
    plain: 'information the law lets us keep back',
    isNamed: false,
  },
  privilege: {
    code: 'privilege',
    label: 'Legal privilege',
    citation: 'DPA 2018 Sch 2 para 19',
    plain: 'confidential legal advice',
    isNamed: true,
  },
  other: {
    code: 'other',
    label: 'Other (name the provision)',
    citation: '',
    plain: 'information the law lets us keep back',
    isNamed: true,
  },
};

export const isExemptionCode = (code: string): code is ExemptionCode => exemptionCodes.some((known) => known === code);

/** The exemption behind a stored code; a code no longer known reads as `other`. */
export const exemptionOf = (code: string): Exemption => exemptions[isExemptionCode(code) ? code : 'other'];
