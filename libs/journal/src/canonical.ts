import { utf8 } from './bytes';
import { JournalError } from './journal-error';

/** A value that JSON can hold without loss. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The canonical text of a JSON value: no white space, members sorted by UTF-16 code units, numbers and strings as ECMAScript prints them.
 *
 * It is stricter than JSON.stringify: what JSON would drop or bend (undefined, functions, NaN, dates, class instances, sparse arrays, lone surrogates, cycles) is
 * refused, because two journals that differ in it would have the same hash.
 *
 * @throws JournalError `not-json`
 * @see RFC 8785
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

/** {@link canonicalJson} as UTF-8. @throws JournalError `not-json` */
export const canonicalBytes = (value: unknown): Uint8Array => utf8(canonicalJson(value));

function write(value: unknown, path: readonly object[]): string {
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'number':
      if (!Number.isFinite(value)) throw new JournalError('not-json', `${value} is not a JSON number`);
      return JSON.stringify(value);
    case 'string':
      return writeString(value);
    case 'object':
      return value === null ? 'null' : writeObject(value, path);
    default:
      throw new JournalError('not-json', `A ${typeof value} has no JSON form`);
  }
}

function writeString(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new JournalError('not-json', 'A string holds half of a surrogate pair');
  return JSON.stringify(text);
}

function writeObject(value: object, ancestors: readonly object[]): string {
  if (ancestors.includes(value)) throw new JournalError('not-json', 'The value contains itself');
  const path = [...ancestors, value];
  // Array.from visits the holes of a sparse array too, as undefined, which is then refused.
  if (Array.isArray(value)) return `[${Array.from(value, (element: unknown) => write(element, path)).join(',')}]`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new JournalError('not-json', 'Only plain objects and arrays have a JSON form');
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${writeString(key)}:${write(member, path)}`).join(',')}}`;
}
