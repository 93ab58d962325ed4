import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { MeetingState } from '@gremia/meeting';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { EventBus } from '../../platform/events/event-bus';
import { ReachNotes } from '../../platform/ports/reach-notes.port';
import { RunningMeetings } from '../../platform/ports/running-meetings.port';
import { ConferenceRepository } from '../conference.repository';
import { RoomKeeper } from '../room-keeper';
import { arrivingOf, isBeside } from './arriving-of';
import { ReachRepository, type HeardSign } from './reach.repository';

const LOOK_MILLISECONDS = 2_000;
/** After a start browsers find back first; before that nobody is lost. */
const GRACE_MILLISECONDS = 15_000;
const REMEMBERED_MILLISECONDS = 12 * 3_600_000;
const FORGET_EVERY = 1_800;

/**
 * Hears the signs of life of those who follow a meeting, stores them for all instances, and has noted in the journal
 * what has changed of those who are connected. LiveKit notices a broken line after twenty seconds; this does after ten,
 * also without a call.
 */
@Injectable()
export class ReachWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ReachWatch.name);
  private heard = new Map<string, HeardSign[]>();
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;
  private turn = 0;
  private started = 0;

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: RunningMeetings,
    private readonly notes: ReachNotes,
    private readonly conference: ConferenceRepository,
    private readonly reach: ReachRepository,
    private readonly keeper: RoomKeeper,
    events: EventBus,
  ) {
    events.subscribe('sign-of-life', ({ meetingId, personId, seen, heard }) => {
      this.heard.set(meetingId, [...(this.heard.get(meetingId) ?? []), { personId, seen, heard }]);
    });
  }

  onApplicationBootstrap(): void {
    this.started = performance.now();
    this.timer = setInterval(() => this.noteWhatChanged(), LOOK_MILLISECONDS);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.looking;
  }

  private noteWhatChanged(): void {
    this.looking ??= this.lookAtAll()
      .catch((error: unknown) => this.logger.warn({ err: error }, 'what arrives of those connected was not looked at'))
      .finally(() => void (this.looking = null));
  }

  private async lookAtAll(): Promise<void> {
    await this.storeHeard();
    this.turn += 1;
    const now = this.clock.now();
    const since = new Date(now.getTime() - REMEMBERED_MILLISECONDS);
    if (this.turn % FORGET_EVERY === 1) await this.unitOfWork.run(null, ({ db }) => this.reach.forgetBefore(db, since));
    if (performance.now() - this.started < GRACE_MILLISECONDS) return;
    const meetingIds = await this.unitOfWork.read((db) => this.reach.meetingsSince(db, since));
    for (const meetingId of meetingIds) await this.noteChanges(meetingId, now);
  }

  private async storeHeard(): Promise<void> {
    if (this.heard.size === 0) return;
    const heard = this.heard;
    this.heard = new Map();
    const passed: string[] = [];
    await this.unitOfWork.run(null, async ({ db, now }) => {
      for (const [meetingId, signs] of heard) {
        await this.reach.store(db, meetingId, signs, now);
        if (await this.reach.passSoundTest(db, meetingId, signs, now)) passed.push(meetingId);
      }
    });
    for (const meetingId of passed) this.keeper.arrangeSoon(meetingId);
  }

  private async noteChanges(meetingId: string, now: Date): Promise<void> {
    const state = await this.meetings.stateOf(meetingId);
    // Nobody is missed any more, and nobody has to keep the meeting in memory for it.
    if (state.phase === 'closed') return this.unitOfWork.run(null, ({ db }) => this.reach.forgetMeeting(db, meetingId));
    if (!asksForReach(state)) return;
    const [signs, room] = await this.unitOfWork.read(async (db) => [
      await this.reach.signsOf(db, meetingId),
      await this.conference.openRoomOf(db, meetingId),
    ]);
    for (const sign of signs) {
      const { person_id: personId } = sign;
      if (sign.heard_at === null || state.present[personId]?.mode !== 'remote') continue;
      const call = {
        since: room?.opened_at ?? null,
        isWatched: isBeside('watches_at', signs, personId, now),
        isListenedTo: isBeside('listens_at', signs, personId, now),
      };
      const arriving = arrivingOf(sign, call, now);
      const { line = true, picture = null, sound = null } = state.reach?.[personId] ?? {};
      if (arriving.line === line && arriving.picture === picture && arriving.sound === sound) continue;
      await this.notes.note(meetingId, personId, arriving);
    }
  }
}

/** Whether it goes on, somebody is connected, and the rules of the body ask for anything of them. */
const asksForReach = ({ phase, profile, present }: MeetingState): boolean =>
  (phase === 'running' || phase === 'interrupted') &&
  profile !== null &&
  profile.remoteReach.value.needs !== 'nothing' &&
  Object.values(present).some(({ mode }) => mode === 'remote');
