/** What of a request tells where it was sent from. */
export interface Provenance {
  readonly method: string;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
}

const safe = new Set(['GET', 'HEAD']);

/**
 * Whether a request may change something: it was sent by one of our own pages. The browser vouches for it with Origin,
 * or, where it sends none, with Sec-Fetch-Site. Neither, an opaque origin (`null`) or another site means no: forged
 * forms, sandboxed frames and old browsers look alike, and only the first two are harmed by a refusal.
 * @param ownOrigin the configured origin; the Host header is the client's word and proves nothing
 */
export function mayChange(request: Provenance, ownOrigin: string): boolean {
  if (safe.has(request.method)) return true;
  if (request.origin !== undefined && request.origin !== ownOrigin) return false;
  if (request.fetchSite !== undefined && request.fetchSite !== 'same-origin') return false;
  return request.origin !== undefined || request.fetchSite !== undefined;
}
