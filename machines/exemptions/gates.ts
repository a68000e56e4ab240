import type { CaseState } from '../case.ts';
import type { PageState } from '../file.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { calledBy } from '../register/register.ts';
import { approverOf, type Consideration, latestOpinion, stands } from './considered.ts';
import { exemptionOf } from './index.ts';
import { awaitsApproval, nameOf } from './obstacles.ts';
import { isReporterGate, opinionObstacle } from './opinions.ts';
import { isHidden } from './told.ts';

/** The codes that really keep something back in the answer as it stands: of redactions, withheld pages and the decision. */
export function codesUsed({ file, record }: CaseState): readonly string[] {
  const pages = file.documents.flatMap((document) => document.pages);
  const onPages = pages.flatMap(({ decision, marks }) => {
    if (decision?.decision === 'redact') return marks.map(({ code }) => code);
    return decision?.decision === 'withhold' && decision.code !== null ? [decision.code] : [];
  });
  return [...new Set([...onPages, ...(record.decision?.exemptions ?? []).map(({ code }) => code)])];
}

/**
 * Why an answer may not be approved or leave the house for what is weighed in it; null when it may. Asked when it is sent
 * for approval and again at release, since an opinion or a decision may have come meanwhile.
 */
export function exemptionsObstacle(state: CaseState): Refusal | null {
  const { exemptions } = state.considered;
  const open = state.register.people.find(({ balance }) => balance?.decision === null);
  if (open) {
    return refuse(
      'third-party',
      `Decide whether what is about ${calledBy(open)} is disclosed: nothing leaves before that.`,
      'DPA 2018 Sch 2 para 16',
    );
  }
  const used = codesUsed(state);
  for (const one of exemptions) {
    const hindrance = unapproved(one) ?? opinionObstacle(one) ?? barred(state, one, used) ?? silent(state, one);
    if (hindrance) return hindrance;
  }
  return unweighed(exemptions, used);
}

function unapproved(one: Consideration): Refusal | null {
  if (!awaitsApproval(one)) return null;
  return approverOf(one) === 'dpo'
    ? refuse('waits-for-dpo', `${nameOf(one)} waits for the approval of the DPO.`)
    : refuse('waits-for-approval', `${nameOf(one)} waits for the approval of a reviewer.`);
}

/** What another law bars, or the Principal Reporter has said no to, has to be kept out of what is sent. */
function barred({ request }: CaseState, one: Consideration, used: readonly string[]): Refusal | null {
  const { citation } = exemptionOf(one.code);
  const isBar =
    citation.startsWith('DPA 2018 Sch 4') || (isReporterGate(one) && latestOpinion(one)?.isTestMet === true);
  if (!isBar || !one.applies) return null;
  const outcome = request.context.decision?.outcome;
  if (one.covers === 'request') {
    return outcome === 'granted' || outcome === 'partly-granted'
      ? refuse('barred', `${nameOf(one)}: everything asked for is barred, so nothing can be granted.`, citation)
      : null;
  }
  return used.includes(one.code) || outcome === 'refused'
    ? null
    : refuse(
        'barred',
        `${nameOf(one)}: it must not be disclosed, but nothing is withheld or redacted on this ground yet.`,
        citation,
      );
}

const isKeptBack = ({ decision }: PageState): boolean =>
  decision?.decision === 'redact' || decision?.decision === 'withhold';

/** An answer that neither confirms nor denies has the shape of one where there is nothing more. */
function silent(state: CaseState, one: Consideration): Refusal | null {
  if (one.notify !== 'ncnd' || !stands(one)) return null;
  const pages = state.file.documents.flatMap((document) => document.pages);
  const shows = (code: string, decision: 'redact' | 'withhold') =>
    pages.some(
      (page) =>
        page.decision?.decision === decision &&
        (decision === 'withhold' ? page.decision.code === code : page.marks.some((mark) => mark.code === code)),
    );
  if (shows(one.code, 'redact')) {
    return refuse(
      'silent',
      `${nameOf(one)} is neither confirmed nor denied, but a redaction shows that something was taken out. Withhold the whole page on this ground.`,
    );
  }
  const { outcome } = state.request.context.decision ?? {};
  if (one.covers === 'request' && outcome !== 'nothing-held') {
    return refuse(
      'silent',
      `${nameOf(one)} is neither confirmed nor denied for the whole request, so the decision has to read like “Nothing is held”.`,
    );
  }
  const named = state.record.decision?.exemptions ?? [];
  if (named.some(({ code }) => code === one.code)) {
    return refuse(
      'silent',
      `${nameOf(one)} is neither confirmed nor denied, so the decision cannot name it. Record it anew without.`,
    );
  }
  const isSomethingTold = named.length > 0 || pages.some((page) => isKeptBack(page) && !isHidden(state, page));
  return (outcome === 'partly-granted' || outcome === 'refused') && !isSomethingTold
    ? refuse(
        'silent',
        `${nameOf(one)} is neither confirmed nor denied, and nothing else is kept back: the decision has to read as if it were not there.`,
      )
    : null;
}

/** What the law guards closely is not used on a redaction alone: its test is answered and approved first. */
function unweighed(exemptions: readonly Consideration[], used: readonly string[]): Refusal | null {
  const code = used.find(
    (one) =>
      exemptionOf(one).approvedBy !== null &&
      !exemptions.some((other) => other.code === exemptionOf(one).code && stands(other)),
  );
  if (code === undefined) return null;
  const { label, citation, approvedBy } = exemptionOf(code);
  return refuse(
    'unweighed',
    `“${label}” is used, but its test has not been answered and approved by ${approvedBy === 'dpo' ? 'the DPO' : 'a reviewer'}. Do that under “Exemptions”, or choose another ground.`,
    citation,
  );
}
