import { fieldFault } from '@gremia/contracts';
import { z } from 'zod';
import { ProblemError, wrongField } from '../problem/problem-error';

const like =
  (form: RegExp) =>
  (value: string): boolean =>
    form.test(value);

/** A day that the calendar has, from the year 1 on: the database has no year 0. */
const isDay = (value: string): boolean => {
  const [, year = '', rest = ''] = /^(\d{4,5})-(\d{2}-\d{2})$/.exec(value) ?? [];
  const moment = new Date(`${year.padStart(7, '+00')}-${rest}T00:00:00Z`);
  return Number(year) > 0 && !Number.isNaN(moment.getTime()) && moment.toISOString().includes(`${year}-${rest}`);
};

/** A moment as lists write it, in UTC. */
const isMoment = (value: string): boolean => {
  const [day = '', time = ''] = value.split(' ');
  return isDay(day) && /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?\+00$/.test(time);
};

/**
 * Whether a text is a value of the type of a column that lists are sorted by. Values travel as text, so that nothing is
 * rounded on the way; what the database would refuse is refused before it is asked.
 */
const KEY_TYPES = {
  int: like(/^-?\d{1,9}$/),
  bigint: like(/^-?\d{1,18}$/),
  float8: like(/^-?\d{1,20}(\.\d{1,20})?(e-?\d{1,2})?$/),
  uuid: like(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  date: isDay,
  timestamptz: isMoment,
  text: like(/^[^\0\p{Cs}]{0,500}$/u),
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
    types.every((type, index) => KEY_TYPES[type](read.data.key[index] ?? ''));
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
