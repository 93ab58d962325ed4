import {
  command,
  day,
  instant,
  line,
  routes,
  typed,
  typedDay,
  typedInstant,
  typedUtcInstant,
  utcInstant,
} from './index';
import { z } from 'zod';
import { readFault } from './fault';

describe('a day or a moment', () => {
  it.each(['0000-01-01', '9999-12-31'])('is none that calendars do not agree about: %s', (text) => {
    expect(day.safeParse(text).success).toBe(false);
    for (const moment of [instant, utcInstant]) expect(moment.safeParse(`${text}T12:00:00Z`).success).toBe(false);
  });

  it.each(['0001-12-31T23:59:59+14:00', '2026-12-04T16:00:00Z', '9998-12-31T23:59:59Z'])(
    'may be far off: %s',
    (text) => {
      expect(instant.safeParse(text).success).toBe(true);
    },
  );

  it('is not beyond the calendar because of its offset', () => {
    expect(instant.safeParse('0001-01-01T00:00:00+14:00').success).toBe(false);
    expect(instant.safeParse('9998-12-31T23:59:59-14:00').success).toBe(false);
  });
});

describe('a text that somebody types', () => {
  it('keeps nothing that turns its direction', () => {
    expect(typed(100).parse('höchstens \u202e01\u202c Euro')).toBe('höchstens 01 Euro');
  });

  it.each(['\u200b', '\u202e\u202c', '\u3164', '\u00ad'])('is no line if nothing is seen of it: %j', (text) => {
    expect(line().safeParse(text).success).toBe(false);
  });
});

/**
 * Read in another way than by the database: passwords are hashed, files go their own way, a signed note is taken apart
 * by its form, and what a switch says is compared with its words.
 */
const NOT_STORED =
  /(?:body\.(?:password|current|file|note)|query\.(?:active|kinds|public|mine|outdated|form))$|cosignatures/u;

type Schema = z.core.$ZodType;
/** What a schema may be made of; each kind has a few of these. */
interface Made {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly options?: readonly Schema[];
  readonly items?: readonly Schema[];
  readonly getter?: () => Schema;
  readonly [part: string]: unknown;
}
const PARTS = ['element', 'keyType', 'valueType', 'left', 'right', 'innerType', 'in'] as const;

/** Every place for a text or a number in what clients send, with its schema. */
function* doorsOf(schema: Schema, where: string, above: readonly Schema[] = []): Generator<[string, z.ZodType]> {
  if (above.includes(schema)) return;
  const made = schema._zod.def as unknown as Made;
  if (made.type === 'string' || made.type === 'number') yield [where, schema as z.ZodType];
  const inside = [...(made.options ?? []), ...(made.items ?? []), ...PARTS.flatMap((part) => made[part] ?? [])];
  if (made.type === 'lazy' && made.getter !== undefined) inside.push(made.getter());
  for (const part of inside) yield* doorsOf(part as Schema, where, [...above, schema]);
  for (const [name, part] of Object.entries(made.shape ?? {}))
    yield* doorsOf(part, `${where}.${name}`, [...above, schema]);
}

const everyDoor = [
  ...routes.flatMap((route) =>
    (['body', 'query', 'params'] as const).flatMap((part) =>
      route[part] === undefined ? [] : [...doorsOf(route[part], `${route.method} ${route.path} ${part}`)],
    ),
  ),
  ...doorsOf(command, 'command'),
];
const ofType = (type: 'string' | 'number'): typeof everyDoor => everyDoor.filter(([, schema]) => schema.type === type);
const doors = ofType('string').filter(([where]) => !NOT_STORED.test(where));

it('finds the places for texts', () => {
  expect(doors.length).toBeGreaterThan(400);
});

describe('a day or a moment that somebody enters', () => {
  /** As it was read by a page and is sent back. */
  const READ = /news\/read/u;
  const entered = ofType('string').filter(
    ([where, schema]) =>
      'format' in schema &&
      (schema.format === 'date' || schema.format === 'datetime') &&
      / body|^command/u.test(where) &&
      !READ.test(where),
  );

  it.each(['0206', '1026', '2200', '9998'])('is a slip of the pen in the year %s', (year) => {
    expect(entered.length).toBeGreaterThan(20);
    const taken = entered.filter(([, schema]) =>
      [`${year}-01-20`, `${year}-01-20T17:00:00Z`].some((text) => schema.safeParse(text).success),
    );
    expect(taken.map(([where]) => where)).toEqual([]);
  });

  it.each([
    [typedDay, '1899-12-31'],
    [typedInstant, '0206-01-20T17:00:00+01:00'],
    [typedUtcInstant, '0000-01-20T17:00:00Z'],
  ])('says which years are possible', (schema, text) => {
    const issues = schema.safeParse(text).error?.issues.map(({ message }) => readFault(message)?.code);
    expect(issues).toEqual(['year-unlikely']);
    expect(schema.safeParse(text.replace(/^\d{4}/u, '1900')).success).toBe(true);
  });
});

it('every id comes in in one spelling, in small letters, whatever was typed', () => {
  const typedId = '7B1F3A52-9A60-4D53-8B52-0F4A3C1D2E3F';
  const ids = ofType('string').filter(([, schema]) => 'format' in schema && schema.format === 'uuid');
  expect(ids.length).toBeGreaterThan(150);
  const spelled = ids.filter(([, schema]) => schema.parse(typedId) !== typedId.toLowerCase());
  expect(spelled.map(([where]) => where)).toEqual([]);
});

it.each([
  ['NUL', 'a\0b'],
  ['half of a surrogate pair', 'a\ud800b'],
])('no text with %s comes in anywhere', (_what, text) => {
  expect(doors.filter(([, schema]) => schema.safeParse(text).success).map(([where]) => where)).toEqual([]);
});

/** Kept as JSON, where numbers have no bound, or in a column for amounts. */
const UNBOUNDED = /amountCents$|rules body\.value|majority\.numerator$/u;

it.each([2_147_483_647, -2_147_483_649])('no number comes in that its column cannot hold: %d', (number) => {
  const bounded = ofType('number').filter(([where]) => !UNBOUNDED.test(where));
  expect(bounded.length).toBeGreaterThan(50);
  expect(bounded.filter(([, schema]) => schema.safeParse(number).success).map(([where]) => where)).toEqual([]);
});
