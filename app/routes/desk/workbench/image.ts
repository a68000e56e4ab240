import { data } from 'react-router';
import { pageOf } from '../../../../machines/documents/page-places.ts';
import { findDocument } from '../../../../machines/file.ts';
import { turn } from '../../../../machines/file-order/turn.ts';
import { caseId, documentId, pageId } from '../../../../machines/ids.ts';
import { appContext } from '../../../http/app-context.ts';
import { staffActorContext } from '../../../http/staff-guard.ts';
import { pageImage, pictureOf } from '../../../services/file/page-image.ts';
import { hasViewed } from '../../../services/file/view-page.ts';
import { readCase } from '../../../services/read-case.ts';
import type { Route } from './+types/image.ts';

/** Failures that pass: the page can be asked for again. */
const passing = ['took-too-long', 'ran-out-of-memory', 'crashed'];

/**
 * A page of a source as a picture, for someone who may read the case and whose view of the page is on record: the
 * workbench's page puts it there, so no picture leaves without one.
 */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = context.get(staffActorContext);
  const id = caseId.safeParse(params.caseId);
  const ofDocument = documentId.safeParse(params.documentId);
  const number = Number(params.page);
  if (!id.success || !ofDocument.success || !Number.isInteger(number)) throw data(null, { status: 404 });
  const read = await readCase(app, actor, id.data);
  if (!read.ok) throw data(null, { status: read.code === 'not-found' ? 404 : 403 });
  const document = findDocument(read.state.file, ofDocument.data);
  if (!document || number < 1 || number > Math.max(1, document.pages.length)) throw data(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  // Whoever has the page before them names it: its picture must not be another's that was moved to its place since.
  const named = query.get('of');
  const of = pageId.safeParse(named);
  const page = of.success ? pageOf(document.pages, of.data) : named === null ? document.pages[number - 1] : undefined;
  if ((named !== null || document.joinedTo !== null) && !page) throw data(null, { status: 404 });
  if (!hasViewed(read, actor, document, page?.number ?? number, app.clock.now())) throw data(null, { status: 403 });

  const width = Number(query.get('w') ?? 1000);
  const asked = turn.safeParse(Number(query.get('turned') ?? Number.NaN));
  const picture = { ...pictureOf(document, page), ...(asked.success && { turned: asked.data }) };
  const rendered = await pageImage(app, id.data, picture, Number.isFinite(width) ? width : 1000);
  if (!rendered.ok) throw data(null, { status: passing.includes(rendered.code) ? 503 : 422 });
  return new Response(new Uint8Array(rendered.image), {
    headers: {
      'Content-Type': rendered.type,
      'Content-Length': String(rendered.image.byteLength),
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });
}
