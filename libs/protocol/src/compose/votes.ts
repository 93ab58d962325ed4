import type { MinutesItem } from '@gremia/contracts';
import {
  enumerate,
  germanInstant,
  type Held,
  hasVoted,
  type MeetingState,
  nameInBlock,
  nameInVote,
  procedureOf,
  seatsOfVote,
  type SeatView,
  settledBy,
  textRejected,
  votePutRight,
  votesTogether,
  type VoteState,
} from '@gremia/meeting';
import { majorityWords, type RuleProfile } from '@gremia/rules';
import { ownVotesOf } from './own-votes';
import { withStop } from './with-stop';
import { ABORT_GROUND_WORDS, countsInOrder } from './words';

type MinutesVote = MinutesItem['votes'][number];

/** A vote that came to an end: announced, doubted or aborted. null for one that is still under way. */
export function minutesVote(state: MeetingState, vote: VoteState): MinutesVote | null {
  if (vote.phase === 'open' || vote.phase === 'closed') return null;
  // A vote that was voided after it had been counted keeps count and roll.
  const counted = vote.tally !== null;
  const rest = restOf(state, vote);
  const putRight = votePutRight(state, vote);
  return {
    question: vote.question,
    openedAt: vote.openedAt,
    ...(vote.result === null ? {} : { announcedAt: vote.result.at }),
    wording: wordingOf(vote),
    kind: vote.subject.kind,
    state: vote.phase,
    outcomeLabel: vote.phase === 'announced' ? (vote.result?.label ?? null) : null,
    sentence: vote.phase === 'aborted' ? null : (vote.result?.sentence ?? null),
    tallyLine: counted && vote.tally !== null ? procedureOf(vote).minutesLine(vote.tally, vote.options ?? []) : null,
    note: noteOf(state, vote, putRight?.sentences ?? []),
    ...(putRight === null || putRight.doubts.length === 0 ? {} : { doubts: [...putRight.doubts] }),
    ...namesOf(state, vote),
    ...(rest === null ? {} : { rest }),
    ...(vote.ownVotes === undefined ? {} : { ownVotes: ownVotesOf(state, vote) }),
    quorum:
      state.circular === undefined
        ? `${vote.quorum.present} von ${state.committee?.seats ?? 0} anwesend und stimmberechtigt ` +
          `(${vote.quorum.required} erforderlich)`
        : askedWords(state, vote),
  };
}

/**
 * Who was there when it was opened and is in none of the counts, so that these add up to those who were there; null
 * where everybody is.
 */
function restOf({ circular }: MeetingState, vote: VoteState): string | null {
  const { tally, gone } = vote;
  if (tally === null) return null;
  const { conflicted = 0, notVoting = 0 } = tally;
  const silent = procedureOf(vote).handsOut === true ? 0 : notVoting;
  const isOrder = vote.subject.kind === 'free' && (vote.subject.about?.matter ?? 'conflict') !== 'conflict';
  const parts = [
    conflicted === 0 ? '' : `${conflicted} ${isOrder ? 'selbst betroffen' : 'befangen'}`,
    silent === 0 ? '' : `${silent} ohne ${circular === undefined ? 'Stimmabgabe' : 'Antwort'}`,
    gone.length === 0 ? '' : `${gone.length} vor der Stimmabgabe gegangen`,
  ].filter((part) => part !== '');
  const whom = circular === undefined ? 'Von den Anwesenden nicht abgestimmt' : 'Nicht abgestimmt';
  return parts.length === 0 ? null : `${whom}: ${parts.join(', ')}.`;
}

/** How many were asked where nobody met, and by when there was to answer to this question. */
function askedWords(state: MeetingState, { electorate, until }: VoteState): string {
  const asked = `${electorate.length} von ${state.committee?.seats ?? 0} zur Antwort aufgefordert`;
  return until === undefined ? asked : `${asked}; Frist bis ${germanInstant(until, state.timeZone)}`;
}

/** The text of the question, rejected or not; a final text that was adopted stands under the item. */
function wordingOf({ subject, marked, resolution }: VoteState): MinutesVote['wording'] {
  const asked = subject.kind === 'unit' ? marked.filter(({ change }) => change !== 'equal') : marked;
  return resolution !== null || asked.length === 0 ? null : [...asked];
}

function noteOf(state: MeetingState, vote: VoteState, more: readonly string[]): string | null {
  const notes = [
    ...(state.profile === null ? [] : procedureOf(vote).notes(heldOf(state, vote, state.profile))),
    vote.withoutMayor ?? null,
    togetherNote(state, vote),
    vote.told === undefined ? null : 'Diese Abstimmung ist nachgetragen.',
    settledNote(state, vote),
    vote.phase === 'announced' ? textRejected(state, vote) : null,
    vote.repeats === null ? null : 'Wiederholung der Abstimmung.',
    vote.phase === 'aborted' ? abortNote(vote) : null,
    vote.phase === 'doubted' ? doubtNote(state, vote) : null,
    vote.majorityDeviation === undefined
      ? null
      : `Abweichende Mehrheit: ${majorityWords(vote.majority)} (${vote.majorityDeviation.norm}). ` +
        `Begründung: ${withStop(vote.majorityDeviation.reason)}`,
    vote.result?.deviation
      ? `Die Verkündung weicht von der Auszählung ab. Begründung: ${withStop(vote.result.deviation)}`
      : null,
    ...more,
  ].filter((note): note is string => note !== null);
  return notes.length === 0 ? null : notes.join(' ');
}

