/**
 * Only a path of this application: an address in the query string must not lead people elsewhere. Browsers leave out
 * tabs and line breaks, so that a path with one could become the address of another house.
 */
export const ownAddress = (address: string | undefined): string | null =>
  address !== undefined && /^\/(?![/\\])\P{Cc}*$/u.test(address) ? address : null;
