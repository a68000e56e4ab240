import { isIPv4, isIPv6 } from 'node:net';

/** The first four groups of an IPv6 address: what one household or provider customer holds. */
function network(address: string): string {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: gap }, () => '0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/**
 * Where a request comes from, as the key of a limit: an IPv4 address, or the /64 an IPv6 address lies in (whoever holds
 * one address of it holds them all). X-Forwarded-For counts only behind the one trusted proxy, and then only its last
 * entry: what stands before it was written by the client.
 * @returns 'unknown' when the socket has gone; everyone unknown shares one limit
 */
export function clientNetwork(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustProxy: boolean,
): string {
  const claimed = trustProxy ? forwardedFor?.split(',').at(-1)?.trim() : undefined;
  const address = (claimed || socketAddress || '').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(address)) return address;
  return isIPv6(address) ? network(address.toLowerCase()) : 'unknown';
}
