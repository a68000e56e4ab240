import { createReadableStreamFromReadable, writeReadableStreamToWritable } from '@react-router/node';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import { textOf } from './whole-page.ts';

/**
 * The fetch Request of an Express one. Its address is built on the configured origin: Host and X-Forwarded-* are the
 * client's words, and must not reach links, redirects or the framework's own comparison of origins.
 * @throws TypeError on a target that is not a path
 */
export function toFetchRequest(req: ExpressRequest, res: ExpressResponse, origin: string): Request {
  if (!req.originalUrl.startsWith('/')) throw new TypeError('the target is not a path');
  const headers = new Headers();
  for (let at = 0; at < req.rawHeaders.length; at += 2) {
    const name = req.rawHeaders[at] ?? '';
    if (!/^(host|x-forwarded-.*|forwarded)$/i.test(name)) headers.append(name, req.rawHeaders[at + 1] ?? '');
  }
  headers.set('Host', new URL(origin).host);
  const gone = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) gone.abort();
  });
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD';
  return new Request(`${origin}${req.originalUrl}`, {
    method: req.method,
    headers,
    signal: gone.signal,
    ...(hasBody ? { body: createReadableStreamFromReadable(req), duplex: 'half' } : {}),
  });
}

/** Sends a fetch Response. What it says about a header replaces what was set before; several cookies stay several. */
export async function sendFetchResponse(res: ExpressResponse, response: Response): Promise<void> {
  if (res.destroyed || res.writableEnded) {
    await response.body?.cancel();
    return;
  }
  res.status(response.status);
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') res.setHeader(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies);
  // A page is whole before its first byte goes out; streaming it only costs. Bytes go out in half the time of a text.
  const text = textOf(response);
  if (text !== undefined || response.body === null) {
    res.end(text && Buffer.from(text));
    return;
  }
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    res.end(Buffer.from(await response.arrayBuffer()));
    return;
  }
  try {
    await writeReadableStreamToWritable(response.body, res);
  } catch (error) {
    // The reader went away in the middle: nobody is left to be told.
    if (!res.destroyed) throw error;
  }
}
