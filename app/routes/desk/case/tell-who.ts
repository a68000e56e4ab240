import type { EventOf } from '../../../../machines/events.ts';
import { checkKinds, levelRules } from '../../../../machines/identity/levels.ts';
import { checkWords, contactOriginWords } from '../words.ts';
import { type Told, told } from './told.ts';

const agreesWords = { yes: 'The child agrees', no: 'The child says no', 'not-said': 'The child did not say' } as const;

type OfWhoAsks = EventOf<
  | 'identity.asked'
  | 'identity.provided'
  | 'identity.confirmed'
  | 'identity.rejected'
  | 'identity.checked'
  | 'identity.check-withdrawn'
  | 'identity.level-set'
  | 'contact.changed'
  | 'contact.verified'
  | 'authority.asked'
  | 'authority.provided'
  | 'authority.confirmed'
  | 'authority.rejected'
  | 'proof.deleted'
  | 'proof.viewed'
  | 'competence.recorded'
  | 'conflict.recorded'
  | 'conflict.decided'
>;

/** What is known of whoever asks, and on whose authority, as lines of the timeline. */
export function tellWho(event: OfWhoAsks): Told {
  switch (event.type) {
    case 'identity.asked':
      return told('Proof of identity asked for', `${event.wanted}\nReasonable doubt: ${event.doubt}`);
    case 'identity.provided':
      return told('Proof of identity received', event.how);
    case 'identity.confirmed':
      return told('Identity confirmed', event.method);
    case 'identity.rejected':
      return told('Proof of identity not enough', event.reason);
    case 'identity.checked':
      return told(
        `Check of identity: ${checkKinds[event.kind].label}`,
        [checkWords(event), ...(event.seenBy ? [`Seen by: ${event.seenBy}`] : []), event.note].join('\n'),
      );
    case 'identity.check-withdrawn':
      return told('Check of identity withdrawn', event.reason);
    case 'identity.level-set':
      return told(`Level of proof set: ${levelRules[event.level].label.toLowerCase()}`, event.reason);
    case 'contact.changed':
      return told('Contact details changed', `${event.source}\n${event.reason}`);
    case 'contact.verified':
      return told(
        `Change of contact details found to be theirs: ${checkKinds[event.kind].label}`,
        `${contactOriginWords[event.contact]}\n${event.note}`,
      );
    case 'authority.asked':
      return told('Proof of authority asked for', event.wanted);
    case 'authority.provided':
      return told('Proof of authority received', event.how);
    case 'authority.confirmed':
      return told('Authority confirmed', event.method);
    case 'authority.rejected':
      return told('Proof of authority not enough', event.reason);
    case 'proof.deleted':
      return told('Copies of proof deleted');
    case 'proof.viewed':
      return told('Copy of proof viewed');
    case 'competence.recorded':
      return told(
        'What the child understands and wants',
        [
          event.why,
          ...(event.agrees ? [agreesWords[event.agrees]] : []),
          `The child’s views: ${event.views}`,
          event.assessedBy,
        ].join('\n'),
      );
    case 'conflict.recorded':
      return told('Someone could be put at risk', event.note);
    case 'conflict.decided':
      return told('The DPO decided how this goes on', event.note);
  }
}
