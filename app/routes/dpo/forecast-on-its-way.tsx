import type { Progress } from '../../services/figures/forecast-order.ts';

/** The page of the forecast while it is worked out: how far that is, and a way to look again, which needs no script. */
export function ForecastOnItsWay({ page, progress: { looked, all } }: { page: number; progress: Progress }) {
  return (
    <>
      <p className="govuk-body-l">The forecast is being worked out.</p>
      <p className="govuk-body">
        {all === 0 ? null : (
          <>
            {looked} of {all} open cases have been looked at.{' '}
          </>
        )}
        It takes this long only after the program was started, when each case is read once.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={page === 1 ? '/dpo/forecast' : `/dpo/forecast?page=${page}`}>
          Look again
        </a>{' '}
        in a moment.
      </p>
    </>
  );
}
