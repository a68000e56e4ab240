import { data, type RouterContextProvider } from 'react-router';
import { londonDate } from '../../../../machines/dates.ts';
import { isNoticeKind, noticeLetter, noticeObstacle } from '../../../services/contact/notice-letter.ts';
import { inLargePrint } from '../../../services/contact/notice-pdf.ts';
import { openCasePage } from './case-head.ts';

/**
 * A letter of a case, written today, for someone who may read the case; or why it must not be written.
 * @throws 404 where there is no such letter or it does not fit the case now; what `openCasePage` throws
 */
export async function openNotice(
  context: Readonly<RouterContextProvider>,
  params: { readonly caseId?: string | undefined; readonly kind?: string | undefined },
  request: Request,
) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const kind = params.kind ?? '';
  if (!isNoticeKind(kind)) throw data(null, { status: 404 });
  const letter = noticeLetter(app.profile, loaded.state, londonDate(app.clock.now()), kind);
  if (letter === null) throw data(null, { status: 404 });
  const obstacle = noticeObstacle(loaded.state, kind);
  if (obstacle) return { head, kind, obstacle };
  // As the requester asked for it, or as large as whoever prints it asks for.
  const isLarge = new URL(request.url).searchParams.get('print') === 'large';
  return { app, actor, head, kind, obstacle: null, letter: isLarge ? inLargePrint(letter) : letter };
}
