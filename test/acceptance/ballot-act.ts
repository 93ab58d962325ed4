import type { BallotContent } from '@gremia/contracts';
import { procedureOf, type VoteState } from '@gremia/meeting';
import { codeNo } from '../../libs/meeting/src/testing/council';
import type { Act } from './stage';

/** Codes of one scenario are far from each other, as by chance. */
const APART = 1_000;

/**
 * A ballot as the device of whoever votes sends it: with a check code where it goes into an urn.
 *
 * @param no the how manyth ballot of the vote it is
 */
export function ballotAct(vote: VoteState | null, voteId: string, choice: BallotContent, no: number): Act {
  const ballot = { kind: 'cast-ballot', voteId, choice } as const;
  const hasUrn = vote !== null && procedureOf(vote).source === 'urn';
  return hasUrn ? { ...ballot, checkCode: codeNo(APART * no) } : ballot;
}
