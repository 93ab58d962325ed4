import type { z } from 'zod';

const TEXTUAL = ['text', 'varchar', 'bpchar', 'name', 'uuid', 'date'] as const;
const JSON_TYPES = ['json', 'jsonb'] as const;

/** PostgreSQL types whose values, as the driver gives them, fit a schema of this kind. `null`: any type. */
const BY_KIND: Readonly<Record<string, readonly string[] | null>> = {
  string: TEXTUAL,
  enum: TEXTUAL,
  template_literal: TEXTUAL,
  number: ['int2', 'int4', 'int8', 'float4', 'float8'],
  boolean: ['bool'],
  date: ['timestamptz'],
  object: JSON_TYPES,
  record: JSON_TYPES,
  tuple: JSON_TYPES,
  array: [...JSON_TYPES, '_text', '_uuid', '_int4', '_date', '_bool'],
  unknown: null,
  any: null,
  custom: null,
};

/** A schema without what only says how often or how unchangeably its value is there. */
const WRAPPERS = new Set(['nullable', 'optional', 'readonly', 'default', 'prefault', 'catch', 'nonoptional']);

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly getter?: () => z.ZodType;
  readonly values?: readonly unknown[];
}

/**
 * The PostgreSQL types that a column of this schema may have, as in `pg_type.typname`; `null` where any will do.
 *
 * @throws Error for a kind of schema that no column should have
 */
export function typesFor(schema: z.ZodType): ReadonlySet<string> | null {
  const definition = schema.def as Definition;
  const { type, innerType, in: input, options, getter } = definition;
  if (WRAPPERS.has(type) && innerType !== undefined) return typesFor(innerType);
  if (type === 'pipe' && input !== undefined) return typesFor(input);
  if (type === 'lazy' && getter !== undefined) return typesFor(getter());
  if (type === 'union' && options !== undefined) return unionOf(options.map(typesFor));
  if (type === 'literal') return unionOf((definition.values ?? []).map(typesOfValue));
  const known = BY_KIND[type];
  if (known === undefined) throw new Error(`a column cannot be of the kind ${type}`);
  return known === null ? null : new Set(known);
}

function typesOfValue(value: unknown): ReadonlySet<string> | null {
  if (typeof value === 'string') return new Set(TEXTUAL);
  if (typeof value === 'boolean') return new Set(['bool']);
  return typeof value === 'number' ? new Set(BY_KIND['number'] ?? []) : null;
}

/** Values of different kinds in one column can only be JSON; of one kind they have its types. */
function unionOf(types: readonly (ReadonlySet<string> | null)[]): ReadonlySet<string> | null {
  const found = types.flatMap((each) => (each === null ? [] : [each]));
  if (found.length < types.length || found.length === 0) return null;
  const [first = new Set<string>(), ...rest] = found;
  const common = [...first].filter((type) => rest.every((each) => each.has(type)));
  return new Set(common.length > 0 ? common : JSON_TYPES);
}
