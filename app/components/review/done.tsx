/**
 * What was just done, where no script says it, and what to do next of a box that is half drawn. The page that comes back begins here, and it
 * has the focus.
 * @param again where a half drawn box is begun anew; null where there is none
 */
export function Done({ done, again }: { done: string | null; again: string | null }) {
  if (done === null && again === null) return null;
  return (
    <div id="told" tabIndex={-1} className={done === null ? 'rd-told' : 'rd-told rd-told--done'}>
      {done === null ? null : <p className="govuk-body">{done}</p>}
      {again === null ? null : (
        <p className="govuk-body">
          Now click the opposite corner of the box. <a href={again}>Start again</a>
        </p>
      )}
    </div>
  );
}
