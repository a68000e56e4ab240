import { type Likelihood, type Risk, risks, type Severity, severities } from './events.ts';

export interface Weighed {
  readonly likelihood: Likelihood;
  readonly severity: Severity;
  readonly isAboutChildren: boolean;
  readonly isSensitive: boolean;
}

/** How large the risk is, by how likely harm is and how severe it would be. */
const table: Readonly<Record<Likelihood, Readonly<Record<Severity, Risk>>>> = {
  remote: { minor: 'none', serious: 'none', grave: 'risk' },
  possible: { minor: 'risk', serious: 'risk', grave: 'high' },
  likely: { minor: 'risk', serious: 'high', grave: 'high' },
};

/**
 * The risk as the table has it (UK GDPR Arts 33–34, recitals 75–76). Children, and information of a special category, make
 * harm one step more severe. Whoever assesses may say otherwise, and say why.
 */
export function riskOf({ likelihood, severity, isAboutChildren, isSensitive }: Weighed): Risk {
  const harder = severities[severities.indexOf(severity) + 1] ?? severity;
  return table[likelihood][isAboutChildren || isSensitive ? harder : severity];
}

/** Whether one risk is less than another. */
export const isBelow = (one: Risk, other: Risk): boolean => risks.indexOf(one) < risks.indexOf(other);
