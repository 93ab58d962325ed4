import type { IncomingMessage } from 'node:http';

/** What cannot stand in a Host header; a URL would read some of it as a path or as a name to sign in with. */
const FOREIGN = /[\s/?#@\\%]/u;

/**
 * One spelling of a host name: lower case, no port, no dot at the end, international names in their ASCII form
 * (Punycode). Null when it is no host name.
 */
export function canonicalHost(host: string): string | null {
  if (host === '' || FOREIGN.test(host) || !URL.canParse(`http://${host}`)) return null;
  const { hostname } = new URL(`http://${host}`);
  const name = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  return name === '' ? null : name;
}

/**
 * The host somebody asked for, as it was written. Of `X-Forwarded-Host` only what the trusted servers in front have
 * written counts, from the end, as with addresses.
 *
 * @param proxies number of servers in front of this one (`TRUST_PROXY`)
 */
export function askedHost({ headers }: Pick<IncomingMessage, 'headers'>, proxies: number): string {
  const forwarded = String(headers['x-forwarded-host'] ?? '')
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '');
  const onTheWay = [headers.host ?? '', ...forwarded.reverse()];
  return onTheWay[Math.min(proxies, onTheWay.length - 1)] ?? '';
}
