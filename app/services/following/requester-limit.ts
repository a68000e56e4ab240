import type { CaseState } from '../../../machines/case.ts';
import { isInForce } from '../../../machines/restriction.ts';
import { dateInWords } from '../../language/dates.ts';
import { t } from '../../language/t.ts';

/**
 * How far the use of the person's information is limited, as they are told. Pure. Nothing before the answer is out, like
 * every decision; never a single use of it all the same, which can be about somebody else's safety.
 */
export function requesterLimit({ request, restriction }: CaseState): readonly string[] {
  const { work } = request.value;
  if (work !== 'answered' && work !== 'closed') return [];
  const { startedOn, noticeOn, liftedOn } = restriction.context;
  if (liftedOn !== null) return [t`The limit on how we use it ended on ${dateInWords(liftedOn)}.`];
  if (!isInForce(restriction) || startedOn === null) return [];
  return [
    t`Since ${dateInWords(startedOn)} we keep this information and do not use it.`,
    t`We may still use it if you agree, for a legal claim, or to protect someone.`,
    noticeOn === null
      ? t`We will tell you before we use it again.`
      : t`On ${dateInWords(noticeOn)} we told you that this limit is going to end. The reason stands in your messages.`,
  ];
}
