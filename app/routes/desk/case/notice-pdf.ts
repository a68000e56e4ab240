import { sealedFileResponse } from '../../../http/sealed-file.ts';
import { noticePdf } from '../../../services/notice-pdf.ts';
import type { Route } from './+types/notice-pdf.ts';
import { openNotice } from './open-notice.ts';

/** A letter on the way to an answer, to print. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { letter } = await openNotice(context, params, request);
  return sealedFileResponse(await noticePdf(letter), `letter-${letter.reference}.pdf`);
}
