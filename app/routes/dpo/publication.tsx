import { appContext } from '../../http/app-context.ts';
import { publicationTable } from '../../services/reports/publication.ts';
import type { Route } from './+types/publication.ts';
import { PaperPage } from './paper-view.tsx';

export const loader = async ({ context }: Route.LoaderArgs) => ({
  paper: await publicationTable(context.get(appContext)),
});

/** Numbers a body can publish: small ones are left out. */
export default function Publication({ loaderData: { paper } }: Route.ComponentProps) {
  return <PaperPage paper={paper} back="/dpo/reports" at="/dpo/publication" />;
}
