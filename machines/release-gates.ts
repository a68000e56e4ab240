import type { CaseState } from './case.ts';
import { enquiriesObstacle } from './complaint/gates.ts';
import { contactObstacle, directionObstacle } from './delivery/gates.ts';
import type { Finding } from './documents/events.ts';
import { exemptionsObstacle } from './exemptions/gates.ts';
import { isHidden } from './exemptions/told.ts';
import { levelObstacle } from './identity/gates.ts';
import { notesObstacle } from './looking/gates.ts';
import { type Refusal, refuse } from './refusal.ts';
import { conflictObstacle } from './representation/gates.ts';
import { isFeeOpen } from './request/context.ts';
import { rightRules } from './rights/index.ts';
import { openSearchObstacle } from './searching/gates.ts';
import { ofStage } from './stages/stages.ts';
import { carryingOutObstacle, itemsObstacle } from './work/gates.ts';

/** Outcomes whose answer encloses pages. */
const encloses = (state: CaseState): boolean => {
  const { right, decision } = state.request.context;
  return (
    rightRules[right].answersWithDocuments &&
    (decision?.outcome === 'granted' || decision?.outcome === 'partly-granted')
  );
};

/** Why the answer is not ready to be approved: everything must be read, decided and reasoned first. Null when it is. */
export function reviewObstacle(state: CaseState): Refusal | null {
  const { decision, right } = state.request.context;
  if (!decision) return refuse('undecided', 'Record a decision first.');
  const notDone = proofObstacle(state) ?? notesObstacle(state);
  if (notDone) return notDone;
  const conflict = conflictObstacle(state);
  if (conflict) return conflict;
  const isDecidedOnMerits = decision.refusalGround === null;
  const whom = isDecidedOnMerits ? directionObstacle(state) : null;
  if (whom) return whom;
  const notLookedInto = enquiriesObstacle(state);
  if (notLookedInto) return notLookedInto;
  if (right === 'access' && isDecidedOnMerits && state.record.searches.length === 0) {
    return refuse(
      'no-search',
      'Record at least one search: the answer has to say what was looked for and where.',
      'UK GDPR Art 15(1A)',
    );
  }
  return isDecidedOnMerits
    ? // What is still searched for belongs to a later stage, and the letter says that more is to come.
      ((state.stages.planned === null ? openSearchObstacle(state) : null) ??
        firstOf(itemsObstacle, documentsObstacle, outcomeObstacle, exemptionsObstacle)(ofStage(state)))
    : null;
}

const firstOf =
  (...gates: readonly ((state: CaseState) => Refusal | null)[]) =>
  (state: CaseState): Refusal | null =>
    gates.reduce<Refusal | null>((found, gate) => found ?? gate(state), null);

/** Proof that came after a refusal for want of it takes the ground away. */
function proofObstacle({ request: { value, context } }: CaseState): Refusal | null {
  const ground = context.decision?.refusalGround;
  return (ground === 'no-identity' && value.identity !== 'asked') ||
    (ground === 'no-authority' && value.authority !== 'asked')
    ? refuse(
        'proof-came',
        'The proof whose absence is the ground of this refusal has come meanwhile. Take the answer back and decide anew.',
        'UK GDPR Art 12(6)',
      )
    : null;
}

/** What every file has, and tells nobody anything about the person, needs no decision: it is only not carried over. */
const noContent: readonly Finding['kind'][] = ['metadata', 'bookmark', 'script', 'external'];

/** Whether a finding may hold something the person is entitled to, and nobody has decided on it yet. */
export const needsDecision = ({ kind, settled }: Finding & { readonly settled: string | null }): boolean =>
  settled === null && !noContent.includes(kind);

