import type { Hold } from '../../../../machines/searching/hold.ts';
import { WarningText } from '../../../components/govuk/warning-text.tsx';

/** That the records must stay as they are, with where the law says so; a plain line once the hold is over. */
export function HoldNotice({ hold }: { hold: Pick<Hold, 'isInForce' | 'sentence' | 'citation'> }) {
  const words = `${hold.sentence} (${hold.citation})`;
  return hold.isInForce ? <WarningText>{words}</WarningText> : <p className="govuk-body">{words}</p>;
}
