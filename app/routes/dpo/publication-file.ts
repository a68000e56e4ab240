import { publicationTable } from '../../services/reports/publication.ts';
import type { Route } from './+types/publication-file.ts';
import { paperResponse } from './paper-file.ts';

/** The same as a file. */
export const loader = ({ context, params }: Route.LoaderArgs) =>
  paperResponse(context, params.format, 'rights-requests-to-publish', publicationTable);
