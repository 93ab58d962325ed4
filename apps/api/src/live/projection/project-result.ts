import { createHash } from 'node:crypto';
import type { DecisionView } from '@gremia/contracts';
import { findItem, findVote, seatsOfVote, type MeetingEvent, type MeetingState } from '@gremia/meeting';
import type { Projection } from './project-entry';

type ResultAnnounced = Extract<MeetingEvent, { kind: 'result-announced' }>;
type ResultDoubted = Extract<MeetingEvent, { kind: 'result-doubted' }>;
type BallotView = NonNullable<DecisionView['ballots']>[number];

/** An announced result: the decision, and where it settles a paper, its state and the text as resolved. */
export async function projectResult({ db, emit, state, entry, repository }: Projection, event: ResultAnnounced): Promise<void> {
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
    if (event.resolution !== null) await repository.addResolution(db, versionId(meetingId, event.voteId), paperId, event.resolution.points, entry.at);
  }
  emit({ name: 'decision-announced', meetingId, voteId: event.voteId, paperId });
}

/** A result that was doubted at once: the vote is repeated, and until then nothing is decided. */
export async function projectDoubt({ db, state, entry, repository }: Projection, event: ResultDoubted): Promise<void> {
  const vote = findVote(state, event.voteId);
  const text = findItem(state, vote?.itemId ?? null)?.text;
  await repository.supersede(db, entry.meetingId, event.voteId);
  if (vote?.subject.kind !== 'main' || !text?.paperId || !isDecidedHere(text.responsibility)) return;
  await repository.removeResolution(db, versionId(entry.meetingId, event.voteId));
  await repository.reopen(
    db,
    text.paperId,
    text.amendments.map(({ id }) => id),
    entry.at,
  );
}

/** A preliminary consultation recommends; the paper stays on its way. */
const isDecidedHere = (responsibility: string | null | undefined): boolean => responsibility === 'decision' || responsibility === null;

function ballotViews(state: MeetingState, voteId: string): BallotView[] {
  return seatsOfVote(state, voteId).map(({ personId, name, faction, state: standing }) => ({
    personId,
    name,
    faction,
    choice: standing === 'open' || standing === 'cast' ? 'not-voting' : standing,
  }));
}

/** The same for the same vote, however often it is carried over (RFC 9562, version 8). */
function versionId(meetingId: string, voteId: string): string {
  const hex = createHash('sha256').update(`resolution/${meetingId}/${voteId}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
