import { data, type RouterContextProvider } from 'react-router';
import { londonDate } from '../../../../machines/dates.ts';
import { isNoticeKind, noticeLetter } from '../../../services/notice-letter.ts';
import { inLargePrint } from '../../../services/notice-pdf.ts';
import { openCasePage } from './case-head.ts';

/**
 * A letter of a case, written today, for someone who may read the case.
 * @throws 404 where there is no such letter or it does not fit the case now; what `openCasePage` throws
 */
export async function openNotice(
  context: Readonly<RouterContextProvider>,
  params: { readonly caseId?: string | undefined; readonly kind?: string | undefined },
  request: Request,
) {
  const { app, loaded, head } = await openCasePage(context, params.caseId);
  const kind = params.kind ?? '';
  const letter = isNoticeKind(kind) ? noticeLetter(app.profile, loaded.state, londonDate(app.clock.now()), kind) : null;
  if (letter === null) throw data(null, { status: 404 });
  // As the requester asked for it, or as large as whoever prints it asks for.
  const isLarge = new URL(request.url).searchParams.get('print') === 'large';
  return { head, kind, letter: isLarge ? inLargePrint(letter) : letter };
}
