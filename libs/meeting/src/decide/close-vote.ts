import { clockTime, type Counts } from '@gremia/contracts';
import { quorumLostSentence } from '@gremia/rules';
import type { CommandContext, Refusal, Urn } from '../decision';
import type { BallotLine, EventOf, MeetingEvent } from '../events';
import { findItem, findVote } from '../lookup';
import { procedureOf } from '../procedures/registry';
import type { MeetingState, VoteState } from '../state';
import { votesTogether } from '../views/block-of';
import { askedOf } from '../views/asked-of';
import { houseOfVote } from '../views/house-of-vote';
import { calledNow, stillToCall } from '../views/participation';
import { isQuorumAsked, quorumOfVote } from '../views/quorum-of';
import { accept, type Decider, refuse } from './decider';
import { mustBeOverdue } from './circular';
import { mustNotRest } from './disturbances';
import { isRefusal, mustBeOffice, mustBeOpened, mustRun } from './guards';
import { mayCountSecretly } from './stays-secret';

/**
 * Counts, by the kind of vote. A vote that lost its quorum while it was open is not valid: it is aborted with the
 * sentence for the minutes (scenario: four of 29 leave). Numbers that the office has entered can be entered again until
 * the result is announced; both stay in the journal.
 */
export const closeVote: Decider<'close-vote'> = (state, { voteId, count }, actor, context) => {
  const refusal = mustBeOffice(actor) ?? mustRun(state) ?? mustNotRest(state);
  if (refusal !== null) return refusal;
  const vote = findVote(state, voteId);
  if (vote === null) return refuse('vote-not-found');
  const procedure = procedureOf(vote);
  const recounts = vote.phase === 'closed' && procedure.source === 'office';
  if (vote.phase !== 'open' && !recounts) return refuse('vote-not-open', 'Die Abstimmung ist bereits geschlossen.');
  const early = mustBeOverdue(state, vote, context);
  if (early !== null) return early;
  const ballots = ballotsOf(state, vote);
  const conflicted = ballots.filter(({ choice }) => procedure.declaresConflict(choice)).map(({ personId }) => personId);
  const house = quorumOfVote(state, vote, conflicted);
  if (house === null || state.committee === null || state.profile === null) return refuse('meeting-not-open');
  if (!house.quorate && isQuorumAsked(state, house) && !recounts) {
    return accept(state, actor, context, [
      ...declaredByBallot(state, vote),
      ...endedTogether(state, vote, {
        reason: quorumLostSentence(clockTime(context.now, state.timeZone), house.present, state.committee.seats),
      }),
    ]);
  }
  const uncalled = mustBeCalled(state, vote);
  if (uncalled !== null) return uncalled;
  const urn = procedure.source === 'urn' ? openUrn(vote, context) : null;
  if (urn !== null && isRefusal(urn)) return urn;
  const revealing = recounts ? null : mayCountSecretly(state, procedure, Object.keys(vote.cast).length);
  if (revealing !== null) return revealing;
  const given = {
    ballots: urn?.ballots ?? ballots.map(({ choice }) => choice),
    entered: count ?? null,
    issued: Object.keys(vote.cast).length,
    asked: askedOf(vote),
  };
  const tally = procedure.close(given, houseOfVote(state, vote), state.profile);
  if (isRefusal(tally)) return tally;
  const unclear = procedure.handsOut === true && !recounts ? mustBeQuorate(state, vote, tally) : null;
  if (unclear !== null) return unclear;
  const shown = procedure.seal(state.profile) === 'tally-only' ? null : ballots;
  const codes = urn === null ? {} : { checkCodes: urn.checkCodes };
  return accept(state, actor, context, [
    ...declaredByBallot(state, vote),
    ...votesTogether(state, vote).map(({ voteId: each }): MeetingEvent => ({
      kind: 'vote-closed',
      voteId: each,
      tally,
      ballots: shown,
      ...codes,
    })),
  ]);
};

/**
 * A roll call is over when everybody who is there has been called: who was not has not failed to answer. Without a
 * meeting nobody is called, and the deadline ends it.
 */
function mustBeCalled(state: MeetingState, vote: VoteState): Refusal | null {
  if (state.circular !== undefined) return null;
  const left = stillToCall(state, vote).length;
  return left === 0
    ? null
    : refuse(
        'wrong-state',
        `Noch nicht aufgerufen ${left === 1 ? 'ist ein Mitglied' : `sind ${left} Mitglieder`}, als Nächstes ` +
          `${calledNow(state, vote)?.name ?? ''}. Wer nicht antwortet, wird mit „keine Antwort“ eingetragen.`,
      );
}

/**
 * Of ballots on paper that were handed out and not put in nobody knows whose they were: whoever has left may have taken
 * theirs along. Where the quorum hangs on it, those who gave theirs back are noted first.
 */
