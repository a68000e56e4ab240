import { z } from 'zod';
import { incidentId } from '../../../machines/ids.ts';
import { likelihoods, risks, severities } from '../../../machines/incident/events.ts';
import { caseAct } from '../case-act.ts';
import { choice, maybe, needed } from '../form-fields.ts';

/** Assesses the risk of an incident to the people it is about (UK GDPR Arts 33–34). Assessed again, the last one holds. */
export const assessIncident = caseAct({
  event: 'incident.assessed',
  input: z.object({
    of: incidentId,
    likelihood: choice(likelihoods, 'Choose how likely harm is'),
    severity: choice(severities, 'Choose how severe it would be'),
    children: choice(['yes', 'no'], 'Say whether children are concerned'),
    sensitive: choice(['yes', 'no'], 'Say whether it is of a special category or must be kept secret'),
    risk: choice(risks, 'Choose the risk'),
    reason: needed('Give the reasons'),
    below: maybe(),
  }),
  plan: ({ of, children, sensitive, below, ...said }) => [
    {
      ...said,
      type: 'incident.assessed',
      incidentId: of,
      isAboutChildren: children === 'yes',
      isSensitive: sensitive === 'yes',
      ...(below === '' ? {} : { below }),
    },
  ],
});
