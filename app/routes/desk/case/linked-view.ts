import type { Actor } from '../../../../machines/actors.ts';
import { type CaseState, dueOf, mayDo, phaseOf } from '../../../../machines/case.ts';
import { formatDate } from '../../../../machines/dates.ts';
import { rightRules } from '../../../../machines/rights/index.ts';
import type { App } from '../../../app.ts';
import { linkedCases } from '../../../services/case/linked-cases.ts';
import { linkWords, outcomeWords, phaseWords } from '../words.ts';
import { staffNames } from './case-head.ts';

/** The linked cases as the case page shows them: where each stands, by when, who has it; or only that it is there. */
export async function linkedView(app: App, actor: Actor, state: CaseState) {
  const names = await staffNames(app);
  const mayUnlink = mayDo(state, actor, 'case.unlinked') === null;
  const ones = await linkedCases(app, actor, state);
  return ones.map(({ reference, caseId, links, isByHand, other }) => ({
    reference,
    caseId,
    why: links.map(({ why, reason }) => (reason === undefined ? linkWords[why] : `${linkWords[why]}: ${reason}`)),
    mayUnlink: mayUnlink && isByHand && state.work.duplicateOf !== reference,
    shown: other && {
      right: rightRules[other.state.record.received.right].name,
      stands: standsWords(other.state),
      dueOn: dueWords(other.state),
      officer: officerWords(other.state, names),
    },
  }));
}

export type LinkedView = Awaited<ReturnType<typeof linkedView>>;

/** Where a case stands; of one that is over, how it ended. */
export function standsWords(state: CaseState): string {
  const { outcome } = state.request.context;
  const phase = phaseWords[phaseOf(state)];
  return outcome === null ? phase : `${phase}: ${outcomeWords[outcome].toLowerCase()}`;
}

export function dueWords(state: CaseState): string {
  const { dueOn } = dueOf(state);
  const { work } = state.request.value;
  if (work === 'answered' || work === 'closed') return 'Nothing is due any more';
  return dueOn === null ? 'No date now' : formatDate(dueOn);
}

export const officerWords = ({ record }: CaseState, names: ReadonlyMap<string, string>): string =>
  record.officer === null ? 'Nobody yet' : (names.get(record.officer) ?? 'Someone who has left');
