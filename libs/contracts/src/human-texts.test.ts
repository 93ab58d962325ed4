import { z } from 'zod';
import { password } from './common';
import { command } from './commands';
import { askSnapshot, subscribe } from './live';
import { signedNote } from './live.routes';
import { routes } from './routes';
import { pointId, unitId } from './text-id';

/** `ü` as a Mac or a PDF writes it: a letter and a mark. */
const DECOMPOSED = 'u\u0308';

/** What only has to be the same as before, letter by letter: a password, an id, what somebody has signed. */
const ASIDE: ReadonlySet<z.ZodType> = new Set([password, unitId, pointId, signedNote]);

interface Found {
  readonly path: string;
  readonly schema: z.ZodType;
}

/** Every place of a schema that takes a text, by its path. @throws Error on a kind of schema that it does not know */
function textsOf(schema: z.ZodType, path: string, seen: ReadonlySet<z.ZodType> = new Set()): Found[] {
  if (seen.has(schema) || ASIDE.has(schema)) return [];
  const within = new Set([...seen, schema]);
  const inside = (parts: Readonly<Record<string, unknown>>): Found[] =>
    Object.entries(parts).flatMap(([name, part]) => textsOf(part as z.ZodType, `${path}/${name}`, within));
  if (schema instanceof z.ZodString) return schema.meta()?.format === 'binary' ? [] : [{ path, schema }];
  if (schema instanceof z.ZodObject) return inside(schema.shape);
  if (schema instanceof z.ZodArray) return inside({ '*': schema.element });
  if (schema instanceof z.ZodTuple) return inside({ ...schema.def.items });
  if (schema instanceof z.ZodRecord) return inside({ key: schema.keyType, value: schema.valueType });
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion) return inside({ ...schema.options });
  if (schema instanceof z.ZodIntersection) return inside({ left: schema.def.left, right: schema.def.right });
  if (schema instanceof z.ZodLazy) return inside({ lazy: schema.unwrap() });
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  )
    return textsOf(schema.unwrap() as z.ZodType, path, within);
  if (schema instanceof z.ZodPipe) return schema.safeParse(DECOMPOSED).success ? inside({ in: schema.in }) : [];
  if (textless.some((kind) => schema instanceof kind)) return [];
  throw new Error(`${path}: nobody has said whether a ${schema.def.type} holds text`);
}

const textless = [
  z.ZodNumber,
  z.ZodBoolean,
  z.ZodNull,
  z.ZodEnum,
  z.ZodLiteral,
  z.ZodNever,
  z.ZodStringFormat,
] as const;

/** What becomes of a decomposed letter: null when the field takes none. */
function letterIn({ schema }: Found): string | null {
  const taken = schema.safeParse(DECOMPOSED);
  return taken.success && typeof taken.data === 'string' ? taken.data : null;
}

const entrances: readonly Found[] = [
  ...routes.flatMap(({ method, path, params, query, body }) =>
    Object.entries({ params, query, body }).flatMap(([part, schema]) =>
      schema === undefined ? [] : [{ path: `${method} ${path} ${part}`, schema }],
    ),
  ),
  { path: 'socket command', schema: command },
  { path: 'socket subscribe', schema: subscribe },
  { path: 'socket snapshot', schema: askSnapshot },
];

/** What a page keeps while somebody types comes back to it letter for letter; it is composed when it is saved. */
const AS_TYPED = /^put \S+\/drafts\/\S+ body\/content$/u;

describe('what people write', () => {
  it('comes composed through every route and command', () => {
    const texts = entrances.flatMap(({ schema, path }) => textsOf(schema, path));
    const open = texts.filter((found) => letterIn(found) !== null);
    expect(open.length).toBeGreaterThan(100);
    const left = open.filter((found) => letterIn(found) !== 'ü').map(({ path }) => path);
    expect(left.filter((path) => !AS_TYPED.test(path))).toEqual([]);
  });

  it('is missed where somebody takes a plain string', () => {
    const forgotten = z.object({ list: z.array(z.object({ note: z.string().nullable() })) });
    const found = textsOf(forgotten, 'body').filter((each) => letterIn(each) !== 'ü');
    expect(found.map(({ path }) => path)).toEqual(['body/list/*/note']);
  });

  it('counts by the letters that are kept', () => {
    const title = entrances
      .flatMap(({ schema, path }) => textsOf(schema, path))
      .find((each) => /title$/.test(each.path));
    expect(title?.schema.safeParse(DECOMPOSED.repeat(300)).success).toBe(true);
  });
});
