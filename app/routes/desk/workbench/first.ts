import { redirect } from 'react-router';
import { openCasePage } from '../case/case-head.ts';
import type { Route } from './+types/first.ts';
import { nextUndecided } from './now.ts';

/** Where the review left off: the first page nobody has decided on; with none left, the first page. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { loaded } = await openCasePage(context, params.caseId);
  const { file } = loaded.state;
  const base = `/desk/cases/${loaded.caseId}`;
  const next = nextUndecided(file, null, 0);
  if (next) return redirect(`${base}/workbench/${next.documentId}/${next.page.number}`, 303);
  const document = file.documents.find(({ status, pages }) => status === 'reading' || pages.length > 0);
  return redirect(document ? `${base}/workbench/${document.id}/1` : `${base}/documents`, 303);
}
