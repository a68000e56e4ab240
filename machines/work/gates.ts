import type { Actor } from '../actors.ts';
import { rolesOf } from '../actors.ts';
import type { CaseState } from '../case.ts';
import type { CaseEvent, EventOf } from '../events.ts';
import type { ItemId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { isInForce } from '../restriction.ts';
import { rightRules } from '../rights/index.ts';
import { dutiesOf, undoneDuty } from './duties.ts';
import { ownLinkObstacle } from './links.ts';
import { outcomeOfItems, type WorkItem } from './work.ts';

const workTypes = [
  'item.recorded',
  'item.removed',
  'item.decided',
  'item.carried-out',
  'recipient.recorded',
  'recipient.told',
  'duty.settled',
  'case.linked',
  'restriction.started',
  'restriction.used',
  'restriction.notice-given',
  'restriction.lifted',
] as const;
type WorkEvent = EventOf<(typeof workTypes)[number]>;
const isWorkType = (type: string): type is WorkEvent['type'] => workTypes.some((known) => known === type);
const isWorkEvent = (event: CaseEvent): event is WorkEvent => isWorkType(event.type);

const closed = refuse('over', 'The case is closed.');
const noItems = refuse('no-items', 'This request is not worked item by item.');
const noItem = refuse('no-item', 'Nothing is listed yet that could be decided.');
const goneItem = refuse('gone', 'This item is no longer part of the case. Load the case again.');

const awaitsCarryingOut = ({ isToBeCarriedOut, carriedOut }: WorkItem): boolean =>
  isToBeCarriedOut && carriedOut === null;

/** Why an act of the work cannot be done in this state, whatever its details; null when nothing stands in the way here. */
export function workObstacle(state: CaseState, type: string): Refusal | null {
  if (!isWorkType(type)) return null;
  const { request, work } = state;
  const rules = rightRules[request.context.right];
  const stage = request.value.work;
  switch (type) {
    case 'case.linked':
      return null;
    case 'item.recorded':
      return rules.items ? null : noItems;
    case 'item.removed':
    case 'item.decided':
      return rules.items ? (work.items.length > 0 ? null : noItem) : noItems;
    case 'item.carried-out': {
      if (!rules.items) return noItems;
      if (request.context.right === 'portability') {
        return refuse('sent', 'Record to whom this set of data was sent, and how.', 'UK GDPR Art 20(2)');
      }
      if (stage === 'closed') return closed;
      if (!work.items.some(awaitsCarryingOut))
        return refuse('nothing-to-do', 'Nothing decided waits to be carried out.');
      return rules.items.isDoneAfterApproval && stage !== 'approved'
        ? refuse('not-approved', 'This cannot be taken back, so it is done once the answer has been approved.')
        : null;
    }
    case 'recipient.recorded':
      if (!rules.items?.tellsRecipients)
        return refuse('no-recipients', 'This right asks for no recipients to be told.');
      return stage === 'closed' ? closed : null;
    case 'recipient.told':
      if (stage === 'closed') return closed;
      return work.recipients.length > 0 ? null : refuse('no-recipient', 'No recipient is listed yet.');
    case 'duty.settled':
      if (stage === 'closed') return closed;
      return dutiesOf(state).length > 0 ? null : refuse('no-duty', 'Nothing waits to be done beside the request.');
    case 'restriction.started':
      return restrictionStart(state);
    case 'restriction.used':
    case 'restriction.notice-given':
      if (!isInForce(state.restriction)) return notInForce;
      return type === 'restriction.notice-given' && state.restriction.value === 'noticeGiven'
        ? refuse('noticed', 'Notice has been given that the restriction ends.')
        : null;
    case 'restriction.lifted':
      if (!isInForce(state.restriction)) return notInForce;
      return state.restriction.value === 'noticeGiven'
        ? null
        : refuse(
            'no-notice',
            'Tell the person first that the restriction is going to end. Without that notice it cannot be lifted.',
            'UK GDPR Art 18(3)',
          );
  }
}

const notInForce = refuse('not-in-force', 'No restriction is in force in this case.');

function restrictionStart({ request, restriction, work }: CaseState): Refusal | null {
  if (request.context.right !== 'restriction') {
    return refuse('other-right', 'Open a restriction case first; the restriction is kept there.', 'UK GDPR Art 18');
  }
  if (isInForce(restriction)) return refuse('in-force', 'A restriction is in force already.');
  if (restriction.value === 'lifted') return refuse('lifted', 'The restriction of this case has ended.');
  return work.items.some(({ outcome }) => outcome === 'granted')
    ? null
    : refuse('undecided', 'Decide first which uses are limited.', 'UK GDPR Art 18(1)');
}

/** What the details of an event of the work must satisfy beyond their shape; null when they do. */
export function workFault(state: CaseState, event: CaseEvent): Refusal | null {
  if (!isWorkEvent(event)) return null;
  const rules = rightRules[state.request.context.right].items;
  const find = (id: ItemId) => state.work.items.find((one) => one.id === id);
  switch (event.type) {
    case 'item.recorded':
      return rules?.itemFault(event.item, state) ?? null;
    case 'item.removed':
      return find(event.itemId) ? null : goneItem;
    case 'item.decided': {
      const one = find(event.itemId);
      return one ? (rules?.decisionFault(one.item, event.decision, state, event.on) ?? null) : goneItem;
    }
    case 'item.carried-out': {
      const one = find(event.itemId);
      if (!one) return goneItem;
      return awaitsCarryingOut(one) ? null : refuse('nothing-to-do', 'Nothing waits to be carried out here.');
    }
    case 'case.linked':
      return linkFault(state, event);
    case 'recipient.told':
      if (!state.work.recipients.some(({ id }) => id === event.recipientId)) {
        return refuse('gone', 'This recipient is not listed. Load the case again.');
      }
      return event.status !== 'notified' && event.note.trim() === ''
        ? refuse('no-reason', 'Give the reason why the recipient could not be told.', 'UK GDPR Art 19')
        : null;
    case 'duty.settled':
      return dutyFault(state, event);
    default:
      return null;
  }
}

/** A requester opens a case out of their own only to complain about it, or to have a copy instead of what was refused. */
function linkFault(state: CaseState, { by, why }: EventOf<'case.linked'>): Refusal | null {
  if (by.kind !== 'requester' || why === 'complaint-about-it') return null;
  return why === 'access-instead' ? ownLinkObstacle(state) : refuse('role', 'Only the team can link these cases.');
}

function dutyFault(state: CaseState, { duty: code, isDone, by }: EventOf<'duty.settled'>): Refusal | null {
  const owed = dutiesOf(state).find(({ duty }) => duty.code === code);
  if (!owed) return refuse('gone', 'This is not asked for in this case. Load the case again.');
  const { duty } = owed;
  if (duty.onlyDpo && !isDpo(by)) return refuse('only-dpo', 'Only the DPO can say this.', duty.citation);
  return isDone || duty.mayBeDeclined
    ? null
    : refuse('not-declinable', 'This has to be done; it cannot be left out for a reason.', duty.citation);
}

const isDpo = (who: Actor): boolean => rolesOf(who).includes('dpo');

/** Why the items of a request are not ready to be approved; null when they are, or there are none in this right. */
export function itemsObstacle(state: CaseState): Refusal | null {
  const { right, decision } = state.request.context;
  const rules = rightRules[right].items;
  if (rules && decision && ['granted', 'partly-granted', 'refused'].includes(decision.outcome)) {
    const [first] = state.work.items;
    if (!first) return refuse('no-item', `List what the request is about first, each ${rules.one} on its own.`);
    const undecided = state.work.items.filter(({ outcome }) => outcome === null).length;
    if (undecided > 0) {
      return refuse(
        'undecided-items',
        `${undecided} of ${state.work.items.length} ${rules.many} have no decision yet.`,
      );
    }
    const outcome = outcomeOfItems(state.work);
    if (outcome !== decision.outcome) {
      return refuse(
        'outcome',
        `The decision says “${words[decision.outcome]}”, but what was decided on each ${rules.one} adds up to “${outcome ? words[outcome] : ''}”. Change one of them.`,
        'UK GDPR Art 12(3)',
      );
    }
  }
  return undoneDuty(state, 'approval');
}

const words: Readonly<Record<string, string>> = {
  granted: 'granted',
  'partly-granted': 'partly granted',
  refused: 'refused',
};

/** The letter says that something was done, so it has to be done before the letter leaves. */
export function carryingOutObstacle(state: CaseState): Refusal | null {
  const rules = rightRules[state.request.context.right].items;
  const open = state.work.items.filter(awaitsCarryingOut).length;
  if (rules && open > 0) {
    return refuse(
      'not-carried-out',
      `The answer says that it was done, but ${open} ${open === 1 ? rules.one : rules.many} still ${open === 1 ? 'waits' : 'wait'} ${rules.waits ?? 'for the confirmation of the system’s owner'}.`,
      rightRules[state.request.context.right].citation,
    );
  }
  return undoneDuty(state, 'release');
}

/** Why a case cannot be closed yet for its recipients, duties or a restriction in force; null when it can. */
export function workClosingObstacle(state: CaseState): Refusal | null {
  const untold = state.work.recipients.filter(({ told }) => told === null).length;
  if (untold > 0) {
    return refuse(
      'recipients',
      `${untold} ${untold === 1 ? 'recipient has' : 'recipients have'} not been told yet. Tell them, or say why that is impossible or disproportionate.`,
      'UK GDPR Art 19',
    );
  }
  return isInForce(state.restriction)
    ? refuse('in-force', 'A restriction is in force in this case. The case stays until it is lifted.', 'UK GDPR Art 18')
    : undoneDuty(state, 'closing');
}
