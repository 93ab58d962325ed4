import { keepFigures, keepTogether } from './keep-together';
import {
  command,
  FAULT_CODES,
  FAULTS,
  germanFault,
  issueMessage,
  paperFieldsTyped,
  problemCodes,
  PROBLEMS,
  readFault,
  routes,
  subscribe,
} from '@gremia/contracts';
import { RULE_VALUES } from '@gremia/rules';
import { z } from 'zod';
import { en } from './en';
import i18n from './i18n';
import { sayFault, sayMessage } from './say-fault';
import { sayFieldProblem, sayRefusal } from './say-refusal';

type Says = (issue: object) => unknown;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every schema and check that hangs on one, by way of how zod keeps them; a lazy one is looked into, too. */
function partsOf(part: unknown, seen: Set<unknown> = new Set()): Set<unknown> {
  if (!isObject(part) || seen.has(part)) return seen;
  seen.add(part);
  const definition = isObject(part['_zod']) ? part['_zod']['def'] : part;
  if (!isObject(definition)) return seen;
  if (typeof definition['getter'] === 'function') partsOf((definition['getter'] as () => unknown)(), seen);
  for (const inner of Object.values(definition)) if (isObject(inner) || Array.isArray(inner)) partsOf(inner, seen);
  return seen;
}

/** The messages that a schema gives itself, each said about nothing. */
const ownMessages = (schema: unknown): string[] =>
  [...partsOf(schema)].flatMap((part) => {
    const definition = isObject(part) && isObject(part['_zod']) ? part['_zod']['def'] : undefined;
    const says = isObject(definition) ? definition['error'] : undefined;
    const message = typeof says === 'function' ? (says as Says)({ code: 'custom', input: undefined }) : undefined;
    return typeof message === 'string' ? [message] : [];
  });

const entrances = [
  ...routes.flatMap(({ method, path, params, query, body }) =>
    Object.entries({ params, query, body }).flatMap(([part, schema]) =>
      schema === undefined ? [] : [{ name: `${method} ${path} ${part}`, schema: schema as z.ZodType }],
    ),
  ),
  { name: 'command', schema: command as z.ZodType },
  { name: 'subscribe', schema: subscribe as z.ZodType },
  { name: 'typed fields of a paper', schema: z.object(paperFieldsTyped) as z.ZodType },
  ...Object.entries(RULE_VALUES).map(([rule, schema]) => ({ name: `rule ${rule}`, schema: schema as z.ZodType })),
];

/** Values that nobody asked for; objects take every key of the schema, so that each field is breached. */
const WRONG: readonly unknown[] = [
  undefined,
  null,
  '',
  ' ',
  'x',
  '\0',
  'x'.repeat(400_000),
  -1,
  1.5,
  1e12,
  true,
  [],
  {},
];
const keysOf = (schema: z.ZodType): string[] => [
  ...new Set([...partsOf(schema)].flatMap((part) => (part instanceof z.ZodObject ? Object.keys(part.shape) : []))),
];
const breaches = (schema: z.ZodType): string[] =>
  [...WRONG, ...WRONG.map((value) => Object.fromEntries(keysOf(schema).map((key) => [key, value])))].flatMap((value) =>
    (schema.safeParse(value).error?.issues ?? []).map(({ message }) => message),
  );

const isSaid = (message: string): boolean => readFault(message) !== null;

describe('what the contracts say about a field', () => {
  it('is always something that has a sentence in both languages', () => {
    const own = entrances.flatMap(({ schema }) => ownMessages(schema));
    expect(own.length).toBeGreaterThan(10);
    expect([...new Set(own)].filter((message) => !isSaid(message))).toEqual([]);
  });

  it.each(entrances)('… for whatever is sent to $name', ({ schema }) => {
    expect([...new Set(breaches(schema))].filter((message) => !isSaid(message))).toEqual([]);
  });

  it('is missed where a schema brings a sentence of its own', () => {
    const forgotten = z.object({ list: z.array(z.object({ note: z.string().min(1, 'Bitte ausfüllen.') })) });
    expect(ownMessages(forgotten).filter((message) => !isSaid(message))).toEqual(['Bitte ausfüllen.']);
  });

  it('fills every gap of its sentence', () => {
    const message = z.string().max(2_000).safeParse('x'.repeat(2_001), { error: issueMessage }).error
      ?.issues[0]?.message;
    expect(sayMessage(message ?? '')).toBe('Das ist zu lang: höchstens 2.000 Zeichen sind möglich.');
  });
});

describe('in the English interface', () => {
  beforeAll(() => i18n.changeLanguage('en'));
  afterAll(() => i18n.changeLanguage('de'));

  it.each(FAULT_CODES)('a field is spoken of in English: %s', (code) => {
    const gaps = [...FAULTS[code].matchAll(/\{\{(\w+)\}\}/gu)].map(([, gap = '']) => [gap, 3]);
    const fault = { code, values: Object.fromEntries(gaps) as Record<string, number> };
    const said = sayFault(fault);
    expect(said).not.toBe('');
    expect(said).not.toBe(germanFault(fault));
    expect(said).not.toContain('faults:');
  });

  it.each(problemCodes)('a refusal has an English sentence: %s', (code) => {
    expect(sayRefusal({ code, detail: PROBLEMS[code][1] })).toEqual({
      sentence: keepFigures(en.problems[code]),
      lang: undefined,
    });
  });

  it('numbers are printed as in English', () => {
    expect(sayFieldProblem({ pointer: '/title', detail: '', code: 'too-long', values: { maximum: 2_000 } })).toBe(
      'This is too long: at most 2,000 characters are possible.',
    );
  });

  it('what cites a rule of the council stays as the council says it', () => {
    const sentence = 'Nach § 36 Abs. 1 ThürKO braucht es die Mehrheit.';
    expect(sayRefusal({ code: 'not-quorate', detail: sentence })).toEqual({
      sentence: keepTogether(sentence),
      lang: 'de',
    });
    expect(sayFieldProblem({ pointer: '/value', detail: sentence })).toBe(keepTogether(sentence));
    expect(sayFieldProblem({ pointer: '/value', detail: sentence, code: 'of-a-later-release' })).toBe(
      keepTogether(sentence),
    );
  });
});
