import { classNames } from '../govuk/class-names.ts';

/**
 * What was just done, where no script says it, and what to do next of a box that is half drawn. The page that comes back begins here, and it
 * has the focus.
 * @param again where a half drawn box is begun anew; null where there is none
 */
export function Done({ done, again }: { done: string | null; again: string | null }) {
  if (done === null && again === null) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups no fields
    <div
      id="told"
      tabIndex={-1}
      role="group"
      aria-labelledby="told-words"
      className={classNames('rd-told', again === null && 'rd-told--done')}
    >
      <p className="govuk-body" id="told-words">
        {again === null ? (
          done
        ) : (
          <>
            Now click the opposite corner of the box. <a href={again}>Start again</a>
          </>
        )}
      </p>
    </div>
  );
}
