import type { z } from 'zod';

/** The fields of a type, of every member where it is a union. */
type FieldsOf<T> = T extends unknown ? keyof T : never;

/**
 * Takes a schema only when it describes the type exactly: everything that it lets through is a `T`, there is no `T`
 * that it would not let through, and it drops no field. What is added to a type does not compile until its schema knows
 * it.
 */
export const covering =
  <T>() =>
  <S extends z.ZodType<T>>(
    schema: [T, FieldsOf<T>] extends [z.output<S>, FieldsOf<z.output<S>>] ? S : never,
  ): z.ZodType<T> =>
    schema;
