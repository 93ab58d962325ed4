import type { Counts } from '@gremia/contracts';
import type { Refusal } from '../decision';
import type { EventOf } from '../events';
import { findVote } from '../lookup';
import { procedureOf } from '../procedures/registry';
import type { MeetingState } from '../state';
import { askedOf } from './asked-of';
import { houseOfVote } from './house-of-vote';
import { hasVoted } from './participation';

/**
 * What a vote comes to when it is counted anew, by whoever has the journal alone. `ballots`: from one ballot for each
 * who voted; `numbers`: the numbers that somebody counted, checked against who was there; null where neither is known.
 */
export interface Recount {
  readonly from: 'ballots' | 'numbers';
  /** A refusal where it cannot have been counted so. */
  readonly count: Counts | Refusal;
}

/** What the office has counted of a tally: how many had no part follows from who was there. */
const enteredIn = ({ conflicted: _excluded, notVoting: _silent, absent: _away, ...counted }: Counts): Counts => counted;

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
  const entered = procedure.source === 'office' ? enteredIn(tally) : null;
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

/** What is known of a vote whose ballots nobody may see. */
export interface Turnout {
  /** How many have put in a ballot. */
  readonly voted: number;
  /** How many seats were not there, and how many were there and put in nothing. */
  readonly absent: number;
  readonly notVoting: number;
  /** Whether ballots lay in an urn, each with a check code of its own. */
  readonly inUrn: boolean;
}

/**
 * Who took part in a vote, by whoever has the journal alone: that is known of secret votes as well.
 *
 * @param state before it was closed
 */
export function turnoutOf(state: MeetingState, voteId: string): Turnout | null {
  const vote = findVote(state, voteId);
  if (vote === null) return null;
  const { seats, present, excluded } = houseOfVote(state, vote);
  const voted = Object.keys(vote.cast).filter((personId) => hasVoted(vote, personId)).length;
  return {
    voted,
    absent: seats - present,
    notVoting: present - excluded - voted,
    inUrn: procedureOf(vote).source === 'urn',
  };
}
