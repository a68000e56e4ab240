import type { EventOf } from '../events.ts';
import { type Refusal, refuse } from '../refusal.ts';

const balance = 'DPA 2018 Sch 2 para 16';

/** What the balance about another person must satisfy (Sch 2 paras 16–17); null when it does. */
export function personFault(event: EventOf<'person.considered'>): Refusal | null {
  const { isProfessional, consent, consentOn, factors, decision, reason, on } = event;
  const wasAsked = consent !== 'not-sought' && consent !== 'not-capable';
  if (wasAsked && consentOn === null) {
    return refuse('no-day', 'Say when consent was asked for, or when the answer came.', `${balance}(3)(c)`);
  }
  if (consentOn !== null && consentOn > on) return refuse('future', 'This day is still to come.');
  if (decision === null) return null;
  // Another provision may keep back what para 16 does not reach: a professional in danger, say.
  const isBalance = (event.code ?? 'third-party') === 'third-party';
  if (isBalance && isProfessional && decision === 'redact') {
    return refuse(
      'professional',
      'Somebody who acted in an official capacity is named: the law deems that reasonable. Where naming them would be dangerous, rest it on another provision, such as serious harm.',
      'DPA 2018 Sch 2 para 17',
    );
  }
  if (isBalance && consent === 'given' && decision === 'redact') {
    return refuse('consented', 'They have consented, so this exemption does not apply.', `${balance}(2)(a)`);
  }
  if (consent === 'asked') {
    return refuse('awaited', 'Their answer is still awaited. Record what came of it before you decide.', balance);
  }
  const isSettled = isProfessional || consent === 'given';
  if (!isSettled && factors.trim() === '') {
    return refuse(
      'no-factors',
      'Write what was weighed: the kind of information, any duty of confidence, steps to seek consent, capability, refusal.',
      `${balance}(3)`,
    );
  }
  return reason.trim() === '' ? refuse('no-reason', 'Give the reason for the decision.', balance) : null;
}
