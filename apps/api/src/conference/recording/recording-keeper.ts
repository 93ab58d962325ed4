import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { RecordingStanding } from '@gremia/contracts';
import type { MeetingState } from '@gremia/meeting';
import type { ParticipantInfo } from 'livekit-server-sdk';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RecordingNotes } from '../../platform/ports/recording-notes.port';
import type { OpenRoom } from '../conference.repository';
import { EGRESS } from './participant-kinds';
import { recordableTracks, type SentTrack } from './recordable-tracks';
import { Recorder } from './recorder.port';
import { RecordingDeletion } from './recording-deletion';
import { RecordingRepository, type RecordingFile } from './recording.repository';

/** A recorder that has failed is asked again after so long. */
const AGAIN_MILLISECONDS = 10_000;
/** One that has been begun is in the call after so long. */
const COMES_WITHIN = 10_000;

/**
 * Brings what is recorded of a call to what may be recorded: each track into a file of its own, stopped before anybody
 * gets another right to speak.
 */
@Injectable()
export class RecordingKeeper {
  private readonly logger = new Logger(RecordingKeeper.name);
  /** Rooms in which something should be recorded and is not, and since when. */
  private readonly failures = new Map<string, number>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly recordings: RecordingRepository,
    private readonly deletion: RecordingDeletion,
    private readonly notes: RecordingNotes,
  ) {}

  /** @param mayTalk who may be heard by everybody now @returns what in the room only records, and may stay for it */
  async arrange(
    { room, part, meeting_id: meetingId }: OpenRoom,
    state: MeetingState,
    inside: readonly ParticipantInfo[],
    mayTalk: (identity: string) => boolean,
  ): Promise<ReadonlySet<string>> {
    if (this.recorder.missing !== null) return new Set();
    const wanted = part === 'public' ? recordableTracks(state, inside, mayTalk) : [];
    const running = await this.withoutLost(room, inside);
    await this.stop(running.filter(({ track }) => !wanted.some((each) => each.track === track)));
    const complain = (error: unknown): void => this.complain(room, error);
    // Nothing of this keeps anybody from speaking: it is tried again with the next look.
    await this.deleteObjectors(meetingId, state).catch(complain);
    const missing = wanted.filter(({ track }) => !running.some((each) => each.track === track));
    // Whoever may speak does not wait for it.
    for (const sent of missing) void this.start({ room, meetingId, state }, sent);
    const standing = this.standingOf(room, wanted, running, inside);
    if (standing !== null) await this.notes.note(meetingId, standing).catch(complain);
    return this.recordersIn(room, inside);
  }

  /** What everybody is told of it; null: nothing is known yet, or there is nothing to record. */
  private standingOf(
    room: string,
    wanted: readonly SentTrack[],
    running: readonly RecordingFile[],
    inside: readonly ParticipantInfo[],
  ): RecordingStanding | null {
    const isWritten = ({ track }: SentTrack): boolean =>
      running.some((file) => file.track === track && inside.some(({ identity }) => identity === file.egress));
    const isWhole = wanted.every(isWritten);
    if (isWhole) this.failures.delete(room);
    if (wanted.length === 0) return null;
    return isWhole ? 'running' : this.failures.has(room) ? 'failing' : null;
  }

  /** What is being recorded here. Of what is said to be and has left the room, somebody has to be told. */
  private async withoutLost(room: string, inside: readonly ParticipantInfo[]): Promise<readonly RecordingFile[]> {
    const running = await this.unitOfWork.read((db) => this.recordings.runningIn(db, room));
    const lost = running.filter(
      ({ egress, started_at: since }) =>
        egress !== null &&
        Date.now() - since.getTime() > COMES_WITHIN &&
        !inside.some(({ identity }) => identity === egress),
    );
    if (lost.length === 0) return running;
    this.complain(room, new Error('the recorder has left the call'));
    const ids = lost.map(({ id }) => id);
    await this.unitOfWork.run(null, ({ db, now }) => this.recordings.stopped(db, ids, now));
    return running.filter(({ id }) => !ids.includes(id));
  }

  /** Those that are known to record here, and while one is being started any: it comes in before its name is known. */
  private async recordersIn(room: string, inside: readonly ParticipantInfo[]): Promise<ReadonlySet<string>> {
    const here = inside.filter(({ kind }) => Number(kind) === EGRESS).map(({ identity }) => identity);
    if (here.length === 0) return new Set();
    const running = await this.unitOfWork.read((db) => this.recordings.runningIn(db, room));
    const isStarting = running.some(({ egress }) => egress === null);
    return new Set(here.filter((identity) => isStarting || running.some(({ egress }) => egress === identity)));
  }

  private async start(
    { room, meetingId, state }: { readonly room: string; readonly meetingId: string; readonly state: MeetingState },
    sent: SentTrack,
  ): Promise<void> {
    if (Date.now() - (this.failures.get(room) ?? 0) < AGAIN_MILLISECONDS) return;
    const id = randomUUID();
    const kept = { days: state.profile?.recording.value.keptDays ?? 0, timeZone: state.timeZone };
    try {
      const file = { id, meeting_id: meetingId, room, ...sent };
      const isOurs = await this.unitOfWork.run(null, ({ db, now }) => this.recordings.begin(db, file, now, kept));
      if (!isOurs) return;
      const egress = await this.recorder.start({ room, track: sent.track, fileId: id });
      const isWanted = await this.unitOfWork.run(null, ({ db }) => this.recordings.began(db, id, egress));
      if (!isWanted) await this.recorder.stop(egress);
    } catch (error) {
      this.complain(room, error);
      await this.unitOfWork
        .run(null, ({ db, now }) => this.recordings.deleted(db, id, 'empty', now))
        .catch((again: unknown) => this.complain(room, again));
    }
  }

  /** A recorder that does not answer keeps nobody from speaking; it is asked again with the next look. */
  private async stop(files: readonly RecordingFile[]): Promise<void> {
    const stopped: string[] = [];
    await Promise.all(
      files.map(async ({ id, room, egress }) => {
        try {
          if (egress !== null) await this.recorder.stop(egress);
          stopped.push(id);
        } catch (error) {
          this.complain(room, error);
        }
      }),
    );
    if (stopped.length > 0) await this.unitOfWork.run(null, ({ db, now }) => this.recordings.stopped(db, stopped, now));
  }

  private complain(room: string, error: unknown): void {
    if (!this.failures.has(room)) this.logger.warn({ err: error }, 'a call is not recorded as it should be');
    this.failures.set(room, Date.now());
  }

  /** What there is of somebody who has objected meanwhile goes, too: they need not ask for it. */
  private async deleteObjectors(meetingId: string, { recordingObjections = [] }: MeetingState): Promise<void> {
    for (const { personId } of recordingObjections) {
      if (personId === null) continue;
      const kept = await this.unitOfWork.read((db) => this.recordings.keptOf(db, meetingId, personId));
      await this.deletion.delete(kept, 'objection');
    }
  }
}
