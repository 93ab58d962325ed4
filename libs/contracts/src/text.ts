import type { AmendmentText, Grouping, Inline, MarkedPoint, Op, Point, VoteUnit } from '@gremia/resolution';
import { z } from 'zod';
import { instant, typed, uuid } from './common';
import { writeFault } from './fault';
import { beyondBudget, MOST_POINTS } from './text-budget';
import { textId } from './text-id';

/** Ids in a text that is answered; in one that a client sends they are `textId`. */
const storedId = typed(200).min(1);

const mark = z.enum(['b', 'i', 'u', 'sup']);

const inlineWith = (id: z.ZodType<string>): z.ZodType<Inline> =>
  z.discriminatedUnion('t', [
    z.object({ t: z.literal('text'), s: typed(100_000), m: z.array(mark).optional() }),
    z.object({
      t: z.literal('ref'),
      to: id,
      form: z.enum(['BP', 'Beschlusspunkt', 'Nr.', 'number']),
      gone: typed(200).optional(),
    }),
    z.object({ t: z.literal('br') }),
    z.object({ t: z.literal('table'), rows: z.array(z.array(typed(10_000)).max(50)).max(500), head: z.boolean() }),
  ]);

const pointWith = (id: z.ZodType<string>, depth: number): z.ZodType<Point> =>
  z.object({
    id,
    scheme: z.enum(['01', '(1)', 'a.', '1.1', 'i)', 'I.', 'A.', 'aa)', 'none']),
    /** Where a list begins with a number of its own: 3 for "(3)"; with what a decimal label is printed below. */
    start: z.number().int().min(1).max(9_999).optional(),
    stem: z
      .string()
      .regex(/^\d{1,3}(?:\.\d{1,3}){0,5}$/u)
      .optional(),
    body: z.array(inlineWith(id)).max(1_000),
    children: depth === 0 ? z.array(z.never()) : z.array(z.lazy(() => pointWith(id, depth - 1))).max(MOST_POINTS),
  });

/**
 * The bounds keep one paper from becoming everybody's problem: 2,000 points, 100,000 characters a run, eight levels.
 */
const pointsWith = (id: z.ZodType<string>): z.ZodType<Point[]> => z.array(pointWith(id, 7)).max(MOST_POINTS);

const inline = inlineWith(storedId);
const point = pointWith(storedId, 7);
/** A text as it is answered. */
export const points = pointsWith(storedId);
/** A text as a client sends it: what is worked on has a budget, what is stored may come from before there was one. */
export const sentPoints = pointsWith(textId).superRefine((sent, { addIssue }) => {
  const fault = beyondBudget(sent);
  if (fault !== null) addIssue({ code: 'custom', message: writeFault(fault) });
});

const opBase = { id: z.string(), unit: z.string() };
export const op: z.ZodType<Op> = z.discriminatedUnion('k', [
  z.object({
    ...opBase,
    k: z.literal('text'),
    point: storedId,
    at: z.tuple([z.number().int(), z.number().int()]),
    was: z.string(),
    now: z.array(inline),
  }),
  z.object({ ...opBase, k: z.literal('insert'), parent: storedId.optional(), after: storedId.nullable(), node: point }),
  z.object({ ...opBase, k: z.literal('delete'), point: storedId }),
  z.object({ ...opBase, k: z.literal('replace'), point: storedId, node: point }),
  z.object({
    ...opBase,
    k: z.literal('move'),
    point: storedId,
    parent: storedId.optional(),
    after: storedId.nullable(),
  }),
  z.object({ ...opBase, k: z.literal('all'), points }),
  z.object({ ...opBase, k: z.literal('title'), was: z.string(), now: z.string() }),
]);
/** Whether the council votes on each top point of an amendment or on all of it at once; its author says so. */
export const grouping: z.ZodType<Grouping> = z.enum(['points', 'whole']);
export const voteUnit: z.ZodType<VoteUnit> = z.object({ id: z.string(), label: z.string(), ops: z.array(z.string()) });
export const amendmentText: z.ZodType<AmendmentText> = z.object({
  id: z.string(),
  no: z.string(),
  ops: z.array(op),
  units: z.array(voteUnit),
  /** Made for an earlier version of the paper: to be checked anew. */
  outdated: z.boolean().optional(),
});

export const segment = z.object({
  op: z.enum(['equal', 'insert', 'delete']),
  text: z.string(),
  /** Marks that the text has by itself, beside what `op` says. */
  m: z.array(mark).readonly().optional(),
  opId: z.string().optional(),
  amendmentId: z.string().optional(),
  /** The segment is a piece of this table of its point; tabs part the cells, newlines the rows. */
  table: z.object({ no: z.number().int(), head: z.boolean() }).optional(),
});
export const markedPoint: z.ZodType<MarkedPoint> = z.object({
  id: z.string(),
  depth: z.number().int(),
  change: z.enum(['equal', 'changed', 'inserted', 'deleted', 'moved']),
  oldLabel: z.string().nullable(),
  newLabel: z.string().nullable(),
  segments: z.array(segment),
});

const versionKind = z.enum(['draft', 'revised', 'resolution']);

/** A version of a text without the text. The first one of a paper that was handed in dates from that moment. */
export const versionSummary = z.object({ id: uuid, no: z.number().int(), kind: versionKind, createdAt: instant });
export type VersionSummary = z.infer<typeof versionSummary>;

export const versionView = z.object({
  id: uuid,
  no: z.number().int(),
  kind: versionKind,
  points,
  plain: z.string(),
  hash: z.string(),
});
export type VersionView = z.infer<typeof versionView>;

/**
 * An editorial correction of a resolved text: what it changed of the text before it, and why. `by` is the name, for
 * insiders only.
 */
export const textCorrection = z.object({
  at: instant,
  role: z.enum(['chair', 'clerk']),
  by: z.string().nullable(),
  reason: z.string(),
  marked: z.array(markedPoint),
});
export type TextCorrectionView = z.infer<typeof textCorrection>;
