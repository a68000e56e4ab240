import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Response } from 'express';
import { RouterContextProvider } from 'react-router';
import type { App } from '../app.ts';
import { inLanguage } from '../language/current-language.ts';
import { appContext, factsContext, type RequestFacts } from './app-context.ts';
import { pageForBareAnswer } from './bare-answer.ts';
import { bodyLimit, bodyRefusal } from './body-limit.ts';
import type { Handle } from './by-section.ts';
import { clientNetwork } from './client-ip.ts';
import { createNonce } from './csp.ts';
import { plainErrorPage } from './error-response.ts';
import { sendFetchResponse, toFetchRequest } from './express-adapter.ts';
import { everywhereHeaders, pageHeaders } from './headers.ts';
import { mayChange } from './origin-check.ts';
import { languageCookie, pageLanguage } from './page-language.ts';
import { overLimit, postRule } from './rate-limit.ts';
import { answerInstead, answerToFault, type StorageAnswer } from './storage-answer.ts';

/** A path fit for the log: words of ours stay, ids and anything a person or a link brought become `*`. */
export const loggablePath = (path: string): string =>
  path
    .slice(0, 200)
    .split('/')
    .map((part) => (/^[a-z]{0,20}(-[a-z]{1,20}){0,4}(\.[a-z]{1,5})?$/.test(part) ? part : '*'))
    .join('/');

/**
 * What a loader hands to its page is for rendering it here: it can hold more than the page shows. Only the workbench, the
 * one part that runs React in the browser, asks for it as data.
 */
const isDataOfPage = (path: string): boolean =>
  path.endsWith('.data') && !/^\/desk\/cases\/[^/]+\/workbench\//.test(path);

const refuse = (res: Response, status: number, requestId: string, words?: StorageAnswer['words']) =>
  res
    .status(status)
    .type('html')
    .send(plainErrorPage(status, requestId, words));

/**
 * Everything a request passes before a route sees it, in this order: facts and headers, one line in the log, targets and
 * methods that cannot be read, static files, the language, then the refusals that need no route (origin, size, flood), then
 * the framework.
 * @param app its `settings` (origin, trustProxy), `clock`, `log` and `store.limits` are used here
 * @param staticFolder the client build, served as it is
 * @param handle the framework
 */
