import type { BallotContent } from '@gremia/contracts';
import { findSeat, isVotePaused, mayVote, procedureOf, stillToCall, type VoteState } from '@gremia/meeting';
import type { LiveMeeting } from './use-meeting';

/** Where a person's own ballot stands. `counted` only when the server has acknowledged it. */
export type BallotPhase =
  | { readonly kind: 'open' }
  /** Nobody votes on a device, or this person not yet. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'sending'; readonly choice: BallotContent }
  | { readonly kind: 'counted'; readonly choice: BallotContent; readonly mayChange: boolean }
  /** It lies in the urn; what it says, nobody knows here either. `closed`: the urn has been emptied. */
  | { readonly kind: 'in-urn'; readonly closed: boolean }
  | { readonly kind: 'over'; readonly choice: BallotContent | null }
  | {
      readonly kind: 'not-entitled';
      readonly reason: 'conflicted' | 'remote' | 'absent' | 'no-vote' | 'late' | 'interrupted' | 'paused';
      readonly note: string | null;
    };

type Known = Pick<LiveMeeting, 'state' | 'own' | 'inUrns' | 'pending' | 'personId'>;

/** What the ballot shows to the person in front of the screen; null for somebody who does not belong to the body. */
export function ballotPhase({ state, own, inUrns, pending, personId }: Known, vote: VoteState): BallotPhase | null {
  const seat = personId === null ? null : findSeat(state, personId);
  if (personId === null || seat === null) return null;
  const onItsWay = pending.find(
    ({ command }) => command.kind === 'cast-ballot' && command.voteId === vote.voteId,
  )?.command;
  const ownBallot = own[vote.voteId] ?? null;
  const isEntered = vote.callOrder !== undefined;
  // What the office has entered counts, whatever the device has sent.
  const entered = isEntered ? (vote.cast[personId] ?? null) : ownBallot;
  const counted = entered !== null && procedureOf(vote).isVote(entered) ? entered : null;
  const isInUrn = procedureOf(vote).source === 'urn' && (personId in vote.cast || inUrns.includes(vote.voteId));
  if (vote.phase !== 'open' && isInUrn) return { kind: 'in-urn', closed: true };
  if (vote.phase !== 'open') {
    const hadBallot = vote.electorate.includes(personId) && procedureOf(vote).source !== 'office';
    return hadBallot ? { kind: 'over', choice: counted } : null;
  }
  if (!vote.electorate.includes(personId)) {
    const presence = state.present[personId];
    const note = presence?.note ?? null;
    if (vote.conflicted.includes(personId)) return { kind: 'not-entitled', reason: 'conflicted', note: null };
    if (!seat.voting) return { kind: 'not-entitled', reason: 'no-vote', note: null };
    if (presence === undefined) return { kind: 'not-entitled', reason: 'absent', note: null };
    return presence.entitled
      ? { kind: 'not-entitled', reason: 'late', note: null }
      : { kind: 'not-entitled', reason: 'remote', note };
  }
  if (procedureOf(vote).source === 'office') return { kind: 'elsewhere' };
  if (isInUrn) return { kind: 'in-urn', closed: false };
  if (onItsWay?.kind === 'cast-ballot') return { kind: 'sending', choice: onItsWay.choice };
  if (counted === null && !mayVote(state, vote.voteId, personId)) {
    if (isEntered && stillToCall(state, vote).includes(personId)) return { kind: 'elsewhere' };
    const reason = state.phase === 'interrupted' ? 'interrupted' : isVotePaused(state) ? 'paused' : 'absent';
    return { kind: 'not-entitled', reason, note: null };
  }
  return counted === null
    ? { kind: 'open' }
    : {
        kind: 'counted',
        choice: counted,
        mayChange: state.profile?.ballotChange.value === true && !isVotePaused(state),
      };
}
