import { exemptionCodes, exemptionOf } from '../../../../machines/exemptions/index.ts';
import { rights } from '../../../../machines/people.ts';
import { decide } from '../../../services/answer/decide.ts';
import { refuseRequest } from '../../../services/case/refuse-request.ts';
import { type ActPages, page } from './act-page.ts';
import { area, choose, line, pick } from './fields.ts';

/** The decision as a whole. */
export const workActs = {
  decide: page(decide, {
    group: 'work',
    // The outcome of a complaint has a form of its own.
    rights: rights.filter((right) => right !== 'complaint'),
    title: 'Record the decision',
    lead: [
      'The letter uses these words. Write to the person, plainly. You can record a new decision until the answer is approved.',
    ],
    fields: [
      pick('outcome', 'What is the outcome?', {
        granted: 'Granted: everything asked for',
        'partly-granted': 'Partly granted: some of it is withheld or refused',
        refused: 'Refused',
        'nothing-held': 'Nothing is held',
        'not-valid': 'Not a valid request',
        redirected: 'Another body holds it',
      }),
      area('explanation', 'Explain the decision', 'What was done, or why not.'),
      choose(
        'code',
        'If something is refused or withheld as a whole, on what ground?',
        Object.fromEntries(exemptionCodes.map((code) => [code, exemptionOf(code).label])),
        'Redactions on pages carry their own exemption; leave this for what is beyond them. Only what lifts this right is taken.',
      ),
      line('citation', 'Provision', 'Needed with “Other”. For example: UK GDPR Art 17(3)(b)', true),
      area('reason', 'Why it applies', undefined, true),
    ],
    submit: 'Record decision',
  }),
  refuse: page(refuseRequest, {
    group: 'work',
    title: 'Refuse the request as a whole',
    lead: ['The body has to be able to show why. The refusal still needs approval, and its letter names the remedies.'],
    fields: [
      pick('ground', 'On what ground?', {
        unfounded: 'Manifestly unfounded',
        excessive: 'Manifestly excessive',
        'not-valid': 'Not a request under these rights',
        'no-authority': 'No authority to ask for this person',
        'no-identity': 'Proof of identity never came',
      }),
      area('reason', 'Give the reasons', 'The requester reads this.'),
    ],
    submit: 'Record refusal',
  }),
} as const satisfies ActPages;