function mustBeQuorate(state: MeetingState, vote: VoteState, tally: Counts): Refusal | null {
  const { present, excluded } = houseOfVote(state, vote);
  const issued = Object.keys(vote.cast);
  const cast = present - excluded - (tally['notVoting'] ?? 0);
  const gone = issued.filter((personId) => state.present[personId] === undefined);
  const unused = gone.slice(0, issued.length - cast);
  if (unused.length === 0) return null;
  const put = Object.fromEntries(Object.entries(vote.cast).filter(([personId]) => !unused.includes(personId)));
  const house = quorumOfVote(state, { ...vote, cast: put });
  if (house === null || house.quorate || !isQuorumAsked(state, house)) return null;
  return refuse(
    'confirmation-needed',
    `Ausgegeben sind ${issued.length} Stimmzettel, abgegeben ${cast}; inzwischen ` +
      `${gone.length === 1 ? 'ist ein Mitglied' : `sind ${gone.length} Mitglieder`} mit Stimmzettel gegangen. Davon, ` +
      'wer noch abgestimmt hat, hängt die Beschlussfähigkeit ab. Bitte halten Sie fest, wer den Stimmzettel ' +
      'unbenutzt zurückgegeben hat.',
    house.norm,
  );
}

/** Votes of one block end together. */
const endedTogether = (
  state: MeetingState,
  vote: VoteState,
  why: Pick<EventOf<'vote-aborted'>, 'reason' | 'ground'>,
): readonly MeetingEvent[] =>
  votesTogether(state, vote).map(({ voteId }) => ({ kind: 'vote-aborted', voteId, ...why }));

/** What lies in the urn, unless it is more or less than people have voted: then nobody knows how it was voted. */
function openUrn({ cast }: VoteState, { urn = EMPTY_URN }: CommandContext): Urn | Refusal {
  const { ballots, checkCodes } = urn;
  const voted = Object.keys(cast).length;
  if (ballots.length === voted && checkCodes.length === voted) return urn;
  return refuse(
    'wrong-state',
    `Abgestimmt haben ${voted}, in der Urne liegen ${ballots.length} Stimmen und ${checkCodes.length} Prüfcodes. Ein ` +
      'Ergebnis lässt sich nicht feststellen. Bitte brechen Sie die Abstimmung ab und wiederholen Sie sie.',
  );
}

const EMPTY_URN: Urn = { ballots: [], checkCodes: [] };

/**
 * Ends a vote without a result. One that is counted but not announced yet ends so for listed grounds only, and its
 * count stays on record. Its ballots stay in the journal and are void. Who declared a conflict of interest with theirs
 * has declared it.
 */
export const abortVote: Decider<'abort-vote'> = (state, { voteId, reason, ground }, actor, context) => {
  const refusal = mustBeOffice(actor) ?? mustBeOpened(state);
  if (refusal !== null) return refusal;
  const vote = findVote(state, voteId);
  if (vote === null) return refuse('vote-not-found');
  if (vote.phase === 'aborted') return refuse('wrong-state', 'Die Abstimmung ist bereits abgebrochen.');
  if (vote.phase !== 'open' && vote.phase !== 'closed') return refuse('already-announced');
  if (vote.phase === 'open')
    return accept(state, actor, context, [...declaredByBallot(state, vote), ...endedTogether(state, vote, { reason })]);
  // A count that is known is not made undone because it does not please: only for these grounds, and by who leads.
  if (!actor.chair) return refuse('forbidden', 'Eine ausgezählte Abstimmung kann nur die Sitzungsleitung aufheben.');
  if (ground === undefined)
    return refuse(
      'confirmation-needed',
      'Die Abstimmung ist ausgezählt. Aufgehoben werden kann sie nur aus einem der vorgesehenen Gründe; Auszählung ' +
        'und Stimmen bleiben in der Niederschrift.',
    );
  return accept(state, actor, context, endedTogether(state, vote, { reason, ground }));
};

/**
 * While a vote runs a conflict of interest is declared with the ballot, and sealed like every ballot. When the vote
 * ends it is a declaration like any other: it excludes from the item, whatever is voted on next, and from what may be
 * read of a non-public one.
 *
 * @see ThürKO § 38
 */
function declaredByBallot(state: MeetingState, vote: VoteState): readonly MeetingEvent[] {
  const { itemId } = vote;
  if (itemId === null) return [];
  const known = findItem(state, itemId)?.conflicted ?? [];
  return ballotsOf(state, vote)
    .filter(({ choice, personId }) => procedureOf(vote).declaresConflict(choice) && !known.includes(personId))
    .map(({ personId }) => ({ kind: 'conflict-declared', itemId, personId }));
}

/** In the order of the roster, so that it does not tell in which order people voted. */
function ballotsOf(state: MeetingState, vote: VoteState): readonly BallotLine[] {
  return state.roster.flatMap(({ personId }) => {
    const choice = vote.cast[personId];
    return choice === undefined || choice === null ? [] : [{ personId, choice }];
  });
}
