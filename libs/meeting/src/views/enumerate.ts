/** `a`, `a und b`, `a, b und c`. */
export function enumerate(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} und ${parts.at(-1) ?? ''}`;
}
