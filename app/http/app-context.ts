import { createContext } from 'react-router';
import type { App } from '../app.ts';

/** What is true of one request, decided before any route sees it. */
export interface RequestFacts {
  /** Random; stands in the log and on error pages, so that a person can quote it. */
  readonly requestId: string;
  /** For the content security policy of this one response. */
  readonly nonce: string;
  /** The network the request came from, coarse enough to count attempts (app/http/client-ip.ts). Never stored plain. */
  readonly client: string;
}

/** `context.get(appContext)` in a loader, action or middleware is the running application. */
export const appContext = createContext<App>();
/** `context.get(factsContext)`: the facts of this request. */
export const factsContext = createContext<RequestFacts>();
