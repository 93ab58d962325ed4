import type { BallotContent } from '@gremia/contracts';
import { ApiProblem } from '../../api/api-problem';
import type { LiveMeeting } from '../use-meeting';
import { drawCheckCode, dropCheckCode, keepCheckCode } from './check-code-store';

/** Two devices draw the same code less than once in a million votes; whoever meets it again and again is told. */
const MOST_DRAWS = 3;

/**
 * Sends a ballot with a check code that this device draws, and keeps the code of the one that went into the urn.
 * Another one is drawn where somebody has the same.
 */
export async function castIntoUrn(
  { send, personId }: Pick<LiveMeeting, 'send' | 'personId'>,
  voteId: string,
  choice: BallotContent,
): Promise<void> {
  for (let draws = 1; ; draws += 1) {
    const checkCode = drawCheckCode();
    // It is there when the page hears that the ballot is in the urn.
    if (personId !== null) keepCheckCode(personId, voteId, checkCode);
    try {
      await send({ kind: 'cast-ballot', voteId, choice, replaces: false, checkCode });
      return;
    } catch (error) {
      if (personId !== null) dropCheckCode(personId, voteId);
      const isTaken = error instanceof ApiProblem && error.code === 'check-code-taken';
      if (!isTaken || draws === MOST_DRAWS) throw error;
    }
  }
}