/** Of proposals that exclude each other one was adopted. */
function settledNote(state: MeetingState, vote: VoteState): string | null {
  const settled = settledBy(state, vote);
  return settled === '' ? null : `Damit erledigt, ohne Abstimmung: ${settled}.`;
}

/** What one vote decided as well; that nobody objected is why it could. */
function togetherNote(state: MeetingState, vote: VoteState): string | null {
  const others = votesTogether(state, vote).filter(({ voteId }) => voteId !== vote.voteId);
  if (others.length === 0) return null;
  const numbers = others.map((each) => nameInBlock(state, each));
  const how = vote.subject.kind === 'point' ? 'Gemeinsam' : 'Ohne Aussprache gemeinsam';
  return `${how} abgestimmt mit ${enumerate(numbers)}; niemand hat widersprochen.`;
}

function heldOf(state: MeetingState, vote: VoteState, profile: RuleProfile): Held {
  const { setup = {}, callOrder: order = null, tally: count, checkCodes = [] } = vote;
  const participants = state.roster
    .filter(({ personId }) => hasVoted(vote, personId))
    .map(({ personId }) => nameInVote(state, vote, personId));
  return { profile, setup, order, count, participants, checkCodes, options: vote.options ?? [] };
}

function abortNote({ note, abortGround }: VoteState): string {
  if (abortGround === null) return `Die Abstimmung wurde abgebrochen: ${withStop(note ?? '')}`;
  return `Die ausgezählte Abstimmung wurde aufgehoben (${ABORT_GROUND_WORDS[abortGround]}): ${withStop(note ?? '')}`;
}

/** What became of the repetition; an aborted one is none. */
const REPEATED: Readonly<Record<VoteState['phase'], string>> = {
  announced: 'es gilt die wiederholte Abstimmung.',
  doubted: 'die Abstimmung ist wiederholt worden.',
  open: 'die Abstimmung wird wiederholt.',
  closed: 'die Abstimmung wird wiederholt.',
  aborted: 'die Abstimmung ist nicht wiederholt worden.',
};

/** What was doubted counts no more; whether something came in its place is said as it is. */
function doubtNote(state: MeetingState, { voteId, note }: VoteState): string {
  const again = Object.values(state.votes).find(({ repeats, phase }) => repeats === voteId && phase !== 'aborted');
  const reason = note ? ` Begründung: ${withStop(note)}` : '';
  return `Das Ergebnis wurde angezweifelt; ${REPEATED[again?.phase ?? 'aborted']}${reason}`;
}

/** Who voted how, as the rules of the body have it in the minutes; who was called by name stands there by name. */
function namesOf(state: MeetingState, vote: VoteState): Pick<MinutesVote, 'roll' | 'factions'> {
  if (vote.tally === null || vote.ballots === null) return { roll: null };
  const names = state.profile?.minutesNames.value ?? 'by-name';
  if (names === 'by-name' || procedureOf(vote).callOrder !== undefined) return { roll: rollOf(state, vote) };
  return { roll: null, ...(names === 'by-faction' ? { factions: byFaction(state, vote) } : {}) };
}

function byFaction(state: MeetingState, vote: VoteState): NonNullable<MinutesVote['factions']> {
  const factions = new Map<string | null, Map<string, number>>();
  for (const seat of seatsOfVote(state, vote.voteId)) {
    const word = rollWord(vote, seat);
    if (word === null) continue;
    const counts = factions.get(seat.faction) ?? new Map<string, number>();
    factions.set(seat.faction, counts.set(word, (counts.get(word) ?? 0) + 1));
  }
  return [...factions].map(([faction, counts]) => ({
    faction,
    votes: countsInOrder(counts),
  }));
}

/** Everybody who was there, with what they declared; the absent are in the attendance list. */
const rollOf = (state: MeetingState, vote: VoteState): { name: string; choice: string }[] =>
  seatsOfVote(state, vote.voteId).flatMap((seat) => {
    const choice = rollWord(vote, seat);
    return choice === null ? [] : [{ name: seat.name, choice }];
  });

/** What a seat shows in the roll of a vote; null for who is not named there. */
function rollWord(vote: VoteState, { state: standing, ballot }: SeatView): string | null {
  if (ballot !== null) return procedureOf(vote).words.ballot(ballot, vote.options ?? []);
  if (standing === 'conflicted') return 'befangen';
  const { words } = procedureOf(vote);
  return standing === 'not-voting' ? words.silent : standing === 'absent' ? words.absent : null;
}
