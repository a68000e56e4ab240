import type { CaseState } from '../../machines/case.ts';
import { mayDo } from '../../machines/case.ts';
import type { CivilDate } from '../../machines/dates.ts';
import { goesElsewhere } from '../../machines/delivery/gates.ts';
import type { CaseEvent } from '../../machines/events.ts';
import { levelNeeded } from '../../machines/identity/identity.ts';
import { counts, reaches } from '../../machines/identity/levels.ts';
import { isFeeOpen } from '../../machines/request/context.ts';
import { rightRules } from '../../machines/rights/index.ts';
import type { Duty } from '../../machines/rights/rules.ts';
import { openSearches } from '../../machines/searching/searching.ts';
import { dutiesOf } from '../../machines/work/duties.ts';
import { outcomeOfItems } from '../../machines/work/work.ts';
import { items } from './items.ts';
import { happens, pagesOf, people, type Said } from './made-up.ts';

/**
 * What an honest team does next to bring a case to its answer; null once it is answered or closed. Where the requester
 * does not cooperate, no proof comes and no fee is paid, and the team has to tell them so.
 */
export function nextHonestAct(state: CaseState, on: CivilDate, cooperates: boolean): CaseEvent | null {
  const act = (type: CaseEvent['type'], said: Said = {}) => happens(type, { on, ...said });
  const { value, context } = state.request;
  switch (value.work) {
    case 'answered':
    case 'closed':
      return null;
    case 'working':
      return (
        conflictNext(state, on) ??
        acknowledgementNext(state, on) ??
        proofNext(state, on, cooperates) ??
        refusalNext(state, on) ??
        complaintNext(state, on) ??
        documentsNext(state, on) ??
        itemsNext(state, on) ??
        decisionNext(state, on) ??
        act('approval.requested')
      );
    case 'approving': {
      if (!context.built) return act('answer.built', { round: context.round, by: people.system, bundle: null });
      const sendBack = context.built.doubts.length > 0;
      return act(sendBack ? 'approval.refused' : 'approval.given', { by: people.freshReviewer });
    }
    case 'approved': {
      const done = conflictNext(state, on) ?? acknowledgementNext(state, on) ?? carryingOutNext(state, on);
      if (done) return done;
      const hindrance = mayDo(state, people.officer, 'answer.released');
      if (!hindrance) return act('answer.released', goesElsewhere(state) ? { delivery: 'in-person' } : {});
      if (hindrance.code === 'contact-changed') return act('contact.verified');
      if (hindrance.code === 'level-risen') return checkNext(state, on) ?? act('answer.released');
      const proof = hindrance.code === 'identity' || hindrance.code === 'authority' || hindrance.code === 'fee';
      return (proof && proofNext(state, on, cooperates)) || act('approval.refused', { by: people.freshReviewer });
    }
  }
}

/** A conflict on record goes to the DPO first. */
const conflictNext = (state: CaseState, on: CivilDate): CaseEvent | null =>
  mayDo(state, people.dpo, 'conflict.decided') === null ? happens('conflict.decided', { on, by: people.dpo }) : null;

function proofNext(state: CaseState, on: CivilDate, cooperates: boolean): CaseEvent | null {
  const { value, context } = state.request;
  for (const region of ['identity', 'authority'] as const) {
    const stands = value[region];
    if (stands === 'confirmed' || stands === 'notNeeded') continue;
    const isChildUnheard = context.capacity === 'child' && state.representation.competence === null;
    if (cooperates && region === 'authority' && isChildUnheard) return happens('competence.recorded', { on });
    const check = region === 'identity' ? checkNext(state, on) : null;
    if (cooperates) return check ?? happens(`${region}.confirmed`, { on });
    if (stands === 'unasked') return happens(`${region}.asked`, { on });
    if (stands === 'provided') return happens(`${region}.rejected`, { on });
    // Asked for and not come: the refusal is recorded below.
    return null;
  }
  return isFeeOpen(context) && cooperates ? happens('fee.paid', { on }) : null;
}

/** A check that is still missing for the level this case needs. */
function checkNext(state: CaseState, on: CivilDate): CaseEvent | null {
  const { identity } = state;
  const { level } = levelNeeded(state);
  if (reaches(level, identity.checks)) return null;
  const kind = identity.checks.some((check) => check.kind === 'in-person' && counts(check)) ? 'knowledge' : 'in-person';
  return happens('identity.checked', { on, kind, checkId: `check-${on}-${kind}-${identity.checks.length}` });
}

