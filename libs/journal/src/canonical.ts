import { utf8 } from './bytes';
import { JournalError } from './journal-error';

/** A value that JSON can hold without loss. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const LONE_SURROGATE = /\p{Surrogate}/u;
/**
 * Printable ASCII without quotation mark and backslash: written as it is. Ids, times and names of members are of this
 * kind.
 */
const PLAIN = /^[ !#-[\]-~]*$/;

/**
 * The canonical text of a JSON value: no white space, members sorted by UTF-16 code units, numbers and strings as
 * ECMAScript prints them.
 *
 * It is stricter than JSON.stringify: what JSON would drop or bend (undefined, functions, NaN, dates, class instances,
 * sparse arrays, lone surrogates, cycles) is
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

/** `path`: the objects around the value, from the outside in. */
function write(value: unknown, path: object[]): string {
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
  if (PLAIN.test(text)) return `"${text}"`;
  const written = JSON.stringify(text);
  // Half a surrogate pair is written as an escape.
  if (written.includes('\\ud') && LONE_SURROGATE.test(text))
    throw new JournalError('not-json', 'A string holds half of a surrogate pair');
  return written;
}

function writeObject(value: object, path: object[]): string {
  if (path.includes(value)) throw new JournalError('not-json', 'The value contains itself');
  path.push(value);
  const written = Array.isArray(value) ? writeArray(value, path) : writeMembers(value, path);
  path.pop();
  return written;
}

// Array.from visits the holes of a sparse array too, as undefined, which is then refused.
const writeArray = (value: readonly unknown[], path: object[]): string =>
  `[${Array.from(value, (element) => write(element, path)).join(',')}]`;

function writeMembers(value: object, path: object[]): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new JournalError('not-json', 'Only plain objects and arrays have a JSON form');
  const members = value as Readonly<Record<string, unknown>>;
  let written = '';
  // Without an argument, sort compares UTF-16 code units.
  for (const key of Object.keys(members).sort())
    written += `${written === '' ? '' : ','}${writeString(key)}:${write(members[key], path)}`;
  return `{${written}}`;
}
