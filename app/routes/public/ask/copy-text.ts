import { redirect } from 'react-router';
import { bodyWords } from '../../../components/site.ts';
import { appContext } from '../../../http/app-context.ts';
import { draftToken } from '../../../http/draft-cookie.ts';
import { copyText } from '../../../questions/copy.ts';
import { sentRequest } from '../../../services/asking/sent-request.ts';
import type { Route } from './+types/copy-text.ts';

/** The copy as a text file, named by the reference alone: a folder of downloads tells nobody what it is about. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const sent = await sentRequest(app, draftToken(request));
  const [first] = sent?.requests ?? [];
  if (!sent?.canCopy || first === undefined) return redirect('/ask/sent', 303);
  const text = copyText(
    sent.requests.map(({ received }) => received),
    bodyWords(app.profile).name,
  );
  return new Response(text, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="${first.received.reference}.txt"`,
      'Cache-Control': 'no-store',
    },
  });
}
