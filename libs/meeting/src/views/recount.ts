import type { Counts } from '@gremia/contracts';
import type { Refusal } from '../decision';
import type { EventOf } from '../events';
import { findVote } from '../lookup';
import { procedureOf } from '../procedures/registry';
import type { MeetingState } from '../state';
import { askedOf } from './asked-of';
import { houseOfVote } from './house-of-vote';

/**
 * What a vote comes to when it is counted anew, by whoever has the journal alone. `ballots`: from one ballot for each
 * who voted; `numbers`: the numbers that somebody counted, checked against who was there; null where neither is known.
 */
export interface Recount {
  readonly from: 'ballots' | 'numbers';
  /** A refusal where it cannot have been counted so. */
  readonly count: Counts | Refusal;
}

/**
 * Counts a vote anew.
 *
 * @param state before it was closed
 * @param closed the event that closed it
 */
export function recountOf(
  state: MeetingState,
  { voteId, tally, ballots }: Pick<EventOf<'vote-closed'>, 'voteId' | 'tally' | 'ballots'>,
): Recount | null {
  const vote = findVote(state, voteId);
  if (vote === null || state.profile === null) return null;
  const procedure = procedureOf(vote);
  const entered = procedure.source === 'office' ? tally : null;
  if (entered === null && ballots === null) return null;
  const given = {
    ballots: (ballots ?? []).map(({ choice }) => choice),
    entered,
    issued: Object.keys(vote.cast).length,
    asked: askedOf(vote),
  };
  return {
    from: entered === null ? 'ballots' : 'numbers',
    count: procedure.close(given, houseOfVote(state, vote), state.profile),
  };
}
