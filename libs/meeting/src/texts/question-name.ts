import type { TextInput, TextQuestion } from './text-work';

type Hash = (text: string) => string;

/** Texts do not change, so that each is written out once for its name. */
const names = new WeakMap<object, string>();

/**
 * The name of a question: the same wherever the same is asked of the same texts, also of copies that went through JSON.
 *
 * @param hash SHA-256 as lower-case hex of UTF-8 text
 */
export function questionName<K extends TextQuestion>(question: K, input: TextInput<K>, hash: Hash): string {
  if (Array.isArray(input)) return hash(`${question} ${nameOf(input, hash)}`);
  const fields = Object.entries(input).filter(([, value]) => value !== undefined);
  return hash(`${question} ${fields.map(([field, value]) => `${field}:${nameOf(value, hash)}`).join(' ')}`);
}

function nameOf(value: unknown, hash: Hash): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const known = names.get(value);
  if (known !== undefined) return known;
  // A list by the names of what it holds: one that is made anew of known things costs little.
  const name = hash(
    Array.isArray(value) ? value.map((element) => nameOf(element, hash)).join(',') : JSON.stringify(value),
  );
  names.set(value, name);
  return name;
}
