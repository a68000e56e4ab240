/**
 * A path of ours to go to after signing in, or the fallback: nothing that a browser could read as another site's address,
 * with or without decoding.
 */
export function safeReturnTo(wanted: string | null | undefined, fallback = '/desk'): string {
  if (!wanted || wanted.length > 500) return fallback;
  if (!/^\/(?![/\\])[\w\-./~?=&%:+,]*$/.test(wanted)) return fallback;
  let decoded = wanted;
  try {
    for (let round = 0; round < 3; round++) decoded = decodeURIComponent(decoded);
  } catch {
    return fallback;
  }
  if (/[\\\s]|\/\//.test(decoded)) return fallback;
  const base = 'https://here.invalid';
  const url = new URL(wanted, base);
  return url.origin === base && /^\/(desk|dpo|admin|account)(\/|$)/.test(url.pathname)
    ? `${url.pathname}${url.search}`
    : fallback;
}
