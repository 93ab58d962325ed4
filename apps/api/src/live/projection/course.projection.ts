import { findVote, happenedAt, lastDealtWith, type MeetingEvent } from '@gremia/meeting';
import { ballotViews } from './ballot-views';
import * as rows from './course-rows';
import type { ProjectedStep, Projection, Target } from './projection';

/** What was announced of votes outside the items, on the course of the meeting. Nothing of a rehearsal. */
export const courseProjection: Projection = {
  name: 'course',
  handles: new Set(['result-announced', 'result-doubted']),
  async apply(step, { sql }) {
    const { event, meetingId } = step.entry;
    if (step.state.rehearsal) return;
    if (event.kind === 'result-announced') await addResult(step, event, sql);
    if (event.kind === 'result-doubted') await rows.supersedeCourse(sql, meetingId, event.voteId);
  },
  async rebuild(meetingId, steps, target) {
    await rows.dropCourse(target.sql, meetingId);
    for (const step of steps) if (this.handles.has(step.entry.event.kind)) await this.apply(step, target);
  },
};

async function addResult(
  { entry, state }: ProjectedStep,
  event: Extract<MeetingEvent, { kind: 'result-announced' }>,
  sql: Target['sql'],
): Promise<void> {
  const vote = findVote(state, event.voteId);
  if (vote === null || vote.itemId !== null) return;
  const at = happenedAt(entry);
  await rows.storeCourseDecision(sql, {
    ...event,
    meetingId: entry.meetingId,
    seq: entry.seq,
    afterNumber: lastDealtWith(state)?.number ?? null,
    question: vote.question,
    public: entry.audience === 'public',
    procedure: vote.procedure,
    options: vote.options ?? null,
    ballots: vote.ballots === null ? null : ballotViews(state, event.voteId),
    announcedAt: at,
    enteredAt: at === entry.at ? null : entry.at,
  });
}
