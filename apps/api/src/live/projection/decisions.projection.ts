import { decidedLabel, finalVote, findItem, happenedAt, titleOf, type MeetingEvent } from '@gremia/meeting';
import { ballotViews } from './ballot-views';
import { concernedBy, decidedText, isDecidedHere } from './concerned-text';
import * as decisions from './decision-rows';
import type { ProjectedStep, Projection, Target } from './projection';
import { correctionId, resolutionId } from './version-id';

type EventOf<K extends MeetingEvent['kind']> = Extract<MeetingEvent, { kind: K }>;

/** What was announced: decisions, texts as resolved, and their corrections. Nothing of a rehearsal. */
export const decisionsProjection: Projection = {
  name: 'decisions',
  handles: new Set(['result-announced', 'result-doubted', 'text-corrected', 'resolution-released']),
  async apply(step, target) {
    if (step.state.rehearsal) return;
    const { event } = step.entry;
    if (event.kind === 'result-announced') await addResult(step, event, target);
    if (event.kind === 'result-doubted') await takeBack(step, event, target);
    if (event.kind === 'resolution-released') {
      const { meetingId, at } = step.entry;
      const whole = event.extent === 'whole';
      await decisions.release(target.sql, { meetingId, voteId: event.voteId, at, whole });
    }
    if (event.kind === 'text-corrected') await addCorrection(step, event, target);
  },
  async rebuild(meetingId, steps, target) {
    // Rows stay while they are filled anew: others refer to them, and a version keeps the number that it has.
    await target.texts.emptyAll(target.sql, meetingId);
    await decisions.emptyAll(target.sql, meetingId);
    for (const step of steps) if (this.handles.has(step.entry.event.kind)) await this.apply(step, target);
    await target.texts.removeEmpty(target.sql, meetingId);
    await decisions.removeEmpty(target.sql, meetingId);
  },
};

async function addResult(
  { entry, state }: ProjectedStep,
  event: EventOf<'result-announced'>,
  { sql, texts }: Target,
): Promise<void> {
  const concerned = concernedBy(state, event.voteId);
  if (concerned === null) return;
  const { vote, item, decided } = concerned;
  const { meetingId } = entry;
  const at = happenedAt(entry);
  const { voteId } = event;
  const final = finalVote(state, item)?.voteId === voteId;
  await decisions.storeDecision(sql, {
    ...event,
    ...(final ? { label: decidedLabel(state, item) ?? event.label } : {}),
    meetingId,
    itemId: item.itemId,
    itemNumber: item.number,
    itemTitle: titleOf(item),
    paperId: item.text?.paperId ?? null,
    seq: entry.seq,
    subject: vote.subject.kind,
    procedure: vote.procedure,
    options: vote.options ?? null,
    question: vote.question,
    public: entry.audience === 'public',
    ballots: vote.ballots === null ? null : ballotViews(state, voteId),
    final,
    settles: final && isDecidedHere(state, item),
    announcedAt: at,
    enteredAt: at === entry.at ? null : entry.at,
  });
  // Planned as non-public and resolved in public: the agenda goes on to say something else.
  if (entry.audience === 'public' && !item.public) await decisions.release(sql, { meetingId, voteId, at, whole: true });
  if (final && decided !== null && event.resolution !== null) {
    const { points } = event.resolution;
    const id = resolutionId(meetingId, voteId);
    await texts.storeResolution(sql, { id, paperId: decided.paperId, meetingId, voteId, points, at });
  }
}

/** A result that was doubted at once: the vote is repeated, and until then nothing is decided. */
async function takeBack(
  { entry }: ProjectedStep,
  event: EventOf<'result-doubted'>,
  { sql, texts }: Target,
): Promise<void> {
  await decisions.supersede(sql, entry.meetingId, event.voteId);
  await texts.remove(sql, entry.meetingId, event.voteId);
}

/**
 * A corrected text becomes the newest version of what its vote resolved. A text that was only recommended has none; its
 * correction stands in the minutes.
 */
async function addCorrection(
  { entry, state }: ProjectedStep,
  event: EventOf<'text-corrected'>,
  { sql, texts }: Target,
): Promise<void> {
  const item = findItem(state, event.itemId);
  const decided = item === null ? null : decidedText(state, item);
  if (decided === null) return;
  const { meetingId, seq, at } = entry;
  const { voteId, points } = event;
  const version = { id: correctionId(meetingId, seq), paperId: decided.paperId, meetingId, voteId, points, at };
  await texts.putCorrection(sql, version, event);
}
