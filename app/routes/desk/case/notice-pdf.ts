import { redirect } from 'react-router';
import { sealedFileResponse } from '../../../http/sealed-file.ts';
import { noticeNames } from '../../../services/contact/notice-letter.ts';
import { noticePdf } from '../../../services/contact/notice-pdf.ts';
import { takeOut } from '../../../services/exports/take-out.ts';
import type { Route } from './+types/notice-pdf.ts';
import { openNotice } from './open-notice.ts';

/** A letter on the way to an answer, to print. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { head, kind, ...opened } = await openNotice(context, params, request);
  // Said on a page, since a file can say nothing.
  if (opened.obstacle) return redirect(`/desk/cases/${head.id}/notices/${kind}`, 303);
  const { app, actor, letter } = opened;
  const file = { name: `letter-${letter.reference}.pdf`, bytes: await noticePdf(letter) };
  const { bytes, name } = await takeOut(app, actor.id, `Letter “${noticeNames[kind]}” of ${letter.reference}`, file);
  return sealedFileResponse(bytes, name);
}
