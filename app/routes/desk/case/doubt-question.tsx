import { Button } from '../../../components/govuk/button.tsx';
import { Textarea } from '../../../components/govuk/textarea.tsx';
import { errorFor, type FormState, typed } from '../../../http/form-state.ts';
import type { Doubt } from '../../../services/doubts/doubt.ts';
import type { Question } from './questions-of.ts';
import { ownOf, placeOf, TickedDoubts, ToPage } from './ticked-doubts.tsx';

/** The name of a question among the forms of the page. */
export const nameOf = ({ like }: Pick<Question, 'like'>): string => like?.key ?? 'each';

interface DoubtQuestionProps {
  question: Question;
  base: string;
  commandId: string;
  state: FormState;
  /** Whether it can be answered here. */
  canAnswer: boolean;
}

/**
 * One question of the list, with every place it is about, and the answer to it. All places that are listed can be answered at once where
 * they are alike.
 */
export function DoubtQuestion({ question, base, commandId, state, canAnswer }: DoubtQuestionProps) {
  const { like, doubts, count } = question;
  const name = nameOf(question);
  const own = ownOf(state, name);
  const asked = like?.question ?? 'Each by itself: open the page before you answer.';
  const about = <span className="govuk-visually-hidden"> {asked}</span>;
  const heading = (
    <>
      {asked} {count > 1 ? `(${count})` : null}
    </>
  );
  return (
    <section className="govuk-!-margin-bottom-7">
      <TickedDoubts
        {...{ name, heading, doubts, commandId, state }}
        canTick={canAnswer}
        textOf={placeOf}
        beside={(doubt) => <DoubtPlace doubt={doubt} base={base} isLike={like !== null} />}
      >
        <Textarea
          name="note"
          id={`note-${name}`}
          label={
            <>
              Why {count === 1 ? 'may it' : 'may they'} stay?{about}
            </>
          }
          hint="Goes on record with your name. Whoever approves reads it."
          rows={2}
          error={errorFor(own, `note-${name}`)}
          value={typed(own, 'note')}
        />
        <div className="govuk-button-group">
          <Button name="do" value="ticked">
            Those ticked may stay{about}
          </Button>
          {like !== null && doubts.length > 1 ? (
            <Button name="do" value="all" variant="secondary">
              All {doubts.length} listed here may stay{about}
            </Button>
          ) : null}
        </div>
      </TickedDoubts>
      {count > doubts.length ? (
        <p className="govuk-body">
          These are the first {doubts.length} of {count}. The next are listed, and can be answered, once these are dealt
          with.
        </p>
      ) : null}
    </section>
  );
}

/** What is seen of one doubt: where it can be read, or what has to be looked at. */
function DoubtPlace({ doubt, base, isLike }: { doubt: Doubt; base: string; isLike: boolean }) {
  const { places, sentence } = doubt;
  return (
    <>
      {isLike && places.length > 0
        ? places.map(({ before, words, after }, at) => (
            <span key={at} className="rd-doubts__place">
              {before} <strong>{words}</strong> {after}
            </span>
          ))
        : `${sentence} `}
      <ToPage doubt={doubt} base={base} />
    </>
  );
}
