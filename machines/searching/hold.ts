import type { CaseState } from '../case.ts';
import type { CivilDate } from '../dates.ts';

/** That records asked for must stay as they are. */
export interface Hold {
  readonly isInForce: boolean;
  readonly since: CivilDate;
  readonly sentence: string;
  readonly citation: string;
}

/**
 * The hold on the records of whoever asked to see them or to take them along: to alter, deface, block, erase, destroy or
 * conceal them so that they are not disclosed is an offence (DPA 2018 s.173, on rights under UK GDPR Arts 15 and 20). It is
 * in force from the day of receipt until the case is closed. Null for rights the section does not speak of.
 */
export function holdOf({ request, record }: CaseState): Hold | null {
  const { right, receivedOn } = record.received;
  if (right !== 'access' && right !== 'portability') return null;
  const isInForce = request.value.work !== 'closed';
  return {
    isInForce,
    since: receivedOn,
    sentence: isInForce
      ? 'Do not alter or destroy the records this request is about. To change, hide or destroy them so that they are not disclosed is an offence. What would have been changed anyway, in the ordinary way, may be.'
      : 'The hold on the records ended when the case was closed.',
    citation: 'DPA 2018 s.173',
  };
}
