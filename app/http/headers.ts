import { contentSecurityPolicy } from './csp.ts';

const permissions = ['camera', 'display-capture', 'fullscreen', 'geolocation', 'microphone', 'payment', 'usb'];

/** On everything that leaves the server, static files and error pages included. */
export const everywhereHeaders: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Not `no-referrer`: under it browsers send `Origin: null` with our own forms, and the origin check refuses them.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': permissions.map((name) => `${name}=()`).join(', '),
  'X-Robots-Tag': 'noindex, nofollow',
};

/** On everything but static files: it may be about a person, so nobody keeps a copy. */
export function pageHeaders(nonce: string): Record<string, string> {
  return { 'Content-Security-Policy': contentSecurityPolicy(nonce), 'Cache-Control': 'no-store' };
}
