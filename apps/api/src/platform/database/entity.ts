import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { z } from 'zod';

/** A column and the type of its values in the program. */
interface Column<Value> {
  readonly options: EntitySchemaColumnOptions;
  /** Never there: it carries the type only. */
  readonly value?: Value;
}

type Columns = Readonly<Record<string, Column<unknown>>>;
type RowOf<C extends Columns> = { -readonly [Key in keyof C]: C[Key] extends Column<infer Value> ? Value : never };

/** A row of a table, such as `EntityRow<typeof account>`. */
export type EntityRow<E> = E extends EntitySchema<infer Row> ? Row : never;

const plain =
  <Value>(type: EntitySchemaColumnOptions['type']) =>
  (): Column<Value> => ({ options: { type } });

export const uuid = plain<string>('uuid');
export const text = plain<string>('text');
export const int = plain<number>('int4');
export const flag = plain<boolean>('bool');
/** An instant. */
export const time = plain<Date>('timestamptz');
/** A calendar day as `2026-11-28`. */
export const day = plain<string>('date');
export const bytes = plain<Buffer>('bytea');

/** Content that is checked against its schema when it is read. */
export const json = <S extends z.ZodType>(schema: S): Column<z.output<S>> => ({
  options: {
    type: 'jsonb',
    transformer: { to: (value: unknown) => value, from: (value: unknown) => schema.parse(value) },
  },
});

/** One of some words. */
export const oneOf = <Word extends string>(schema: z.ZodType<Word>): Column<Word> => ({
  options: {
    type: 'text',
    transformer: { to: (value: unknown) => value, from: (value: unknown) => schema.parse(value) },
  },
});

export const key = <Value>({ options }: Column<Value>): Column<Value> => ({ options: { ...options, primary: true } });

export const nullable = <Value>({ options }: Column<Value>): Column<Value | null> => {
  const { transformer } = options;
  if (transformer === undefined || Array.isArray(transformer)) return { options: { ...options, nullable: true } };
  const orNull = (read: (value: unknown) => unknown) => (value: unknown) => (value === null ? null : read(value));
  return { options: { ...options, nullable: true, transformer: { ...transformer, from: orNull(transformer.from) } } };
};

/** Made by the database and of use in SQL alone, such as the words of a search: neither read nor written here. */
export const derived = (type: 'tsvector' | 'int4' | 'text' | 'bool'): Column<never> => ({
  options: { type, select: false, insert: false, update: false, nullable: true },
});

/**
 * Describes a table once, for loading and saving its rows through TypeORM's repositories.
 *
 * A column has the name of its key in the database's spelling (`personId` is `person_id`). `npm test` compares every
 * entity with the migrated database.
 */
export function entity<C extends Columns>(table: string, columns: C): EntitySchema<RowOf<C>> {
  const described = Object.entries(columns).map(([name, { options }]) => [name, { ...options, name: spelled(name) }]);
  return new EntitySchema<RowOf<C>>({ name: table, tableName: table, columns: Object.fromEntries(described) });
}

const spelled = (name: string): string => name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