/** A refusal where proof or the fee is still missing, or where the one on record no longer holds. */
function refusalNext(state: CaseState, on: CivilDate): CaseEvent | null {
  const { value, context } = state.request;
  const ground =
    value.identity === 'asked'
      ? 'no-identity'
      : value.authority === 'asked'
        ? 'no-authority'
        : isFeeOpen(context)
          ? 'excessive'
          : null;
  if (ground === null) return null;
  return context.decision?.refusalGround === ground
    ? happens('approval.requested', { on })
    : happens('request.refused', { on, ground });
}

/** A complaint is acknowledged, whatever comes of it. */
const acknowledgementNext = (state: CaseState, on: CivilDate): CaseEvent | null =>
  mayDo(state, people.officer, 'complaint.acknowledged') === null ? happens('complaint.acknowledged', { on }) : null;

/** A complaint is looked into. */
function complaintNext({ request, complaint }: CaseState, on: CivilDate): CaseEvent | null {
  if (request.context.right !== 'complaint') return null;
  return complaint.context.enquiries.length === 0 ? happens('complaint.enquiry-made', { on }) : null;
}

function documentsNext({ record, request, file, searching }: CaseState, on: CivilDate): CaseEvent | null {
  if (request.context.right === 'access' && record.searches.length === 0) return happens('search.recorded', { on });
  const [asked] = openSearches(searching);
  if (asked) return happens('search.recorded', { on, searchId: asked.searchId });
  const isLimited = record.searches.some(({ result }) => result === 'not-searched');
  if (isLimited && searching.reason === null) return happens('search.reasoned', { on });
  for (const { id: documentId, status, findings, pages } of file.documents) {
    if (status === 'reading') return happens('document.read', { on, documentId, pages: pagesOf(documentId) });
    if (status === 'failed') return happens('document.removed', { on, documentId });
    const open = findings.find((finding) => finding.settled === null);
    if (open) return happens('finding.settled', { on, documentId, findingId: open.id });
    const page = pages.find(
      ({ decision, marks }) =>
        !decision ||
        (decision.decision === 'release' && marks.length) ||
        (decision.decision === 'redact' && !marks.length),
    );
    const decision = page?.marks.length ? 'redact' : 'release';
    if (page) return happens('page.decided', { on, pages: [{ documentId, pageId: page.id }], decision });
  }
  return null;
}

/** Lists what the request is about, decides on it, and does what the law asks beside it. */
function itemsNext(state: CaseState, on: CivilDate): CaseEvent | null {
  const { right } = state.request.context;
  const made = items[right];
  if (!made) return null;
  const [first] = state.work.items;
  if (!first) return happens('item.recorded', { on, item: made.item });
  const undecided = state.work.items.find(({ outcome }) => outcome === null);
  if (undecided) return happens('item.decided', { on, itemId: undecided.id, decision: made.yes });
  return dutyNext(state, on, 'approval');
}

function dutyNext(state: CaseState, on: CivilDate, before: Duty['before']): CaseEvent | null {
  const owed = dutiesOf(state).find(({ duty, settled }) => duty.before === before && settled === null);
  return owed ? happens('duty.settled', { on, by: people.dpo, duty: owed.duty.code }) : null;
}

function carryingOutNext(state: CaseState, on: CivilDate): CaseEvent | null {
  const open = state.work.items.find(({ isToBeCarriedOut, carriedOut }) => isToBeCarriedOut && carriedOut === null);
  return open ? happens('item.carried-out', { on, itemId: open.id }) : dutyNext(state, on, 'release');
}

function decisionNext({ request: { context }, file, work }: CaseState, on: CivilDate): CaseEvent | null {
  const ofItems = outcomeOfItems(work);
  const decisions = file.documents.flatMap((document) => document.pages.map((page) => page.decision?.decision));
  const encloses = rightRules[context.right].answersWithDocuments;
  const outcome =
    ofItems !== null
      ? ofItems
      : decisions.some((decision) => decision === 'redact' || decision === 'withhold')
        ? 'partly-granted'
        : decisions.includes('release') || !encloses
          ? 'granted'
          : 'nothing-held';
  const stands = context.decision?.refusalGround === null && context.decision.outcome === outcome;
  return stands ? null : happens('decision.recorded', { on, outcome });
}
