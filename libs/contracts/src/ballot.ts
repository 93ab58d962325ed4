import { z } from 'zod';
import { line } from './common';
import { faultMessage } from './fault';
import { openElectionGround } from './commands/elections';
import { textId } from './text-id';

const number = z.number().int().min(0).max(1_000_000);

/**
 * What somebody puts into a ballot: a word (`yes`), an order of ids, or numbers by id. What it says only the kind of
 * vote knows (`libs/meeting/src/procedures`); here it is bounded.
 */
export const ballotContent = z.union([textId, z.array(textId).max(200).readonly(), z.record(textId, number)]);
export type BallotContent = z.infer<typeof ballotContent>;

/** What was counted, in whole numbers by name. The names belong to the kind of vote. */
export const counts = z.record(textId, number);
export type Counts = Readonly<z.infer<typeof counts>>;

/** By what right: so many members, a Fraktion, a resolution of the body, or a rule that Gremia does not know. */
export const demandWay = z.enum(['members', 'faction', 'resolution', 'other']);
export type DemandWay = z.infer<typeof demandWay>;

/**
 * What is settled when a vote is opened, besides the question: who asked for this kind and by which rule, in which
 * order members are called (`lot`: the letter with which it begins is drawn), who counts the ballots, why an election
 * is open. Each kind of vote takes what it needs (`libs/meeting/src/procedures`).
 */
export const voteSetup = z.object({
  demand: z
    .object({
      by: line(200),
      way: demandWay.optional(),
      supporters: z.number().int().min(1).max(10_000).optional(),
      norm: line(200).optional(),
    })
    .optional(),
  order: z.enum(['alphabet', 'lot']).optional(),
  tellers: z.array(line(200)).max(20).readonly().optional(),
  /** Of an election that is not secret. */
  openBecause: z.object({ ground: openElectionGround, norm: line(200).optional() }).optional(),
});
export type VoteSetup = Readonly<z.infer<typeof voteSetup>>;

/** One of those who stand for election; ballots and counts name the id. */
export const voteOption = z.object({ id: textId, name: z.string() });
export type VoteOption = Readonly<z.infer<typeof voteOption>>;

/** The name of a kind of vote: `open-ballot`. */
export const procedureKind = z.string().regex(/^[a-z][a-z-]{0,39}$/, faultMessage('procedure-unknown'));
