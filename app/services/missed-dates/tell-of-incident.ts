import { z } from 'zod';
import { incidentId } from '../../../machines/ids.ts';
import { untoldGrounds } from '../../../machines/incident/events.ts';
import { caseAct } from '../case-act.ts';
import { choice, needed } from '../form-fields.ts';

/**
 * Tells whoever asked of an incident (UK GDPR Art 34(2)): on their page, with a message that there is news, and as a letter
 * for whoever is written to on paper.
 */
export const tellOfIncident = caseAct({
  event: 'incident.requester-told',
  input: z.object({
    of: incidentId,
    happened: needed('Say what happened', 4000),
    consequences: needed('Say what it could mean for them', 4000),
    measures: needed('Say what you have done about it', 4000),
    advice: needed('Say what they can do', 4000),
  }),
  plan: ({ of, ...said }) => [{ type: 'incident.requester-told', incidentId: of, ...said }],
});

/** Puts on record that somebody else it is about was told by other means. */
export const tellOtherOfIncident = caseAct({
  event: 'incident.other-told',
  input: z.object({
    of: incidentId,
    who: needed('Say who was told', 300),
    how: needed('Say how', 300),
    what: needed('Say what they were told'),
  }),
  plan: ({ of, ...said }) => [{ type: 'incident.other-told', incidentId: of, ...said }],
});

/** Puts on record why nobody is told of a high risk (Art 34(3)). */
export const tellNobodyOfIncident = caseAct({
  event: 'incident.nobody-told',
  input: z.object({
    of: incidentId,
    ground: choice(untoldGrounds, 'Choose the reason the law knows'),
    reason: needed('Give the reasons'),
  }),
  plan: ({ of, ...said }) => [{ type: 'incident.nobody-told', incidentId: of, ...said }],
});
