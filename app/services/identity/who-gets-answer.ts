import type { CaseState } from '../../../machines/case.ts';
import { goesElsewhere } from '../../../machines/delivery/gates.ts';
import { t } from '../../language/t.ts';

/**
 * That the answer goes to somebody else than whoever asked, told to them; nothing where it is theirs. A name they did not
 * write themselves is not told: it can give away who a child or a person lives with or trusts.
 */
export function whoGetsAnswer(state: CaseState): readonly string[] {
  if (!goesElsewhere(state)) return [];
  const { subject } = state.record.received;
  return state.delivery.directed?.to === 'subject' && subject
    ? [t`Our answer goes to ${subject.name}, not to you.`]
    : [t`Our answer goes to somebody else, not to you. Contact us if you want to know why.`];
}
