import type { IncomingMessage } from 'node:http';
import { normalizeIp } from '@nestjs/throttler';

/** Whoever has an IPv6 address has at least so many bits of them. */
const IPV6_NETWORK = 64;

/**
 * The network a socket comes from: an IPv4 address, or the /64 of an IPv6 address. Read as Express reads the address of
 * a request: of `X-Forwarded-For` only what the trusted servers in front have written counts, from the end.
 *
 * @param proxies number of servers in front of this one (`TRUST_PROXY`)
 */
export function networkOf({ socket, headers }: IncomingMessage, proxies: number): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const onTheWay = [socket.remoteAddress ?? '', ...forwarded.reverse()];
  const address = onTheWay[Math.min(proxies, onTheWay.length - 1)] ?? '';
  return normalizeIp(address, IPV6_NETWORK);
}
