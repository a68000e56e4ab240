import type { RouterContextProvider, ServerBuild } from 'react-router';

/** The framework: a request and what we know of it in, a response out. */
export type Handle = (request: Request, context: RouterContextProvider) => Promise<Response>;
type Routes = ServerBuild['routes'];

/**
 * The framework, asked with the routes that can fit only. It tries the routes of an application one after another, twice
 * for each request; most of them begin with another word than the address does (`/desk`, `/ask`).
 * @param make the framework's handler for some routes of the application
 */
export function bySection(routes: Routes, make: (routes: Routes) => Handle): Handle {
  const all = make(routes);
  const words = new Set(Object.keys(routes).map((id) => firstWord(routes, id)));
  const sections = new Map<string, Handle>();
  for (const word of words) if (word !== null && /^[a-z-]+$/.test(word)) sections.set(word, make(within(routes, word)));
  return (request, context) => {
    const word = /^https?:\/\/[^/]+\/([a-z-]+)(?=[/?#]|$)/.exec(request.url)?.[1];
    return (sections.get(word ?? '') ?? all)(request, context);
  };
}

/** The whole path of a route, its parents' included. */
function pathOf(routes: Routes, id: string): string {
  const route = routes[id];
  if (route === undefined) return '';
  const above = route.parentId === undefined ? '' : pathOf(routes, route.parentId);
  return route.path === undefined ? above : `${above}/${route.path}`.replace(/\/+/g, '/');
}

/** The word the addresses of a route begin with; null where any may (`*`, `:name`, a word that can be left out). */
function firstWord(routes: Routes, id: string): string | null {
  const [, first = ''] = pathOf(routes, id).split('/');
  return first === '' || /[:*?]/.test(first) ? null : first;
}

/** The routes that can fit an address beginning with this word, with the layouts around them. */
function within(routes: Routes, word: string): Routes {
  const kept = new Set<string>();
  for (const [id, route] of Object.entries(routes)) {
    const first = firstWord(routes, id);
    const hasAddress = route?.path !== undefined || route?.index === true;
    if (!hasAddress || (first !== null && first !== word)) continue;
    for (let at: string | undefined = id; at !== undefined; at = routes[at]?.parentId) kept.add(at);
  }
  return Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)));
}
