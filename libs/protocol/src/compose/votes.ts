import type { MinutesItem } from '@gremia/contracts';
import { type MeetingState, procedureOf, seatsOfVote, type SeatView, type VoteState } from '@gremia/meeting';

type MinutesVote = MinutesItem['votes'][number];

/** A vote that came to an end: announced, doubted or aborted. null for one that is still under way. */
export function minutesVote(state: MeetingState, vote: VoteState): MinutesVote | null {
  if (vote.phase === 'open' || vote.phase === 'closed') return null;
  const counted = vote.tally !== null && vote.phase !== 'aborted';
  return {
    question: vote.question,
    kind: vote.subject.kind,
    state: vote.phase,
    outcomeLabel: vote.phase === 'announced' ? (vote.result?.label ?? null) : null,
    sentence: vote.phase === 'aborted' ? null : (vote.result?.sentence ?? null),
    tallyLine: counted && vote.tally !== null ? procedureOf(vote).minutesLine(vote.tally) : null,
    note: noteOf(vote),
    roll: counted && vote.ballots !== null ? rollOf(state, vote) : null,
    quorum:
      `${vote.quorum.present} von ${state.committee?.seats ?? 0} anwesend und stimmberechtigt ` +
      `(${vote.quorum.required} erforderlich)`,
  };
}

function noteOf(vote: VoteState): string | null {
  const notes = [
    vote.repeats === null ? null : 'Wiederholung der Abstimmung.',
    vote.phase === 'aborted' ? `Die Abstimmung wurde abgebrochen: ${vote.note ?? ''}` : null,
    vote.phase === 'doubted'
      ? `Das Ergebnis wurde angezweifelt; es gilt die wiederholte ` +
        `Abstimmung.${vote.note ? ` Begründung: ${vote.note}` : ''}`
      : null,
    vote.result?.deviation ? `Die Verkündung weicht von der Auszählung ab. Begründung: ${vote.result.deviation}` : null,
  ].filter((note): note is string => note !== null);
  return notes.length === 0 ? null : notes.join(' ');
}

/** Everybody who was there, with what they declared; the absent are in the attendance list. */
const rollOf = (state: MeetingState, vote: VoteState): { name: string; choice: string }[] =>
  seatsOfVote(state, vote.voteId).flatMap((seat) => {
    const choice = rollWord(vote, seat);
    return choice === null ? [] : [{ name: seat.name, choice }];
  });

/** What a seat shows in the roll of a vote; null for who is not named there. */
function rollWord(vote: VoteState, { state: standing, ballot }: SeatView): string | null {
  if (ballot !== null) return procedureOf(vote).words.ballot(ballot);
  if (standing === 'conflicted') return 'befangen';
  return standing === 'not-voting' ? 'keine Stimme abgegeben' : null;
}
