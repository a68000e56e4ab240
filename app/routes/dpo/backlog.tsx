import { appContext } from '../../http/app-context.ts';
import { staffContext } from '../../http/staff-guard.ts';
import { backlogPack } from '../../services/reports/backlog-pack.ts';
import type { Route } from './+types/backlog.ts';
import { PaperPage } from './paper-view.tsx';

export const loader = async ({ context }: Route.LoaderArgs) => ({
  paper: await backlogPack(context.get(appContext)),
  mayOpen: context.get(staffContext).roles.includes('dpo'),
});

/** What is open and overdue, why, and how long it lasts: what a regulator orders of a body that falls behind. */
export default function Backlog({ loaderData: { paper, mayOpen } }: Route.ComponentProps) {
  const nameOf = (words: string) =>
    mayOpen && reference.test(words) ? (
      <a className="govuk-link rd-nowrap" href={`/desk?find=${words}`}>
        {words}
      </a>
    ) : (
      words
    );
  return <PaperPage paper={paper} back="/dpo/reports" at="/dpo/backlog" isPack nameOf={nameOf} />;
}

const reference = /^RD-[0-9A-Z]{4}-[0-9A-Z]{4}$/;