export function createPipeline(app: App, staticFolder: string, handle: Handle): Express {
  const { settings, log, clock } = app;
  const server = express();
  server.disable('x-powered-by');
  server.disable('etag');
  const factsOf = new WeakMap<Response, RequestFacts>();
  const facts = (res: Response): RequestFacts => {
    const known = factsOf.get(res);
    if (known === undefined) throw new Error('a response without facts');
    return known;
  };

  const open: RequestHandler = (req, res, next) => {
    const startedAt = clock.now();
    const forwardedFor = req.get('x-forwarded-for');
    const client = clientNetwork(req.socket.remoteAddress, forwardedFor, settings.trustProxy);
    const known: RequestFacts = { requestId: randomUUID(), nonce: createNonce(), client };
    factsOf.set(res, known);
    res.set(everywhereHeaders).set(pageHeaders(known.nonce));
    res.once('close', () => {
      const { requestId } = known;
      const ms = clock.now() - startedAt;
      const path = loggablePath(req.path);
      log.info('request', {
        requestId,
        method: req.method,
        path,
        status: res.statusCode,
        ms,
        whole: res.writableFinished,
      });
    });
    next();
  };

  const refuseUnreadable: RequestHandler = (req, res, next) => {
    const { requestId } = facts(res);
    if (!['GET', 'HEAD', 'POST'].includes(req.method)) {
      res.set('Allow', 'GET, HEAD, POST');
      return void refuse(res, 405, requestId);
    }
    if (!isReadablePath(req.originalUrl)) return void refuse(res, 400, requestId);
    if (isDataOfPage(req.path)) return void refuse(res, 404, requestId);
    next();
  };

  /** Before the refusals that a person can meet, so that those are in their language too. */
  const speak: RequestHandler = (req, res, next) => {
    const headers = new Headers({ Cookie: req.get('cookie') ?? '' });
    const language = pageLanguage({ url: `${settings.origin}${req.originalUrl}`, headers }, app.profile.languages);
    res.set('Content-Language', language);
    inLanguage(language, next);
  };

  const refuseForeign: RequestHandler = (req, res, next) => {
    const provenance = { method: req.method, origin: req.get('origin'), fetchSite: req.get('sec-fetch-site') };
    if (mayChange(provenance, settings.origin)) return next();
    log.warn('foreign request refused', { requestId: facts(res).requestId, path: loggablePath(req.path) });
    refuse(res, 403, facts(res).requestId);
  };

  const refuseLarge: RequestHandler = (req, res, next) => {
    if (req.method !== 'POST') return next();
    const status = bodyRefusal(req.headers, bodyLimit(req.path, req.get('content-type')));
    if (status === null) return next();
    res.set('Connection', 'close');
    // A browser shows the answer only once it was able to send, and a connection closed before that is reset: what comes is
    // thrown away first. Whoever keeps sending is cut off. Bound: the language is that of this request.
    const answer = AsyncResource.bind(() => {
      clearTimeout(patience);
      refuse(res, status, facts(res).requestId);
    });
    const patience = setTimeout(() => {
      res.once('finish', () => req.destroy());
      answer();
    }, 10_000).unref();
    req.once('end', answer);
    req.resume();
  };

  const refuseFlood: RequestHandler = async (req, res, next) => {
    if (req.method !== 'POST') return next();
    const { client, requestId } = facts(res);
    const wait = await overLimit(app.store.limits, postRule(req.path), client, clock.now());
    if (wait === null) return next();
    res.set('Retry-After', String(wait));
    refuse(res, 429, requestId);
  };

  const route: RequestHandler = async (req, res) => {
    const context = new RouterContextProvider();
    context.set(appContext, app);
    context.set(factsContext, facts(res));
    const request = toFetchRequest(req, res, settings.origin);
    const answer = await handle(request, context);
    const chosen = languageCookie(request, app.profile.languages);
    if (chosen !== null) answer.headers.append('Set-Cookie', chosen);
    const instead = answerInstead(context, answer.status);
    if (instead) return void refuse(res, instead.status, facts(res).requestId, instead.words);
    const page = await pageForBareAnswer(answer, req.get('accept') ?? '', facts(res).requestId);
    if (page !== null) return void res.status(answer.status).type('html').send(page);
    await sendFetchResponse(res, answer);
  };

  const lastResort: ErrorRequestHandler = (error, _req, res, _next) => {
    const { requestId } = facts(res);
    log.error('request failed', error, { requestId });
    if (res.headersSent) return void res.destroy();
    const instead = answerToFault(error);
    refuse(res, instead?.status ?? statusOf(error), requestId, instead?.words);
  };

  server.use(open, refuseUnreadable);
  server.use(staticFiles(staticFolder));
  server.use(speak, refuseForeign, refuseLarge, refuseFlood, route);
  server.use(lastResort);
  return server;
}

/** A path that begins with one slash and decodes to text without control characters. */
function isReadablePath(target: string): boolean {
  if (!target.startsWith('/') || target.startsWith('//')) return false;
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    return !/[\u0000-\u001f\u007f\\]/.test(decodeURIComponent(target.split('?')[0] ?? ''));
  } catch {
    return false;
  }
}

/** The client's fault where Express says so (a broken path), otherwise ours. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : 500;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

/**
 * The client build, as it was at the start: no page waits for the disk to say that it is no file. Names under /assets
 * carry a hash of what is in them, so they can be kept for ever.
 */
function staticFiles(folder: string): RequestHandler {
  const year = 31_536_000;
  const files = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `/${path.replaceAll('\\', '/')}`),
  );
  const send = express.static(folder, {
    index: false,
    redirect: false,
    dotfiles: 'ignore',
    setHeaders(res, path) {
      const named = /[\\/]assets[\\/]/.test(path);
      res.setHeader('Cache-Control', named ? `public, max-age=${year}, immutable` : 'public, max-age=3600');
    },
  });
  return (req, res, next) => (files.has(req.path) ? send(req, res, next) : next());
}
