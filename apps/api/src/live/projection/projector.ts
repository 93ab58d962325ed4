import { Injectable, Logger, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import type { ReadEvent } from '@gremia/meeting';
import type { Point } from '@gremia/resolution';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { PaperProgress } from '../../platform/ports/paper-progress.port';
import { RunningAgendas } from '../../platform/ports/running-agendas.port';
import { ResolvedTexts } from '../../platform/ports/resolved-texts.port';
import { inBackground } from '../../platform/text-engine/asker';
import type { LiveMeeting } from '../meeting/live-meeting';
import { LiveMeetings } from '../meeting/live-meetings';
import { cursorsOf, lockCursors, meetingsBehind, moveCursor } from './projection-cursors';
import type { Projection } from './projection';
import { stepsAfter, type Standpoint } from './projected-steps';
import { PROJECTIONS } from './projections';

const AGAIN_MILLISECONDS = 2_000;
const NAMES = PROJECTIONS.map(({ name }) => name);
/** Whoever handles these may store a text. */
const TEXT_KINDS: readonly ReadEvent['kind'][] = ['result-announced', 'text-corrected'];
const isHandled = (kind: ReadEvent['kind']): boolean => PROJECTIONS.some(({ handles }) => handles.has(kind));

/**
 * Applies what happens in meetings to everything that follows from it elsewhere. It goes by cursors that move in the
 * same transaction: an entry is applied exactly once, by whichever instance comes first, and a crash only delays it
 * until the next start.
 */
@Injectable()
export class Projector implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Projector.name);
  private readonly queues = new Map<string, Promise<void>>();
  /** What could not be carried over is tried again later, one meeting after the other. */
  private readonly again = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  /** How far a meeting was projected last, and its state there: what follows need not be replayed from the start. */
  private readonly standpoints = new WeakMap<LiveMeeting, Standpoint>();
  private stopped = false;

  constructor(
    private readonly meetings: LiveMeetings,
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: PaperProgress,
    private readonly texts: ResolvedTexts,
    private readonly agendas: RunningAgendas,
  ) {
    meetings.onSteps((meeting, steps) => {
      if (steps.some(({ entry }) => isHandled(entry.event.kind))) void this.project(meeting.meetingId);
    });
  }

  /** What a crash left behind, and journals in which a new projection has not begun. */
  onApplicationBootstrap(): void {
    this.unitOfWork
      .read((db) => meetingsBehind(db, NAMES))
      .then((ids) => this.catchUp(ids))
      .catch((error: unknown) =>
        this.logger.error({ err: error }, 'cannot look for results that were not carried over'),
      );
  }

  /** While what it works with is still there. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await Promise.all(this.queues.values());
  }

  /** Resolves when the tables show what the journal holds now, or the attempt has failed and will be repeated. */
  project(meetingId: string): Promise<void> {
    const before = this.queues.get(meetingId) ?? Promise.resolve();
    const now = before.then(() => (this.stopped ? undefined : this.carryOver(meetingId)));
    const settled = now.catch((error: unknown) => this.retryLater(meetingId, error));
    this.queues.set(meetingId, settled);
    void settled.then(() => this.queues.get(meetingId) === settled && this.queues.delete(meetingId));
    return settled;
  }

  /** One after the other and after whatever people ask for: there may be fifteen years of meetings. */
  private catchUp(meetingIds: Iterable<string>): Promise<void> {
    return inBackground(async () => {
      for (const meetingId of meetingIds) {
        if (this.stopped) return;
        await this.project(meetingId);
      }
    });
  }

  /** All projections in one transaction; where one fails, each by itself, so that it holds up no other. */
  private async carryOver(meetingId: string): Promise<void> {
    const meeting = await this.meetings.get(meetingId);
    try {
      await this.apply(meeting, PROJECTIONS);
    } catch (error) {
      for (const projection of PROJECTIONS) await this.apply(meeting, [projection]).catch(() => undefined);
      throw error;
    }
  }

  private async apply(meeting: LiveMeeting, projections: readonly Projection[]): Promise<void> {
    const { meetingId } = meeting;
    const names = projections.map(({ name }) => name);
    await this.prepareTexts(meeting, projections);
    const reached = await this.unitOfWork.run(null, async ({ db, emit }) => {
      const cursors = await lockCursors(db, meetingId, names);
      const cursorOf = (name: string): number => cursors.get(name) ?? 0;
      const steps = stepsAfter(meeting.entries, Math.min(...names.map(cursorOf)), this.standpoints.get(meeting));
      for (const projection of projections) {
        const { name, handles } = projection;
        const ahead = steps.filter(({ entry }) => entry.seq > cursorOf(name));
        for (const step of ahead)
          if (handles.has(step.entry.event.kind))
            await projection.apply(step, {
              sql: db,
              papers: this.papers,
              texts: this.texts,
              agendas: this.agendas,
              emit,
            });
        const last = ahead.at(-1);
        if (last !== undefined) await moveCursor(db, meetingId, name, last.entry.seq);
      }
      return steps.at(-1);
    });
    if (reached !== undefined) this.standpoints.set(meeting, { seq: reached.entry.seq, state: reached.state });
  }

  /** Of the entries that a projection of texts has not applied yet; everything else costs no look at a text. */
  private async prepareTexts(meeting: LiveMeeting, projections: readonly Projection[]): Promise<void> {
    const names = projections
      .filter(({ handles }) => TEXT_KINDS.some((kind) => handles.has(kind)))
      .map(({ name }) => name);
    if (names.length === 0) return;
    const cursors = await this.unitOfWork.read((db) => cursorsOf(db, meeting.meetingId, names));
    const after = Math.min(...names.map((name) => cursors.get(name) ?? 0));
    for (const points of resolvedTexts(meeting, after)) await this.texts.prepare(points);
  }

  private retryLater(meetingId: string, error: unknown): void {
    // What is left when an instance ends is carried over by the next start.
    if (this.stopped) return;
    this.logger.error({ err: error, meetingId }, 'results were not carried over');
    this.again.add(meetingId);
    this.timer ??= setTimeout(() => {
      const ids = [...this.again];
      this.again.clear();
      this.timer = null;
      void this.catchUp(ids);
    }, AGAIN_MILLISECONDS);
  }
}

/** The texts that were resolved or corrected after an entry. */
function resolvedTexts({ entries }: LiveMeeting, after: number): (readonly Point[])[] {
  return entries.slice(after).flatMap(({ event }) => {
    if (event.kind === 'result-announced') return event.resolution === null ? [] : [event.resolution.points];
    return event.kind === 'text-corrected' ? [event.points] : [];
  });
}
