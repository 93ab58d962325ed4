import type { BallotContent, Counts, VoteSubject } from '@gremia/contracts';
import type { Inline, Mark, MarkedPoint, Op, Point, Renumbering, Scheme, Segment, VoteUnit } from '@gremia/resolution';
import type { MajorityRule } from '@gremia/rules';
import { z } from 'zod';
import { covering } from './covering';

/**
 * Texts and votes as they stand in stored events. Only the structure is checked: the bounds that hold for what people
 * send may change, and what was once accepted has to stay readable.
 */
export const strings = z.array(z.string()).readonly();

const mark = covering<Mark>()(z.enum(['b', 'i', 'u', 'sup']));
const inline = covering<Inline>()(
  z.discriminatedUnion('t', [
    z.object({ t: z.literal('text'), s: z.string(), m: z.array(mark).readonly().optional() }),
    z.object({
      t: z.literal('ref'),
      to: z.string(),
      form: z.enum(['BP', 'Beschlusspunkt', 'Nr.', 'number']),
      gone: z.string().optional(),
    }),
    z.object({ t: z.literal('br') }),
    z.object({ t: z.literal('table'), rows: z.array(strings).readonly(), head: z.boolean() }),
  ]),
);
const scheme = covering<Scheme>()(z.enum(['01', '(1)', 'a.', '1.1', 'i)', 'I.', 'A.', 'aa)', 'none']));
const point: z.ZodType<Point> = covering<Point>()(
  z.object({
    id: z.string(),
    scheme,
    start: z.number().optional(),
    stem: z.string().optional(),
    body: z.array(inline).readonly(),
    children: z.array(z.lazy(() => point)).readonly(),
  }),
);
export const points = z.array(point).readonly();

const base = { id: z.string(), unit: z.string() };
const parent = z.string().optional();
const after = z.string().nullable();
const op = covering<Op>()(
  z.discriminatedUnion('k', [
    z.object({
      ...base,
      k: z.literal('text'),
      point: z.string(),
      at: z.tuple([z.number(), z.number()]).readonly(),
      was: z.string(),
      now: z.array(inline).readonly(),
    }),
    z.object({ ...base, k: z.literal('insert'), parent, after, node: point }),
    z.object({ ...base, k: z.literal('delete'), point: z.string() }),
    z.object({ ...base, k: z.literal('replace'), point: z.string(), node: point }),
    z.object({ ...base, k: z.literal('move'), point: z.string(), parent, after }),
    z.object({ ...base, k: z.literal('all'), points }),
    z.object({ ...base, k: z.literal('title'), was: z.string(), now: z.string() }),
  ]),
);
export const ops = z.array(op).readonly();
const voteUnit = covering<VoteUnit>()(z.object({ id: z.string(), label: z.string(), ops: strings }));
export const voteUnits = z.array(voteUnit).readonly();

const segment = covering<Segment>()(
  z.object({
    op: z.enum(['equal', 'insert', 'delete']),
    text: z.string(),
    m: z.array(mark).readonly().optional(),
    opId: z.string().optional(),
    amendmentId: z.string().optional(),
    table: z.object({ no: z.number(), head: z.boolean() }).optional(),
  }),
);
const markedPoint = covering<MarkedPoint>()(
  z.object({
    id: z.string(),
    depth: z.number(),
    change: z.enum(['equal', 'changed', 'inserted', 'deleted', 'moved']),
    oldLabel: z.string().nullable(),
    newLabel: z.string().nullable(),
    segments: z.array(segment).readonly(),
  }),
);
export const marked = z.array(markedPoint).readonly();

const label = z.string().nullable();
export const renumbering = z
  .array(covering<Renumbering>()(z.object({ point: z.string(), old: label, proposed: label, new: label })))
  .readonly();

const count = z.number().int();
export const choice = covering<BallotContent>()(
  z.union([z.string(), z.array(z.string()).readonly(), z.record(z.string(), count)]),
);
export const subject = covering<VoteSubject>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('unit'), unitIds: z.array(z.string()) }),
    z.object({ kind: z.literal('main'), leaveOpen: z.boolean() }),
    z.object({ kind: z.literal('point'), pointId: z.string() }),
    z.object({ kind: z.literal('alternative'), alternativesId: z.string(), optionId: z.string() }),
    z.object({ kind: z.literal('choice'), alternativesId: z.string() }),
    z.object({ kind: z.literal('election'), electionId: z.string() }),
    z.object({
      kind: z.literal('free'),
      question: z.string(),
      motionId: z.string().optional(),
      about: z
        .object({
          personId: z.string(),
          matter: z.enum(['conflict', 'exclusion', 'objection']),
          meetings: z.number().optional(),
          reason: z.string().optional(),
        })
        .optional(),
    }),
  ]),
);
export const tally = covering<Counts>()(z.record(z.string(), count).readonly());
export const majority = covering<MajorityRule>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('simple') }),
    z.object({
      kind: z.literal('share'),
      numerator: z.number(),
      denominator: z.number(),
      of: z.enum(['cast', 'present', 'statutory']),
      minority: z.literal(true).optional(),
    }),
  ]),
);
