import type { CaseState } from '../case.ts';
import type { CaseEvent } from '../events.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { codesUsed } from './gates.ts';
import { exemptionOf } from './index.ts';

/** What the law makes depend on the body itself; from its profile. */
export interface Body {
  /** It is named in DPA 2018 Sch 3 para 8, or processes for one that is. */
  readonly isInSch3Para8: boolean;
}

/**
 * Why this body cannot do this: Sch 3 paras 10 and 11 are for the bodies of para 8 only. Null when it can. Asked beside
 * the rules of the case, since a case does not know its body; and again before anything is approved or released, since a
 * profile can change.
 */
export function bodyFault(state: CaseState, event: CaseEvent, { isInSch3Para8 }: Body): Refusal | null {
  if (isInSch3Para8) return null;
  const code = codesOf(state, event).find((one) => exemptionOf(one).needsSch3Para8);
  if (code === undefined) return null;
  const { label, citation } = exemptionOf(code);
  return refuse(
    'not-for-this-body',
    `“${label}” is open only to social work bodies named in the law. This body is not one of them, so nothing can rest on it.`,
    `${citation}; para 8`,
  );
}

function codesOf(state: CaseState, event: CaseEvent): readonly string[] {
  switch (event.type) {
    case 'exemption.considered':
      return [event.code];
    case 'marks.added':
    case 'copies.decided':
      return event.marks.map(({ code }) => code);
    case 'person.considered':
      return event.code === undefined ? [] : [event.code];
    case 'page.decided':
      return event.decision === 'withhold' && event.code !== null ? [event.code] : [];
    case 'decision.recorded':
      return event.exemptions.map(({ code }) => code);
    case 'approval.requested':
    case 'approval.given':
    case 'answer.released':
      return codesUsed(state);
    default:
      return [];
  }
}
