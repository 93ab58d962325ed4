type Groups = readonly (readonly string[])[];

/** The number of the group that each change is in, counted from 1. */
export const numbersOf = (groups: Groups): Record<string, number> =>
  Object.fromEntries(groups.flatMap((group, index) => group.map((op) => [op, index + 1] as const)));

/** The changes by these numbers, in their order; what has no number is in the first group. */
export function groupsOf(ordered: readonly string[], numbers: Readonly<Record<string, number>>): Groups {
  return ordered
    .map((_, index) => ordered.filter((op) => (numbers[op] ?? 1) === index + 1))
    .filter((group) => group.length > 0);
}

export const sameGroups = (a: Groups, b: Groups): boolean =>
  a.length === b.length &&
  a.every((group) => b.some((other) => other.length === group.length && group.every((op) => other.includes(op))));
