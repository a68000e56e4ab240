import type { Actor } from '../actors.ts';
import { rolesOf } from '../actors.ts';
import type { CaseState } from '../case.ts';
import type { CaseEvent, EventOf } from '../events.ts';
import type { ConsiderationId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { rightRules } from '../rights/index.ts';
import { approverOf } from './considered.ts';
import type { Exemption } from './exemption.ts';
import { consideredCodes, exemptionOf, liftsRight } from './index.ts';
import { awaitsApproval, takesOpinions } from './obstacles.ts';
import { datedObstacle } from './opinions.ts';
import { personFault } from './people.ts';

const gone = refuse('gone', 'This is no longer part of the case. Load the case again.');

/** Why nothing can rest on this exemption in this case: the law does not give it here. Null when it may be looked at. */
export function closed(row: Exemption, { request: { context }, work }: CaseState): Refusal | null {
  if (row.doNotUse) return refuse('do-not-use', row.doNotUse, row.citation);
  if (!row.nations.includes(context.nation)) {
    return refuse('nation', `“${row.label}” is not law in this part of the United Kingdom.`, row.citation);
  }
  const isMarketing = work.items.some(({ item }) => item.right === 'objection' && item.kind === 'direct-marketing');
  if (context.right === 'objection' && isMarketing) {
    return refuse('no-exemption', 'Nothing lifts the objection to direct marketing.', 'UK GDPR Art 21(2)–(3)');
  }
  if (row.kind !== 'deeming' && !liftsRight(row, context.right)) {
    const { citation } = rightRules[context.right];
    return refuse('not-lifted', `“${row.label}” does not lift this right (${citation}).`, row.citation);
  }
  return row.onlyForOthers && context.capacity === 'self'
    ? refuse(
        'own-request',
        `“${row.label}” holds only against somebody with parental responsibility or appointed by a court. Here the person asks for themselves.`,
        row.citation,
      )
    : null;
}

/** Why a redaction, a page or a decision cannot rest on a code in this case; null when it can. */
export function codeFault(state: CaseState, code: string): Refusal | null {
  const row = exemptionOf(code);
  const fault = closed(row, state);
  if (fault) return fault;
  return row.isGround
    ? null
    : refuse('no-ground', `Nothing can be kept back on “${row.label}” itself. Choose another ground.`, row.citation);
}

/** What the details of what is weighed must satisfy beyond their shape; null when they do. */
export function consideredFault(state: CaseState, event: CaseEvent): Refusal | null {
  switch (event.type) {
    case 'exemption.considered':
      return considerationFault(state, event);
    case 'exemption.withdrawn':
      return find(state, event.considerationId) ? null : gone;
    case 'exemption.approved':
    case 'exemption.rejected':
      return verdictFault(state, event.considerationId, event.by);
    case 'opinion.recorded': {
      const one = find(state, event.considerationId);
      if (!one) return gone;
      if (!takesOpinions(one.code)) return refuse('no-opinion', 'The law asks for no opinion on this one.');
      return event.datedOn > event.on ? refuse('future', 'The opinion bears a day that is still to come.') : null;
    }
    case 'person.considered':
      return personFault(event);
    case 'approval.requested':
    case 'approval.given':
    case 'answer.released':
      return state.request.context.decision?.refusalGround === null ? datedObstacle(state, event.on) : null;
    default:
      return null;
  }
}

const find = ({ considered }: CaseState, id: ConsiderationId) => considered.exemptions.find((one) => one.id === id);

function considerationFault(state: CaseState, event: EventOf<'exemption.considered'>): Refusal | null {
  const { code, about, answers, notify, reviewOn, on } = event;
  if (!consideredCodes.some((known) => known === code) && exemptionOf(code).doNotUse === null) {
    return refuse('not-weighed', 'This is not weighed by itself. Choose an exemption of the list.');
  }
  const row = exemptionOf(code);
  const fault = closed(row, state);
  if (fault) return fault;
  if (row.about !== null && row.about !== about) {
    return refuse(
      'other-kind',
      `“${row.label}” is about ${kindWords[row.about]}. Health and education information on a social work file follows its own provisions.`,
      'DPA 2018 Sch 3 para 7',
    );
  }
  const unanswered = row.test.find(({ id }) => !answers.some((answer) => answer.id === id));
  if (unanswered)
    return refuse('unanswered', `Answer every question of the test: ${unanswered.sentence}`, row.citation);
  if (code === 'other' && event.citation === null) {
    return refuse('no-citation', 'Name the provision it rests on.', 'UK GDPR Art 12(4)');
  }
  if (!row.tell.includes(notify)) {
    return refuse('notify', `“${row.label}” is told to the requester in another way.`, 'UK GDPR Art 12(4)');
  }
  const others = state.considered.exemptions.filter((one) => one.code === code && one.id !== event.considerationId);
  if (others.some((one) => (one.notify === 'ncnd') !== (notify === 'ncnd'))) {
    return refuse(
      'notify',
      'In one case an exemption is either neither confirmed nor denied, or told: one of them would give the other away.',
    );
  }
  if (reviewOn !== null && reviewOn <= on) return refuse('past', 'The day to look at it again has to lie ahead.');
  return row.needsReview && reviewOn === null
    ? refuse('no-review', 'Harm and prejudice pass. Say when it is looked at again.', row.citation)
    : null;
}

const kindWords = {
  health: 'health information',
  'social-work': 'social work information',
  education: 'education records',
  other: 'other information',
} as const;

function verdictFault(state: CaseState, id: ConsiderationId, by: Actor): Refusal | null {
  const one = find(state, id);
  if (!one) return gone;
  if (!awaitsApproval(one)) return refuse('nothing-waits', 'This does not wait for approval.');
  if (one.by === by.id) return refuse('own-work', 'You considered this yourself, so someone else has to approve it.');
  return approverOf(one) === 'dpo' && !rolesOf(by).includes('dpo')
    ? refuse('only-dpo', 'Only the DPO can approve or reject this.')
    : null;
}
