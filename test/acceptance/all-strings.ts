/** Every text in a value of plain data, in its order. */
export function allStringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(allStringsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allStringsOf) : [];
}