function documentsObstacle({ file }: CaseState): Refusal | null {
  const reading = file.documents.find((document) => document.status === 'reading');
  if (reading) return refuse('reading', `“${reading.name}” is still being read. Wait until all its pages are there.`);
  const failed = file.documents.find((document) => document.status === 'failed');
  if (failed) {
    return refuse(
      'unread',
      `“${failed.name}” could not be read. Remove it with a reason, or add a copy that can be read.`,
    );
  }
  const unsettled = file.documents.find((document) => document.findings.some(needsDecision));
  if (unsettled) {
    return refuse(
      'findings',
      `“${unsettled.name}” holds something the answer will not carry. Decide on each finding first.`,
    );
  }
  for (const document of file.documents) {
    const undecided = document.pages.filter((page) => page.decision === null);
    if (undecided[0]) {
      return refuse(
        'undecided-pages',
        `“${document.name}”: ${undecided.length === 1 ? `page ${undecided[0].number} has` : `${undecided.length} pages have`} no decision yet.`,
      );
    }
    const marked = document.pages.find((page) => page.decision?.decision === 'release' && page.marks.length > 0);
    if (marked) {
      return refuse(
        'has-marks',
        `“${document.name}”, page ${marked.number} is to be released whole but carries redactions. Change one of them.`,
      );
    }
    const empty = document.pages.find((page) => page.decision?.decision === 'redact' && page.marks.length === 0);
    if (empty) {
      return refuse('no-mark', `“${document.name}”, page ${empty.number} is to be redacted but carries no redaction.`);
    }
  }
  return null;
}

function outcomeObstacle(state: CaseState): Refusal | null {
  const { decision } = state.request.context;
  const pages = state.file.documents.flatMap((document) => document.pages);
  const shown = pages.some((page) => page.decision?.decision === 'release' || page.decision?.decision === 'redact');
  const withheld = pages.some(
    (page) =>
      page.decision?.decision === 'redact' || (page.decision?.decision === 'withhold' && !isHidden(state, page)),
  );
  if (!encloses(state)) {
    return shown && rightRules[state.request.context.right].answersWithDocuments
      ? refuse('outcome', 'Pages are decided for release, but the decision encloses nothing. Change one of them.')
      : null;
  }
  if (state.request.context.right === 'access' && pages.length === 0) {
    return refuse('no-documents', 'The decision encloses information, but no document is there.', 'UK GDPR Art 15(3)');
  }
  if (decision?.outcome === 'granted' && withheld) {
    return refuse(
      'outcome',
      'Pages are redacted or withheld, so the request is partly granted. Change the decision.',
      'UK GDPR Art 12(4)',
    );
  }
  return null;
}

/**
 * Why the answer must not leave the house; null when it may. No path leads round this: identity and authority are
 * confirmed, or what leaves says only that they were not.
 */
export function releaseObstacle(state: CaseState): Refusal | null {
  const { refusalGround = null } = state.request.context.decision ?? {};
  return leavingObstacle(state) ?? (refusalGround === null ? carryingOutObstacle(state) : null);
}

/** The same without what has to be carried out first: asked before a part of the answer goes to somebody else. */
export function leavingObstacle(state: CaseState): Refusal | null {
  const { value, context } = state.request;
  if (value.work !== 'approved') {
    return value.work === 'answered' || value.work === 'closed'
      ? refuse('over', 'The answer has been released already.')
      : refuse('not-approved', 'The answer has to be approved by someone else first.');
  }
  if (context.built?.doubts.length !== 0) return refuse('doubt', 'The built answer carries a doubt and cannot leave.');
  const ground = context.decision?.refusalGround ?? null;
  const notDone = proofObstacle(state) ?? notesObstacle(state);
  if (notDone) return notDone;
  const saysNothing =
    (ground === 'no-identity' || ground === 'no-authority' || ground === 'not-valid') && !context.built.hasBundle;
  if (saysNothing) return null;
  const conflict = conflictObstacle(state);
  if (conflict) return conflict;
  if (value.identity !== 'confirmed') {
    return refuse('identity', 'Confirm who is asking before anything is released.', 'UK GDPR Art 12(6)');
  }
  const unsure = levelObstacle(state) ?? contactObstacle(state);
  if (unsure) return unsure;
  if (value.authority !== 'notNeeded' && value.authority !== 'confirmed') {
    return refuse(
      'authority',
      'Confirm the authority to ask for someone else before anything is released.',
      'UK GDPR Art 12(6)',
    );
  }
  // A fee never paid does not keep a refusal from being told (Art 12(4)); it keeps the information back.
  if (ground !== null) return null;
  return isFeeOpen(context)
    ? refuse('fee', 'The fee that was asked for has not been paid.', 'UK GDPR Art 12(5)')
    : exemptionsObstacle(ofStage(state));
}
