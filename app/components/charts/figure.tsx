import type { ReactNode } from 'react';
import { Scroll } from '../govuk/table.tsx';

/**
 * A chart with what it says as its title, and the numbers it is drawn from beside it. The picture is one image to a screen
 * reader, named by the title: whoever cannot see it reads the table, which holds the same and is open where nothing folds it.
 * @param title the message, as a sentence
 * @param subtitle what is counted, of when
 */
export function Figure({
  title,
  subtitle,
  chart,
  table,
}: {
  title: string;
  subtitle: string;
  chart: ReactNode;
  table: ReactNode;
}) {
  return (
    <figure className="rd-figure">
      <figcaption>
        <h3 className="govuk-heading-s rd-figure__title">{title}</h3>
        <p className="govuk-hint">{subtitle}</p>
      </figcaption>
      <Scroll label={`Chart: ${subtitle}`}>{chart}</Scroll>
      {table}
    </figure>
  );
}
