import { fieldFault } from '@gremia/contracts';
import { z } from 'zod';
import { ProblemError, wrongField } from '../problem/problem-error';

/** Types of columns that lists are sorted by. Their values travel as text, so that nothing is rounded on the way. */
const KEY_TYPES = {
  int: /^-?\d{1,9}$/,
  bigint: /^-?\d{1,18}$/,
  float8: /^-?\d{1,20}(\.\d{1,20})?(e-?\d{1,3})?$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4,5}-\d{2}-\d{2}$/,
  timestamptz: /^\d{4,5}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2}){0,2}$/,
  text: /^[^\0]{0,500}$/u,
} as const;
export type KeyType = keyof typeof KEY_TYPES;

/** The values of the columns that a list is sorted by, of one row, as the database writes them. */
export type Key = readonly string[];

/** A page lies after a row or before it. */
export interface Place {
  readonly side: 'after' | 'before';
  readonly key: Key;
}

const place = z.object({ side: z.enum(['after', 'before']), key: z.array(z.string()) });

export const writeCursor = ({ side, key }: Place): string =>
  Buffer.from(JSON.stringify({ side, key })).toString('base64url');

/**
 * Reads what a person sent back. It may be of another list, or made up.
 *
 * @throws ProblemError `invalid-input` when it is no place in a list that is sorted like this
 */
export function readCursor(cursor: string, types: readonly KeyType[]): Place {
  const read = place.safeParse(jsonOf(Buffer.from(cursor, 'base64url').toString()));
  const fits =
    read.success &&
    read.data.key.length === types.length &&
    types.every((type, index) => KEY_TYPES[type].test(read.data.key[index] ?? ''));
  if (!fits) throw unknownPage();
  return read.data;
}

export const unknownPage = (): ProblemError => wrongField('/cursor', fieldFault('page-unknown'));

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
