import { z } from 'zod';
import { ballotContent, checkCode, counts, procedureKind, voteSetup } from '../ballot';
import { line, typed, typedDay, typedUtcInstant, uuid } from '../common';
import { faultMessage } from '../fault';
import { pointId, unitId } from '../text-id';
import { head } from './head';

const majority = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('simple') }),
  z
    .object({
      kind: z.literal('share'),
      numerator: z.number().int().positive(),
      denominator: z.number().int().positive().max(1_000),
      of: z.enum(['cast', 'present', 'statutory']),
    })
    .refine(({ numerator, denominator }) => numerator <= denominator, {
      path: ['numerator'],
      message: faultMessage('majority-beyond-all'),
    }),
]);

/** On whom a vote is: whether they have a part in the item, whether they have to leave the meeting. */
export const voteAbout = z.object({
  personId: uuid,
  matter: z.enum(['conflict', 'exclusion', 'objection']),
  /** From how many meetings, the running one among them. */
  meetings: z.number().int().min(1).max(99).optional(),
  /** The day of an earlier exclusion, where the rules let only its repetition shut out from more than this meeting. */
  earlierOn: typedDay.optional(),
  reason: line(500).optional(),
});

export type VoteAbout = z.infer<typeof voteAbout>;

/**
 * What is voted on: one or more vote units of amendments, the (amended) text of the item, a question of procedure in
 * the chair's words, or persons.
 */
export const voteSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit'), unitIds: z.array(unitId).min(1).max(50) }),
  /** `leaveOpen` names units that the chair leaves undecided on purpose. */
  z.object({ kind: z.literal('main'), leaveOpen: z.boolean().default(false) }),
  /** One numbered point of the text, which is voted on apart from the others. */
  z.object({ kind: z.literal('point'), pointId }),
  /** One of several proposals that exclude each other. */
  z.object({ kind: z.literal('alternative'), alternativesId: uuid, optionId: uuid }),
  /** Several proposals in one count: which of them still stand, the earlier counts say. */
  z.object({ kind: z.literal('choice'), alternativesId: uuid }),
  /** Persons, for an office: the how manyth round it is, and who stands in it, the election knows. */
  z.object({ kind: z.literal('election'), electionId: uuid }),
  /**
   * `about` names somebody who takes no part in the vote, because it is on them; `motionId` is the point of order that
   * it is on, which the software words.
   */
  z.object({
    kind: z.literal('free'),
    question: line(1_000),
    about: voteAbout.optional(),
    motionId: uuid.optional(),
  }),
]);
export type VoteSubject = z.infer<typeof voteSubject>;

/**
 * What kind of question is asked: the rules of the body give each its majority. Urgency puts on the agenda what is not
 * on it; statutes, the budget, rules of procedure, recalls and the public may ask for majorities of their own; what a
 * minority wants is carried when it is large enough, however many are against.
 */
export const questionType = z.enum([
  'ordinary',
  'urgency',
  'circular',
  'main-statute',
  'statute',
  'budget',
  'rules-of-procedure',
  'deviation',
  'recall',
  'exclude-public',
  'minority',
]);
export type QuestionType = z.infer<typeof questionType>;

/** For what alone a vote that has been counted may be voided and held again. */
export const abortGround = z.enum(['technical-fault', 'wrong-electorate', 'wrong-question', 'faulty-count']);
export type AbortGround = z.infer<typeof abortGround>;

/** Votes, from the question to the announced result. */
export const voteCommands = [
  /**
   * `procedure` is the kind of vote; without it every member votes openly on a device of their own. `itemId` null: a
   * question on the course of the meeting, before the first item or between two. `until`: by when there is to answer
   * where nobody meets; without it as soon as the opening allows.
   */
  z.object({
    ...head,
    kind: z.literal('open-vote'),
    voteId: uuid,
    itemId: uuid.nullable(),
    subject: voteSubject,
    question: questionType.optional(),
    /** Whoever leads says that the law gives the mayor no vote on this question. */
    withoutMayor: z.boolean().optional(),
    majority: majority.optional(),
    /** Why another majority than the rules of the body give. */
    deviation: z.object({ norm: line(200), reason: line(500) }).optional(),
    procedure: procedureKind.optional(),
    setup: voteSetup.optional(),
    until: typedUtcInstant.optional(),
  }),
  /**
   * `replaces` confirms that an earlier ballot is to be changed; without it a second, different ballot is refused.
   * `checkCode` belongs to a ballot that is kept apart from its voter, which cannot be replaced.
   */
  z.object({
    ...head,
    kind: z.literal('cast-ballot'),
    voteId: uuid,
    choice: ballotContent,
    replaces: z.boolean().default(false),
    checkCode: checkCode.optional(),
  }),
  /** Where members are called one by one the office enters what each has said; another answer takes its place. */
  z.object({ ...head, kind: z.literal('enter-ballot'), voteId: uuid, personId: uuid, choice: ballotContent }),
  /** Who was handed a ballot on paper; `back`: gave it back unused. */
  z.object({
    ...head,
    kind: z.literal('hand-out-ballots'),
    voteId: uuid,
    personIds: z.array(uuid).min(1).max(1_000),
    back: z.boolean().default(false),
  }),
  /** `count` is what the office counted, in a vote whose ballots are not given on devices. */
  z.object({ ...head, kind: z.literal('close-vote'), voteId: uuid, count: counts.optional() }),
  /** `ground` is asked for where the vote has been counted already. */
  z.object({
    ...head,
    kind: z.literal('abort-vote'),
    voteId: uuid,
    reason: line(500),
    ground: abortGround.optional(),
  }),
  /**
   * The chair's announcement makes the result. `carried` is what the chair says; where it differs from the count a
   * reason is needed.
   */
  z.object({
    ...head,
    kind: z.literal('announce-result'),
    voteId: uuid,
    carried: z.boolean(),
    reason: typed(1_000).default(''),
  }),
  z.object({ ...head, kind: z.literal('doubt-result'), voteId: uuid, reason: typed(1_000).default('') }),
] as const;
