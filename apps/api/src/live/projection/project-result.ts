import type { DecisionView } from '@gremia/contracts';
import { findItem, findVote, seatsOfVote, type MeetingEvent, type MeetingState } from '@gremia/meeting';
import type { Projection } from './project-entry';
import { correctionId, resolutionId } from './version-id';

type ResultAnnounced = Extract<MeetingEvent, { kind: 'result-announced' }>;
type ResultDoubted = Extract<MeetingEvent, { kind: 'result-doubted' }>;
type TextCorrected = Extract<MeetingEvent, { kind: 'text-corrected' }>;
type BallotView = NonNullable<DecisionView['ballots']>[number];

/** An announced result: the decision, and where it settles a paper, its state and the text as resolved. */
export async function projectResult(
  { db, emit, state, entry, repository }: Projection,
  event: ResultAnnounced,
): Promise<void> {
  const vote = findVote(state, event.voteId);
  const item = findItem(state, vote?.itemId ?? null);
  if (vote === null || item === null) return;
  const { meetingId } = entry;
  const paperId = item.text?.paperId ?? null;
  const final = vote.subject.kind === 'main';
  await repository.addDecision(db, {
    meetingId,
    voteId: event.voteId,
    itemId: item.itemId,
    paperId,
    seq: entry.seq,
    subject: vote.subject.kind,
    question: vote.question,
    public: entry.audience === 'public',
    carried: event.carried,
    label: event.label,
    sentence: event.sentence,
    tally: event.tally,
    ballots: vote.ballots === null ? null : ballotViews(state, event.voteId),
    final,
    announcedAt: entry.at,
  });
  if (final && paperId !== null && isDecidedHere(item.text?.responsibility)) {
    await repository.settle(db, paperId, item.text?.amendments.map(({ id }) => id) ?? [], entry.at);
    if (event.resolution !== null) {
      const { points } = event.resolution;
      await repository.addResolution(db, {
        id: resolutionId(meetingId, event.voteId),
        paperId,
        meetingId,
        voteId: event.voteId,
        points,
        at: entry.at,
      });
    }
  }
  emit({ name: 'decision-announced', meetingId, voteId: event.voteId, paperId });
}

/** A result that was doubted at once: the vote is repeated, and until then nothing is decided. */
export async function projectDoubt({ db, state, entry, repository }: Projection, event: ResultDoubted): Promise<void> {
  const vote = findVote(state, event.voteId);
  const text = findItem(state, vote?.itemId ?? null)?.text;
  await repository.supersede(db, entry.meetingId, event.voteId);
  if (vote?.subject.kind !== 'main' || !text?.paperId || !isDecidedHere(text.responsibility)) return;
  await repository.removeResolution(db, entry.meetingId, event.voteId);
  await repository.reopen(
    db,
    text.paperId,
    text.amendments.map(({ id }) => id),
    entry.at,
  );
}

/**
 * A corrected text becomes the newest version of what its vote resolved. A text that was only recommended has none; its
 * correction stands in the minutes.
 */
export async function projectCorrection(
  { db, state, entry, repository }: Projection,
  event: TextCorrected,
): Promise<void> {
  const text = findItem(state, event.itemId)?.text;
  if (!text?.paperId || !isDecidedHere(text.responsibility)) return;
  const { meetingId, seq, at } = entry;
  const { voteId, points } = event;
  await repository.addCorrection(
    db,
    { id: correctionId(meetingId, seq), paperId: text.paperId, meetingId, voteId, points, at },
    event,
  );
}

/** A preliminary consultation recommends; the paper stays on its way. */
const isDecidedHere = (responsibility: string | null | undefined): boolean =>
  responsibility === 'decision' || responsibility === null;

function ballotViews(state: MeetingState, voteId: string): BallotView[] {
  return seatsOfVote(state, voteId).map(({ personId, name, faction, state: standing }) => ({
    personId,
    name,
    faction,
    choice: standing === 'open' || standing === 'cast' ? 'not-voting' : standing,
  }));
}
