import { appContext } from '../../http/app-context.ts';
import { backlogPack } from '../../services/reports/backlog-pack.ts';
import type { Route } from './+types/backlog.ts';
import { PaperPage } from './paper-view.tsx';

export const loader = async ({ context }: Route.LoaderArgs) => ({
  paper: await backlogPack(context.get(appContext)),
});

/** What is open and overdue, why, and how long it lasts: what a regulator orders of a body that falls behind. */
export default function Backlog({ loaderData: { paper } }: Route.ComponentProps) {
  return <PaperPage paper={paper} back="/dpo/reports" at="/dpo/backlog" isPack />;
}
