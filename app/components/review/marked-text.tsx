import { Fragment } from 'react';
import { markBegins, markEnds, type Run } from './heard-words.ts';

/** A line of a page: what is marked in it is seen by its colour, and heard by words before and after it. */
export const MarkedText = ({ runs }: { runs: readonly Run[] }) =>
  runs.map(({ isMarked, text }, at) => (
    <Fragment key={at}>
      {at > 0 ? ' ' : null}
      {isMarked ? (
        <span className="rd-marked-text">
          <span className="govuk-visually-hidden">{markBegins} </span>
          {text}
          <span className="govuk-visually-hidden"> {markEnds}</span>
        </span>
      ) : (
        text
      )}
    </Fragment>
  ));
