import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server';
import {
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router';
import { asksForReact } from './components/asks-for-react.ts';
import { NonceContext } from './components/nonce.ts';
import { appContext, factsContext } from './http/app-context.ts';
import { noteFault } from './http/storage-answer.ts';
import { wholePage } from './http/whole-page.ts';

/** Renders the whole document before the first byte goes out, so that a failure in it still has its own status. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> | Response {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const { nonce } = context.get(factsContext);
  const document = (shown: EntryContext) => (
    <NonceContext value={nonce}>
      <ServerRouter context={shown} url={request.url} nonce={nonce} />
    </NonceContext>
  );
  const shown = entry.staticHandlerContext.matches.map(({ route }) => route.id);
  const isPlain = !shown.some((id) => asksForReact(entry.routeModules[id]?.handle));
  // A failure is thrown, and the framework comes back here with the page of its error boundary.
  if (isPlain) {
    const html = renderToStaticMarkup(document(onlyRoutes(entry, shown)));
    return wholePage(`<!DOCTYPE html>${html}`, { status, headers });
  }
  return new Promise((answer, fail) => {
    let failed = false;
    const { pipe } = renderToPipeableStream(document(entry), {
      nonce,
      onAllReady() {
        const body = new PassThrough();
        answer(new Response(createReadableStreamFromReadable(body), { status: failed ? 500 : status, headers }));
        pipe(body);
      },
      onShellError: fail,
      onError(error) {
        failed = true;
        context.get(appContext).log.error('render failed', error, { requestId: context.get(factsContext).requestId });
      },
    });
  });
}

/**
 * What it takes to render a page that stays as it is: the routes it consists of, and no data for the browser. The
 * router else copies every route of the application for each page, which costs more than most pages do.
 */
function onlyRoutes(entry: EntryContext, ids: readonly string[]): EntryContext {
  const { serverHandoffStream: _, manifest, ...rest } = entry;
  return { ...rest, manifest: { ...manifest, routes: Object.fromEntries(ids.map((id) => [id, manifest.routes[id]])) } };
}

/** Every error of a loader, action or middleware that nobody expected. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  noteFault(context, error);
  context.get(appContext).log.error('route failed', error, { requestId: context.get(factsContext).requestId });
};
