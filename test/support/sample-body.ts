import type { Route } from '@gremia/contracts';
import { z } from 'zod';

interface Shape {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly $ref?: string;
}

const FORMATS: Readonly<Record<string, string>> = {
  date: '2031-02-03',
  'date-time': '2031-02-03T16:00:00Z',
  email: 'x@example.test',
};

/**
 * A body that a route would read, made of its schema. Wherever an id stands, also where one may be left out, it is
 * `id`, as long as it is still read.
 */
export function sampleBody({ body, bodyType }: Route, id: string): unknown {
  if (bodyType === 'multipart/form-data') {
    const form = new FormData();
    form.append('file', new Blob(['Ein Text.']), 'text.txt');
    form.append('public', 'true');
    return form;
  }
  if (body === undefined) return undefined;
  const whole = sample(shapeOf(body), id, 0);
  return [whole, ...withoutOne(whole)].find((each) => body.safeParse(each).success) ?? whole;
}

/** Of ids that exclude each other one has to be left out. */
const withoutOne = (whole: unknown): readonly unknown[] =>
  typeof whole !== 'object' || whole === null || Array.isArray(whole)
    ? []
    : Object.keys(whole).map((left) => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== left)));

/** Working a shape out takes long, and many bodies are made of each. */
const shapes = new WeakMap<z.ZodType, Shape>();
function shapeOf(body: z.ZodType): Shape {
  const options = { io: 'input', unrepresentable: 'any', reused: 'inline', cycles: 'ref' } as const;
  const shape = shapes.get(body) ?? (z.toJSONSchema(body, options) as Shape);
  shapes.set(body, shape);
  return shape;
}

function sample(shape: Shape, id: string, depth: number): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  const choices = shape.anyOf ?? shape.oneOf ?? shape.allOf;
  if (choices !== undefined) return sample(choices.find((one) => one.type !== 'null') ?? {}, id, depth);
  if (shape.format === 'uuid') return id;
  const type = [shape.type].flat()[0];
  if (type === 'object') return objectOf(shape, id, depth);
  if (type === 'array') return depth < 6 && shape.items !== undefined ? [sample(shape.items, id, depth + 1)] : [];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return Math.max(1, shape.minimum ?? 1);
  // What only an id matches names something by it.
  const pattern = new RegExp(shape.pattern ?? '', 'u');
  return FORMATS[shape.format ?? ''] ?? (pattern.test('Text') ? 'Text' : id);
}

function objectOf({ properties = {}, required = [] }: Shape, id: string, depth: number): object {
  const wanted = Object.entries(properties).filter(([name, shape]) => required.includes(name) || namesId(shape));
  return Object.fromEntries(wanted.map(([name, shape]) => [name, sample(shape, id, depth + 1)]));
}

const namesId = (shape: Shape): boolean =>
  shape.format === 'uuid' || [...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].some(namesId);
