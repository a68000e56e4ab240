import { Button } from '../../../components/govuk/button.tsx';
import type { FormState } from '../../../http/form-state.ts';
import type { Doubt } from '../../../services/doubts/doubt.ts';
import { placeOf, TickedDoubts, ToPage } from './ticked-doubts.tsx';

/** Doubts that were answered in the same words by the same person on the same day. */
export interface Answered {
  readonly note: string;
  /** Who and when. */
  readonly words: string;
  readonly doubts: readonly Doubt[];
}

interface AnsweredDoubtsProps {
  answered: readonly Answered[];
  base: string;
  commandId: string;
  state: FormState;
  /** Whether answers can be taken back here. */
  canReopen: boolean;
}

/** What somebody looked at, and why it may stay, in their words; and the way back onto the list. */
export function AnsweredDoubts({ answered, base, commandId, state, canReopen }: AnsweredDoubtsProps) {
  if (answered.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Looked at ({answered.reduce((sum, { doubts }) => sum + doubts.length, 0)})</h2>
      {answered.map((one, at) => {
        const name = `again-${at}`;
        const heading = (
          <>
            {one.note}
            <span className="rd-comments__who">{one.words}</span>
          </>
        );
        const about = <span className="govuk-visually-hidden">: {one.note}</span>;
        return (
          <section key={name} className="govuk-!-margin-bottom-6">
            <TickedDoubts
              {...{ name, heading, commandId, state }}
              doubts={one.doubts}
              canTick={canReopen}
              textOf={(doubt) => `${placeOf(doubt)}: ${doubt.sentence}`}
              beside={(doubt) => <ToPage doubt={doubt} base={base} />}
            >
              <div className="govuk-button-group">
                <Button name="do" value="reopen" variant="secondary">
                  Put those ticked back on the list{about}
                </Button>
                {one.doubts.length > 1 ? (
                  <Button name="do" value="reopen-all" variant="secondary">
                    Put all {one.doubts.length} back{about}
                  </Button>
                ) : null}
              </div>
            </TickedDoubts>
          </section>
        );
      })}
    </>
  );
}
