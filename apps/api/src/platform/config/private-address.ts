import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** The own machine, and networks that no provider routes (RFC 1918, 4193, 3927, 4291). */
const INSIDE = new BlockList();
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  INSIDE.addSubnet(network, bits, 'ipv4');
INSIDE.addAddress('::1', 'ipv6');
INSIDE.addSubnet('fc00::', 7, 'ipv6');
INSIDE.addSubnet('fe80::', 10, 'ipv6');

/** Whether an IP address lies in the house. @param address without brackets; names answer false */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  // An IPv4 address in the dress of an IPv6 one is read as what it is.
  return family !== 0 && INSIDE.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** The host of an address as a network knows it: `[::1]` is `::1`. */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/^\[|\]$/gu, '');

/** Looks names up and refuses those that lead out of the house, at the moment in which it is connected to. */
export const lookupInside: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return done(error, '', 0);
    const outside = addresses.find(({ address }) => !isPrivateAddress(address));
    if (outside !== undefined || addresses.length === 0)
      return done(new Error(`${hostname} lies outside of the house`), '', 0);
    if (options.all === true) return done(null, addresses);
    const [{ address, family } = { address: '', family: 0 }] = addresses;
    return done(null, address, family);
  });
};
