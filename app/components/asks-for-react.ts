/** Whether a route's `handle` is `{ hydrate: true }`: its page goes on living in the browser. Every other page stays HTML. */
export const asksForReact = (handle: unknown): boolean =>
  typeof handle === 'object' && handle !== null && 'hydrate' in handle && handle.hydrate === true;
