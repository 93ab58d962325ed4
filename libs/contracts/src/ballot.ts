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

/** Letters and digits of which none is taken for another one: 32, so that each is five bits of chance. */
const CODE_SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;

/**
 * Stands for a ballot in a secret vote: drawn by chance on the voter's device, in the list of codes after the vote was
 * closed. It says nothing about the choice. `K7QF-2MXP`
 */
export const checkCode = z.string().regex(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/, faultMessage('check-code-form'));

/** A check code out of eight random bytes, as likely as every other one. */
export function checkCodeFrom(random: Uint8Array): string {
  const signs = Array.from(random.subarray(0, CODE_LENGTH), (byte) => CODE_SIGNS[byte % CODE_SIGNS.length]).join('');
  return `${signs.slice(0, CODE_LENGTH / 2)}-${signs.slice(CODE_LENGTH / 2)}`;
}

/** A check code as somebody has typed it, with small letters, blanks and other strokes; null where it cannot be one. */
export function readCheckCode(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[^0-9A-Z]/gu, '');
  const code = `${signs.slice(0, CODE_LENGTH / 2)}-${signs.slice(CODE_LENGTH / 2)}`;
  return checkCode.safeParse(code).success ? code : null;
}

/** What was counted, in whole numbers by name. The names belong to the kind of vote. */
export const counts = z.record(textId, number);
export type Counts = Readonly<z.infer<typeof counts>>;

/** By what right: so many members, a Fraktion, a resolution of the body, or a rule that Gremia does not know. */
export const demandWay = z.enum(['members', 'faction', 'resolution', 'other']);
export type DemandWay = z.infer<typeof demandWay>;

/**
 * What is settled when a vote is opened, besides the question: who asked for this kind and by which rule, in which
 * order members are called (`lot`: the letter with which it begins is drawn), who counts the ballots, why an election
 * is open, and that the chair holds a secret vote on devices though nobody has verified that it may be. Each kind of
 * vote takes what it needs (`libs/meeting/src/procedures`).
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
  confirmsDevices: z.boolean().optional(),
});
export type VoteSetup = Readonly<z.infer<typeof voteSetup>>;

/** One of those who stand for election; ballots and counts name the id. */
export const voteOption = z.object({ id: textId, name: z.string() });
export type VoteOption = Readonly<z.infer<typeof voteOption>>;

/** The name of a kind of vote: `open-ballot`. */
export const procedureKind = z.string().regex(/^[a-z][a-z-]{0,39}$/, faultMessage('procedure-unknown'));
