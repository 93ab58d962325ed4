/**
 * Equality of JSON values; the order of an object's fields is no difference (a database may change it), a field that is
 * undefined is not there.
 */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null ||
    Array.isArray(a) !== Array.isArray(b)
  )
    return false;
  const [left, right] = [fields(a), fields(b)];
  return (
    left.size === right.size && [...left].every(([name, value]) => right.has(name) && sameJson(value, right.get(name)))
  );
}

const fields = (value: object): Map<string, unknown> =>
  new Map(Object.entries(value).filter(([, field]) => field !== undefined));
