import { z } from 'zod';
import { faultMessage } from './fault';

/** Names that every object answers to: as a key of a record they would find what nobody put there. */
const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/**
 * The id of a point as a client may give it: `p1`, `n-<uuid>`, or the id of an amendment and what it adds
 * (`<uuid>:p2`). Texts that were stored before this bound are still answered as they are.
 */
export const textId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,199}$/, faultMessage('id-refused'))
  .refine((id) => !RESERVED.has(id), faultMessage('id-refused'));

/** The id of an operation or a vote unit in a command; it is looked for among those that there are. */
export const unitId = z.string().regex(/^[^\0\p{Cs}]{1,300}$/u, faultMessage('id-refused'));

/** The id of a point in a command; it is looked for among those that there are, also stored ones of older form. */
export const pointId = z.string().regex(/^[^\0\p{Cs}]{1,300}$/u, faultMessage('id-refused'));

/**
 * The value that a record itself has under a key that somebody else chose.
 *
 * @returns undefined also for what every object inherits (`constructor`, `toString`)
 */
export const ownValue = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
