import { z } from 'zod';
import { line, uuid } from '../common';
import { head } from './head';

const electionHead = { ...head, itemId: uuid, electionId: uuid };

/** On what it rests that an election is not secret; `other` names its norm. */
export const openElectionGround = z.enum(['nobody-objects', 'unanimous', 'resolution', 'other']);
export type OpenElectionGround = z.infer<typeof openElectionGround>;

/**
 * What can be done about an election, besides its votes. Persons are proposed and say whether they stand; each round is
 * a vote; the lot is drawn before the result is announced; who is elected accepts or declines.
 */
export const electionCommands = [
  z.object({
    ...electionHead,
    kind: z.literal('start-election'),
    /** What is elected for: `Vorsitz des Bauausschusses`. */
    office: line(200),
    places: z.number().int().min(1).max(50).default(1),
  }),
  /** `personId` for somebody on the roster, otherwise `name`. `agrees`: has said to stand. */
  z.object({
    ...electionHead,
    kind: z.literal('nominate-candidate'),
    candidateId: uuid,
    nomineeId: uuid.optional(),
    name: line(200).optional(),
    by: line(200),
    agrees: z.boolean().default(false),
  }),
  /** Whether a person who was proposed stands; until the round opens it can be taken back. */
  z.object({ ...electionHead, kind: z.literal('answer-candidacy'), candidateId: uuid, agrees: z.boolean() }),
  /**
   * `drawn`: on whom the lot has fallen; without it the server draws. `by`: who drew it, where the rules do not say it.
   * `norm`: why the lot decides, where the rules do not say that.
   */
  z.object({
    ...head,
    kind: z.literal('draw-lot'),
    voteId: uuid,
    drawn: z.array(uuid).min(1).max(50).optional(),
    by: line(200).optional(),
    norm: line(200).optional(),
  }),
  z.object({ ...electionHead, kind: z.literal('answer-election'), candidateId: uuid, accepts: z.boolean() }),
  /** The election ends without filling every place, or, with `again`, is held anew from the first round on. */
  z.object({
    ...electionHead,
    kind: z.literal('break-off-election'),
    reason: line(500),
    again: z.boolean().default(false),
  }),
] as const;
