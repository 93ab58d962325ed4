/**
 * The index of the first member that passes, of a list in which all behind a passing one pass as well; the length where
 * none does. In steps of the logarithm of the length.
 */
export function firstIndex<T>(members: readonly T[], passes: (member: T) => boolean): number {
  let [low, high] = [0, members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const member = members[middle];
    if (member !== undefined && passes(member)) high = middle;
    else low = middle + 1;
  }
  return low;
}
